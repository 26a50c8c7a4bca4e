import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Answer } from '../support/apiClient.ts'
import { createDatabase } from '../support/databases.ts'
import { formOf } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { serverEnvironment } from '../support/spawnServer.ts'
import { spawnStart } from '../support/spawnStart.ts'
import { until } from '../support/until.ts'

/**
 * What a server writes: one line of JSON for each request, with the cause of an error and nothing that a person typed.
 */
type Cause = { code?: string; message?: string; stack?: string; cause?: Cause }
type Line = Record<string, unknown> & { cause?: Cause }

const email = 'planted.person@private.example'
const password = 'planted-password 77'
const words = 'Planted words of a message'
const planted = /planted[.%+ -]/i

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform({ env: { LOG_LEVEL: 'info' } })
  client = await registerClient(platform, { email, password })
  project = (await client.post('/projects/submit', { name: 'A shop', description: 'For a test' })).body.doc.id
})

afterAll(() => platform?.stop())

const parse = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

/** The lines that carry this id, once the request's own is among them. */
async function linesOf(requestId: string | null): Promise<Line[]> {
  const find = () => parse(platform.server.output()).filter((line) => line['requestId'] === requestId)
  await until(() => find().some(({ msg }) => msg === 'request'), { what: `The line of ${requestId}`, everyMs: 10 })
  return find()
}

/**
 * While it runs, the database refuses every row of the table, at once or at the commit, with a message and a detail as
 * Postgres writes them.
 */
async function refusing<T>({ table, late }: { table: string; late: boolean }, run: () => Promise<T>): Promise<T> {
  await platform.db.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = 'XX000', DETAIL = row_to_json(NEW)::text; END $$;
    CREATE CONSTRAINT TRIGGER refuse AFTER INSERT OR UPDATE ON ${table} DEFERRABLE INITIALLY ${late ? 'DEFERRED' : 'IMMEDIATE'}
      FOR EACH ROW EXECUTE FUNCTION refuse();`)
  try {
    return await run()
  } finally {
    await platform.db.query(`DROP TRIGGER refuse ON ${table}; DROP FUNCTION refuse()`)
  }
}

const message = () => client.post('/messages', { project, content: words })
const graphQl = (query: string) => platform.admin.post('/graphql', { query })
const registration = { email, password, firstName: 'Planted one', lastName: 'Planted two' }

/** Requests of every kind that fail or ask for what cannot be, and how they are answered. */
const failing: Record<string, [status: number, request: () => Promise<Answer>]> = {
  'a statement of ours that the database refuses': [500, () => refusing({ table: 'messages', late: false }, message)],
  'a commit that the database refuses': [500, () => refusing({ table: 'messages', late: true }, message)],
  'a statement of Payload that the database refuses': [
    500,
    () =>
      refusing({ table: 'users', late: false }, () =>
        platform.admin.patch(`/users/${client.user.id}`, { company: words, firstName: 'Planted one' }),
      ),
  ],
  'a mutation of GraphQL that the database refuses': [
    200,
    () =>
      refusing({ table: 'project_types', late: false }, () =>
        graphQl(`mutation { createProjectType(data: { name: "${words}" }) { id } }`),
      ),
  ],
  'a registration that the database refuses': [
    500,
    () =>
      refusing({ table: 'users', late: false }, () =>
        platform.anyone.post('/auth/register', { ...registration, email: `other.${email}` }),
      ),
  ],
  'a wrong password': [401, () => platform.anyone.post('/auth/login', { email, password: `${password}!` })],
  'an address that is taken': [409, () => platform.anyone.post('/auth/register', registration)],
  'a body that is no JSON': [
    400,
    () =>
      platform.anyone.request('POST', '/auth/login', `{"email":"${email}","password":${password}`, {
        headers: { 'content-type': 'application/json' },
      }),
  ],
  'a body of Payload’s that is no JSON': [
    400,
    () =>
      platform.admin.request('POST', '/project-types', `{"name":${words}`, {
        headers: { 'content-type': 'application/json' },
      }),
  ],
  'a value that its column cannot hold': [
    200,
    () => platform.admin.get('/projects', { query: { 'where[id][equals]': email } }),
  ],
  'a date that is none': [200, () => platform.admin.get('/projects', { query: { 'where[createdAt][equals]': words } })],
  'an unknown field': [400, () => platform.admin.get('/projects', { query: { 'where[client.hash][equals]': words } })],
  'an address in the path': [404, () => platform.admin.get(`/users/${email}`)],
  'an encoded address in the path': [404, () => platform.admin.get(`/nowhere/${encodeURIComponent(email)}`)],
  'a file of a wrong type': [
    415,
    () => client.post('/files/upload', formOf({ file: { bytes: words, name: `${email}.exe` } })),
  ],
  'a query of GraphQL that is wrong': [200, () => graphQl(`{ Users(where: { nothing: "${email}" }) { docs { id } } }`)],
}

test.each(Object.keys(failing))('%s is one line, without what was typed', async (title) => {
  const [status, request] = failing[title] as (typeof failing)[string]
  const answer = await request()
  expect([title, answer.status]).toEqual([title, status])
  const lines = await linesOf(answer.headers.get('x-request-id'))
  expect(lines).toHaveLength(1)
  const [line = {}] = lines
  expect(line).toMatchObject({ status, msg: 'request', method: expect.any(String), durationMs: expect.any(Number) })
  expect(JSON.stringify(line)).not.toMatch(planted)
  expect(JSON.stringify(line).length).toBeLessThan(8_000)
  if (!title.includes('refuses')) return
  // GraphQL, Drizzle and Payload each wrap what happened.
  let root = line.cause
  while (root?.cause) root = root.cause
  expect([line['level'], line['code'], root?.code, root?.message]).toEqual([
    'error',
    'internal_error',
    'XX000',
    'refused',
  ])
  expect(line.cause?.stack).toContain('at ')
})

test('no planted secret is in the server’s output, all of which is JSON', () => {
  const output = platform.server.output()
  expect(parse(output).length).toBeGreaterThan(Object.keys(failing).length)
  expect(output).not.toMatch(planted)
})

test('a line names the request and who called, as the answer and the activity log do', async () => {
  const answer = await client.post('/messages', { project, content: 'Hello' })
  const requestId = answer.headers.get('x-request-id')
  expect(await linesOf(requestId)).toMatchObject([
    { level: 'info', status: 201, path: '/api/messages', user: client.user.id, requestId },
  ])
})

test('the id of a request is taken from trusted proxies only, and only where it is one', async () => {
  const ask = async (id: string) => {
    const answer = await platform.anyone.get('/project-types', { headers: { 'x-request-id': id } })
    return answer.headers.get('x-request-id')
  }
  expect(await ask('from-a-stranger')).toMatch(/^[\da-f-]{36}$/)
  await platform.restart({ TRUSTED_PROXIES: 'loopback' })
  for (const id of ['9f86d081884c7d659a2feaa0c55ad015', 'a.b:c-d_e', 'x'.repeat(128)]) {
    expect(await ask(id)).toBe(id)
    expect(await linesOf(id)).toMatchObject([{ requestId: id, activityId: expect.stringMatching(/^[\da-f-]{36}$/) }])
  }
  for (const id of ['', ' ', 'x'.repeat(129), 'a b', 'a"b', '<a>', 'ü', '{"a":1}', 'a, b', 'a\tb', '%0a']) {
    expect(await ask(id)).toMatch(/^[\da-f-]{36}$/)
  }
})

test('the first start in production writes JSON only, the one-time password in it, and no line for each migration', async () => {
  const database = await createDatabase({ isEmpty: true })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-logs-'))
  const {
    ADMIN_EMAIL: _email,
    ADMIN_PASSWORD: _password,
    ...env
  } = serverEnvironment({
    databaseUrl: database.url,
    dataDir,
  })
  const server = await spawnStart({ dataDir, env: { ...env, LOG_LEVEL: 'info' } })
  try {
    await server.ready
    await until(() => server.output().includes('First admin'), { everyMs: 10 })
    const lines = parse(server.output())
    const first = lines.find((line) => line['password'] !== undefined)
    const login = await fetch(`${server.base()}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: first?.['email'], password: first?.['password'] }),
    })
    expect(login.status).toBe(200)
    expect(lines.filter(({ msg }) => /^migrat(ed|ing): /i.test(String(msg)))).toEqual([])
  } finally {
    server.child.kill('SIGINT')
    await server.exited
    rmSync(dataDir, { recursive: true, force: true })
    await database.drop()
  }
})

test('on a terminal the lines are for people', async () => {
  const database = await createDatabase()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-logs-'))
  const command = `${process.execPath} --disable-warning=ExperimentalWarning src/server/index.ts`
  // `script` gives the server a terminal.
  const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, ...serverEnvironment({ databaseUrl: database.url, dataDir }), LOG_LEVEL: 'info' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let output = ''
  terminal.stdout.on('data', (chunk) => (output += String(chunk)))
  try {
    await until(() => /is ready on port \d+/.test(output), { what: 'The banner' })
    const port = /is ready on port (\d+)/.exec(output)?.[1]
    await fetch(`http://127.0.0.1:${port}/api/project-types`)
    await until(() => output.includes('/api/project-types'), { what: 'The line of the request' })
    expect(output).toMatch(/\n {2}API docs +http/)
    expect(output).toMatch(/\[\d\d:\d\d:\d\d\].*request.*"path":"\/api\/project-types"/)
    expect(output).not.toMatch(/^\{/m)
  } finally {
    // Ctrl-C, as a person presses it.
    terminal.stdin.write('\x03')
    await once(terminal, 'exit')
    rmSync(dataDir, { recursive: true, force: true })
    await database.drop()
  }
})
