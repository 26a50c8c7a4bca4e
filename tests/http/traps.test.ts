import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'
import { someoneWaits } from '../support/someoneWaits.ts'

/**
 * What was found by running Payload, Drizzle, pg and Node as they come. Each test names the remedy without which it
 * fails.
 */
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

// Whatever a test did, the server of the next one is the same process and well.
beforeEach(async () => {
  expect(platform.server.process.exitCode).toBeNull()
  // A check that takes more than two seconds says that the platform is unavailable.
  await until(async () => (await platform.anyone.get('/health')).status === 200, { what: 'Health' })
})

async function makeProject(name = 'A project'): Promise<string> {
  const answer = await platform.admin.post('/projects', { name, description: 'For a test', client: client.user.id })
  expect(errorOf(answer)).toEqual([201, undefined])
  return answer.body.doc.id
}

describe('the database', () => {
  // src/adapters/database/database.ts: Drizzle's commit swallows the error.
  test('a COMMIT that fails answers an error and nothing is kept', async () => {
    await platform.db.query(`
      CREATE FUNCTION refuse_late() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'refused at commit' USING ERRCODE = 'check_violation'; END $$;
      CREATE CONSTRAINT TRIGGER refuse_late AFTER INSERT OR UPDATE ON project_types DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.name LIKE 'Late%') EXECUTE FUNCTION refuse_late();`)
    try {
      const name = `Late ${randomUUID()}`
      for (const path of ['/project-types', '/admin/project-types']) {
        const answer = await platform.admin.post(path, { name })
        expect([path, answer.status >= 400, answer.body.errors?.length]).toEqual([path, true, 1])
        expect(answer.bytes.toString()).not.toMatch(/refused at commit|project_types|SQL/i)
      }
      const graphQl = await platform.admin.post('/graphql', {
        query: `mutation { createProjectType(data: { name: "${name}" }) { id } }`,
      })
      expect(graphQl.body.errors).toHaveLength(1)
      expect((await platform.db.query('SELECT 1 FROM project_types WHERE name = $1', [name])).rowCount).toBe(0)
      const logged = await platform.db.query(`SELECT 1 FROM activity_logs WHERE "after"->>'name' = $1`, [name])
      expect(logged.rowCount).toBe(0)
      const right = await platform.admin.post('/project-types', { name: `Right ${randomUUID()}` })
      expect(right.status).toBe(201)
    } finally {
      await platform.db.query('DROP TRIGGER refuse_late ON project_types; DROP FUNCTION refuse_late()')
    }
  })

  // src/adapters/database/database.ts: `pool.on('error')`; without it the process ends.
  test('connections that die take neither the server nor the next request with them', async () => {
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(Array.from({ length: 8 }, () => client.get('/projects')))
      const printed = platform.server.outputFromNow()
      const { rows } = await platform.db.query(
        `SELECT pid, state, pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'alphazee'`,
      )
      const alive = `SELECT 1 FROM pg_stat_activity WHERE pid = ANY($1)`
      await until(async () => (await platform.db.query(alive, [rows.map(({ pid }) => pid)])).rowCount === 0)
      // The pool gives none of them away any more once it has seen that they are gone.
      const idle = rows.filter(({ state }) => state === 'idle').length
      const seen = () => printed().split('an idle database connection died').length > idle
      await until(seen, { limitMs: 10_000 }).catch(() => undefined)
      expect((await client.get('/projects')).status).toBe(200)
    }
    expect(platform.server.process.exitCode).toBeNull()
  })

  // src/server: the handler of unhandled rejections; Payload answers 400 and rejects once more behind it.
  test.each([
    'where[project.client.hash][greater_than]=1',
    'where[project.client.salt][exists]=true',
    'where[client.hash][like]=a',
    'where[project.client.resetPasswordToken][equals]=a',
    'where[contract.signatures.address][greater_than]=1',
    'where[nothing.here][equals]=1',
    'where[client][nonsense]=1',
    'where[id][equals][a]=1',
    'where[id]=1',
    'where=1',
    'where=%7B%22a%22',
    'where[or]=1',
    'where[or][0]=1',
    'where[and][0][or][0][and][0][client.hash][equals]=1',
    'where[__proto__][equals]=1',
    'where[constructor][prototype][a]=1',
    'where[id][in]=a,b',
    'where[createdAt][greater_than]=yesterday',
    'where[amount][equals]=abc',
    'where[id][near]=1,2,3',
    'where[status][equals]=nonsense',
    'sort=client.hash',
    'sort=__proto__',
    'sort[a]=1',
    'select=1',
    'select[client][email]=true&depth=2',
    'populate=1',
    'joins=1',
    'joins[signatures][limit]=0',
    'joins[signatures][where][signer.hash][exists]=true',
    'joins[signatures][sort]=signer.hash',
    'page=-1',
    'page=1.5',
    'page=abc',
    'page=1e30',
    'limit=1.5',
    'depth=-1',
    'depth=abc',
    'locale=nowhere',
    'fallback-locale=nowhere',
    'draft=true',
    'trash=true',
    `where[title][like]=${'a'.repeat(5000)}`,
    'where[title][like]=%25%5C',
    'where[title][like]=%00',
  ])('a hostile query is answered and outlived: %s', async (query) => {
    for (const slug of ['contracts', 'payments', 'projects', 'messages']) {
      for (const who of [client, platform.admin]) {
        const answer = await who.get(`/${slug}?${query}`)
        expect([slug, query, answer.status < 500]).toEqual([slug, query, true])
        expect(answer.bytes.toString()).not.toMatch(/"hash":|"salt":|SELECT|node_modules/)
      }
    }
    await sleep(30)
    expect(platform.server.process.exitCode).toBeNull()
  })

  // hooks/shared/lockRowBeforeUpdate.ts: a PATCH writes every column that it read.
  test('of two PATCHes of different fields of one row at once none is lost, ten times', async () => {
    const id = await makeProject()
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = await Promise.all([
        platform.admin.patch(`/projects/${id}`, { timeline: `timeline ${round}` }),
        platform.admin.patch(`/projects/${id}`, { budgetRange: `budget ${round}` }),
      ])
      expect([one.status, other.status]).toEqual([200, 200])
      const { body } = await platform.admin.get(`/projects/${id}`)
      expect(body).toMatchObject({ timeline: `timeline ${round}`, budgetRange: `budget ${round}` })
    }
  })

  test('a PATCH that meets a change of status takes neither back', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await makeProject()
      const [patched, moved] = await Promise.all([
        platform.admin.patch(`/projects/${id}`, { timeline: 'soon' }),
        platform.admin.put(`/projects/${id}/status`, { status: 'reviewing' }),
      ])
      expect([patched.status, moved.status]).toEqual([200, 200])
      expect((await platform.admin.get(`/projects/${id}`)).body).toMatchObject({
        timeline: 'soon',
        status: 'reviewing',
      })
    }
  })

  test('a PATCH of many rows waits for a change of status and does not take it back', async () => {
    const id = await makeProject()
    const other = await platform.db.connect()
    try {
      await other.query('BEGIN')
      await other.query(`UPDATE projects SET status = 'reviewing' WHERE id = $1`, [id])
      const many = platform.admin.patch(`/projects?where[id][equals]=${id}`, { timeline: 'soon' })
      await until(() => someoneWaits(platform), { what: 'The PATCH that waits' })
      await other.query('COMMIT')
      expect((await many).status).toBe(200)
    } finally {
      other.release()
    }
    expect((await platform.admin.get(`/projects/${id}`)).body).toMatchObject({ timeline: 'soon', status: 'reviewing' })
  })

  // collections/sessions.ts: Payload keeps sessions as a column of the user, and of ten one survives.
  test('ten sign-ins at once leave ten sessions that all work', async () => {
    const signedIn = await Promise.all(
      Array.from({ length: 10 }, () => platform.anyone.login({ email: client.email, password: client.password })),
    )
    const answers = await Promise.all(signedIn.map((session) => session.get('/auth/me')))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  })

  // src/http/toPlatformError.ts: Payload answers 400.
  test('what must be unique and is not is 409 duplicate, one by one and at once', async () => {
    const name = `Unique ${randomUUID()}`
    expect((await platform.admin.post('/project-types', { name })).status).toBe(201)
    expect(errorOf(await platform.admin.post('/project-types', { name }))).toEqual([409, 'duplicate'])
    const other = `Unique ${randomUUID()}`
    const race = await Promise.all(
      Array.from({ length: 6 }, () => platform.admin.post('/project-types', { name: other })),
    )
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
  })
})

describe('lists', () => {
  // hooks/shared/clampList.ts: 0 means *all* to Payload.
  test('limit=0 is not the whole table', async () => {
    expect((await platform.admin.get('/users?limit=0')).body.limit).toBe(100)
    expect((await platform.admin.get('/users?pagination=false')).body.limit).toBe(100)
  })
})

describe('foreign pages', () => {
  const foreign = 'https://evil.example'
  let cookie = ''

  beforeAll(() => {
    cookie = `payload-token=${client.token}`
  })

  // src/workflows/auth/readToken.ts and `csrf`: with an empty serverURL Payload accepts the cookie from any Origin.
  test('a foreign Origin with the cookie is not signed in, for GET, POST, PATCH and GraphQL', async () => {
    const headers = { cookie, origin: foreign }
    expect(errorOf(await platform.anyone.get('/auth/me', { headers }))).toEqual([401, 'unauthenticated'])
    expect(errorOf(await platform.anyone.get('/projects', { headers }))).toEqual([401, 'unauthenticated'])
    expect(errorOf(await platform.anyone.post('/messages', {}, { headers }))).toEqual([401, 'unauthenticated'])
    const patched = await platform.anyone.patch(`/users/${client.user.id}`, { company: 'Evil' }, { headers })
    expect(errorOf(patched)).toEqual([401, 'unauthenticated'])
    const graphQl = await platform.anyone.post('/graphql', { query: '{ Projects { docs { id } } }' }, { headers })
    expect(graphQl.body.errors[0].extensions.code).toBe('unauthenticated')
    for (const headersOfBrowser of [
      { cookie, origin: 'null' },
      { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      { cookie, origin: `${foreign}:80`, 'sec-fetch-site': 'same-origin' },
    ]) {
      expect((await platform.anyone.get('/auth/me', { headers: headersOfBrowser })).status).toBe(401)
    }
  })

  test('the platform’s own pages, and programs without an Origin, may use it', async () => {
    const port = new URL(platform.url).port
    for (const headers of [{ cookie }, { cookie, origin: 'http://localhost:5173' }]) {
      expect([port, (await platform.anyone.get('/auth/me', { headers })).status]).toEqual([port, 200])
    }
  })

  test('the frontend may read what a viewer of ranges needs', async () => {
    const { headers } = await client.get('/auth/me', { headers: { origin: 'http://localhost:5173' } })
    const exposed = headers.get('access-control-expose-headers')?.split(',')
    expect(exposed).toEqual(expect.arrayContaining(['Accept-Ranges', 'Content-Range', 'ETag', 'Content-Disposition']))
  })

  test('a foreign page never gets permission to read the answer', async () => {
    const answer = await client.get('/auth/me', { headers: { origin: foreign } })
    expect(answer.headers.get('access-control-allow-origin')).not.toBe(foreign)
    expect(answer.headers.get('access-control-allow-origin')).not.toBe('*')
    const preflight = await platform.anyone.request('OPTIONS', '/auth/me', undefined, {
      headers: { origin: foreign, 'access-control-request-method': 'DELETE' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).not.toBe(foreign)
    expect(preflight.headers.get('access-control-allow-origin')).not.toBe('*')
  })
})

describe('doors that Payload opens by itself', () => {
  // access on every collection, `jobs.access`, `lockDocuments: false`: what is undefined is open to any signed-in user.
  test.each([
    ['GET', '/payload-locked-documents'],
    ['POST', '/payload-locked-documents'],
    ['DELETE', '/payload-locked-documents'],
    ['GET', '/payload-migrations'],
    ['POST', '/payload-migrations'],
    ['DELETE', '/payload-migrations'],
    ['GET', '/payload-kv'],
    ['POST', '/payload-kv'],
    ['DELETE', '/payload-kv'],
    ['GET', '/payload-jobs'],
    ['POST', '/payload-jobs'],
    ['GET', '/payload-jobs/run'],
    ['POST', '/payload-jobs/run'],
    ['GET', '/payload-jobs/handle-schedules'],
    ['POST', '/payload-folders'],
    ['GET', '/stripe/rest'],
    ['POST', '/stripe/rest'],
    ['GET', '/payload-query-presets'],
  ])('%s %s is refused to nobody and to clients', async (method, path) => {
    const everything = path.includes('run') || method === 'POST' ? path : `${path}?where[id][exists]=true`
    const nobody = await platform.anyone.request(method, everything, method === 'GET' ? undefined : {})
    const asClient = await client.request(method, everything, method === 'GET' ? undefined : {})
    expect([401, 404]).toContain(nobody.status)
    expect([403, 404]).toContain(asClient.status)
  })

  test('only admins have preferences, each admin their own', async () => {
    expect((await platform.anyone.get('/payload-preferences')).status).toBe(401)
    await platform.admin.post('/payload-preferences/a-list', { value: { secret: 'of the admin' } })
    const list = await client.get('/payload-preferences?limit=0')
    expect(list.bytes.toString()).not.toContain('of the admin')
    const one = await client.get('/payload-preferences/a-list')
    expect(one.bytes.toString()).not.toContain('of the admin')
    const stored = async () =>
      (await platform.db.query<{ id: string }>('SELECT id, value FROM payload_preferences')).rows
    const before = await stored()
    expect(before).toHaveLength(1)
    for (const key of [...before.map(({ id }) => id), 'a-list']) {
      for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
        const answer = await client.request(method, `/payload-preferences/${key}`, method === 'GET' ? undefined : {})
        expect(answer.bytes.toString()).not.toContain('of the admin')
      }
    }
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'GET' ? undefined : { value: 'mine' }
      const answer = await client.request(method, '/payload-preferences?where[id][exists]=true', body)
      expect([method, answer.status]).toEqual([method, 403])
    }
    expect((await client.post('/payload-preferences/mine', { value: 1 })).status).toBe(403)
    expect(await stored()).toEqual(before)
    expect((await platform.admin.get('/payload-preferences/a-list')).body.value).toEqual({ secret: 'of the admin' })
    expect((await platform.admin.delete('/payload-preferences/a-list')).status).toBeLessThan(500)
  })

  test('nobody becomes the first user of a platform that has one', async () => {
    const body = {
      email: 'first@people.example',
      password: 'a very long password 7',
      firstName: 'A',
      lastName: 'B',
      role: 'admin',
    }
    for (const who of [platform.anyone, client]) {
      const answer = await who.post('/users/first-register', body)
      expect([401, 403, 404]).toContain(answer.status)
    }
    expect((await platform.db.query(`SELECT 1 FROM users WHERE email = 'first@people.example'`)).rowCount).toBe(0)
  })

  test('/init and /access show each caller only what they may do', async () => {
    const init = await platform.anyone.get('/users/init')
    expect(init.bytes.toString().length).toBeLessThan(200)
    const access = await platform.anyone.get('/access')
    expect(access.status).toBeLessThan(500)
    const text = access.bytes.toString()
    // What everyone sees: active types and the agency's pictures.
    expect(Object.keys(access.body.collections ?? {}).sort()).toEqual(['media', 'project-types'])
    expect(text).not.toMatch(/"(hash|salt|create|update|delete|admin)"/)
    const own = await client.get('/access')
    expect(own.body.collections?.['activity-logs']?.read ?? false).toBeFalsy()
  })

  test('unlocking, verifying and impersonating doors are closed', async () => {
    for (const path of ['/users/unlock', `/users/verify/${randomUUID()}`, '/users/login', '/users/reset-password']) {
      const answer = await client.post(path, { email: adminEmail, token: 'a', password: 'a very long password 7' })
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
    }
  })
})

describe('faults', () => {
  // hooks/errors/answerError.ts, src/server/answerExpressError.ts
  test('a fault of the database tells its caller nothing but that there was one', async () => {
    await platform.db.query('ALTER TABLE project_types RENAME TO project_types_away')
    try {
      const answers = [
        await platform.admin.get('/project-types'),
        await platform.admin.post('/project-types', { name: 'a' }),
        await platform.admin.get('/projects/types'),
        await platform.admin.post('/graphql', { query: '{ ProjectTypes { docs { id } } }' }),
      ]
      for (const answer of answers) {
        expect(answer.bytes.toString()).not.toMatch(
          /project_types|select|insert|relation|\/work|\.ts|node_modules|stack/i,
        )
        expect(answer.headers.get('x-request-id')).toBeTruthy()
      }
      expect(answers.slice(0, 3).map(errorOf)).toEqual(Array(3).fill([500, 'internal_error']))
      expect(answers[3]?.body.errors[0].extensions.code).toBe('internal_error')
    } finally {
      await platform.db.query('ALTER TABLE project_types_away RENAME TO project_types')
    }
    expect((await platform.admin.get('/project-types')).status).toBe(200)
  })
})
