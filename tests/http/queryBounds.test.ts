import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

/** The limits of docs/api.md, "How much a query may ask". One more is refused with the path of the excess. */
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform({ env: { LOG_LEVEL: 'debug' } })
  client = await registerClient(platform)
})
afterAll(() => platform?.stop())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const parts = (count: number) => Array.from({ length: count }, (_, n) => ({ name: { equals: `${n}` } }))
const times = (count: number, text: string) => Array(count).fill(text)
const nested = (levels: number): object => (levels === 0 ? { name: { equals: 'a' } } : { or: [nested(levels - 1)] })
const json = (where: object) => `where=${encodeURIComponent(JSON.stringify(where))}`

/** More of something than a limit, which the message and its parameters name. */
const excessAt = (path: string) => ({
  path,
  code: expect.stringMatching(/^too_/),
  message: expect.stringMatching(/\d/),
  params: { maximum: expect.any(Number) },
})

/** The query, and the path by which it is refused where it is one more than allowed. */
const queries: [title: string, most: string, tooMuch: string, path: string][] = [
  ['conditions', json({ or: parts(100) }), json({ or: parts(101) }), 'where.or'],
  [
    'conditions by brackets',
    parts(100)
      .map((_, n) => `where[and][${n}][name][equals]=a`)
      .join('&'),
    parts(101)
      .map((_, n) => `where[and][${n}][name][equals]=a`)
      .join('&'),
    'where.and',
  ],
  [
    'conditions in groups',
    json({ and: [{ or: parts(50) }, { or: parts(50) }] }),
    json({ and: [{ or: parts(50) }, { or: parts(51) }] }),
    'where.or',
  ],
  [
    'groups that ask nothing',
    json({ or: times(99, 'x').map(() => ({})) }),
    json({ or: parts(101).map(() => ({})) }),
    'where.or',
  ],
  ['nesting', json(nested(8)), json(nested(9)), 'where.or'],
  [
    'values',
    `where[name][in]=${times(500, 'a').join(',')}`,
    `where[name][in]=${times(501, 'a').join(',')}`,
    'where.name',
  ],
  [
    'values in a list',
    json({ name: { not_in: times(500, 'a') } }),
    json({ name: { not_in: times(501, 'a') } }),
    'where.name',
  ],
  [
    'values of all conditions',
    json({ and: [{ name: { in: times(250, 'a') } }, { name: { in: times(250, 'a') } }] }),
    json({ and: [{ name: { in: times(250, 'a') } }, { name: { in: times(251, 'a') } }] }),
    'where.and.name',
  ],
  ['a value', `where[name][contains]=${'a'.repeat(1000)}`, `where[name][contains]=${'a'.repeat(1001)}`, 'where.name'],
  [
    'words',
    `where[name][like]=${times(20, 'a').join('+')}`,
    `where[name][like]=${times(21, 'a').join('+')}`,
    'where.name',
  ],
  [
    'words of all conditions',
    json({ or: times(5, 'a').map(() => ({ name: { like: times(20, 'a').join(' ') } })) }),
    json({ or: times(6, 'a').map(() => ({ name: { like: times(20, 'a').join(' ') } })) }),
    'where.or',
  ],
  ['a path', 'where[client.id][exists]=true', 'where[client.a.b.c.d.e][exists]=true', 'where.client.a.b.c.d.e'],
  ['sort', `sort=${times(10, '-name').join(',')}`, `sort=${times(11, '-name').join(',')}`, 'sort'],
  ['sort as a list', times(10, 'sort=name').join('&'), times(11, 'sort=name').join('&'), 'sort'],
  [
    'select',
    times(500, '')
      .map((_, n) => `select[a${n}]=true`)
      .join('&'),
    times(501, '')
      .map((_, n) => `select[a${n}]=true`)
      .join('&'),
    'select',
  ],
  ['parameters', times(1000, 'a=1').join('&'), times(1001, 'a=1').join('&'), 'a'],
]

/** The log from here on, when all that was done before is in it. */
async function mark(): Promise<() => string> {
  const path = `/nowhere/${randomUUID()}`
  const printed = platform.server.outputFromNow()
  await platform.anyone.get(path)
  await until(() => printed().includes(path), { what: 'The line of a request', everyMs: 2 })
  return platform.server.outputFromNow()
}

async function linesSince(printed: () => string): Promise<string[]> {
  await mark()
  return printed().split('\n')
}

/** What was asked of the table since then, by the log of every statement. */
const statementsOn = async (table: string, printed: () => string) =>
  (await linesSince(printed)).filter((line) => line.includes('"sql"') && line.includes(`\\"${table}\\"`))

describe('REST', () => {
  test.each(queries)(
    '%s: what is allowed is answered, one more is 400 with its path',
    async (_title, most, tooMuch, path) => {
      const answer = await platform.admin.get(`/projects?${most}`)
      expect(errorOf(answer)).toEqual([200, undefined])
      const from = await mark()
      const refused = await platform.admin.get(`/projects?${tooMuch}`)
      expect(errorOf(refused)).toEqual([400, 'validation_failed'])
      expect(refused.body.errors[0].data.errors).toEqual([excessAt(path)])
      expect(await statementsOn('projects', from)).toEqual([])
    },
  )
})

const endless = json({ or: parts(101) })

describe('every door of REST', () => {
  test.each([
    ['GET', '/projects/count'],
    ['PATCH', '/projects'],
    ['DELETE', '/projects'],
    ['GET', '/users'],
    ['GET', '/admin/users'],
    ['GET', '/admin/lists/projects/csv'],
    ['GET', '/payload-query-presets'],
    ['GET', '/payload-preferences'],
  ])('%s %s refuses conditions without end', async (method, path) => {
    const body = method === 'PATCH' ? { timeline: 'soon' } : undefined
    const answer = await platform.admin.request(method, `${path}?${endless}`, body)
    expect(errorOf(answer)).toEqual([400, 'validation_failed'])
    expect(answer.body.errors[0].data.errors).toEqual([
      { path: 'where.or', code: 'too_long', message: 'Use at most 100 conditions.', params: { maximum: 100 } },
    ])
  })

  test('clients and strangers are bounded as admins are', async () => {
    for (const path of ['/projects', '/media']) {
      expect([path, (await client.get(`${path}?${endless}`)).status]).toEqual([path, 400])
    }
    expect((await platform.anyone.get(`/media?${endless}`)).status).toBe(400)
    // Credentials are asked for first.
    expect((await platform.anyone.get(`/projects?${endless}`)).status).toBe(401)
  })

  test('a search has at most twenty words', async () => {
    for (const path of ['/admin/users', '/admin/lists/projects/csv']) {
      const search = (words: number) => platform.admin.get(path, { query: { search: times(words, 'a').join(' ') } })
      expect([path, (await search(20)).status]).toEqual([path, 200])
      const refused = await search(21)
      expect([path, ...errorOf(refused)]).toEqual([path, 400, 'validation_failed'])
      expect(refused.body.errors[0].data.errors[0].path).toBe('search')
    }
  })

  test('the path and the limit are also named in Arabic', async () => {
    const answer = await platform.admin.get(`/projects?${endless}`, { headers: { 'accept-language': 'ar' } })
    const [problem] = answer.body.errors[0].data.errors
    expect(problem).toMatchObject({ path: 'where.or', message: 'استخدم ما لا يزيد على 100 شرط.' })
  })

  test('a search for no text, and a document of levels without end, are refused and no fault', async () => {
    const like = await platform.admin.get(`/projects?${json({ name: { like: 5 } })}`)
    expect(errorOf(like)).toEqual([400, 'validation_failed'])
    const deep = `{"name":"a","description":"a","features":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const headers = { 'content-type': 'application/json' }
    for (const path of ['/projects', '/contract-templates', '/globals/company']) {
      const answer = await platform.admin.post(path, deep, { headers })
      expect([path, ...errorOf(answer)]).toEqual([path, 400, 'validation_failed'])
    }
  })
})

describe.each(['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override'])('a form that is a GET by %s', (name) => {
  const asGet = (body: string, type = form['content-type']) =>
    platform.admin.post('/projects', body, { headers: { [name]: 'GET', 'content-type': type } })

  test('asks what a URL may', async () => {
    const id = (await platform.admin.post('/projects', { name, description: 'a', client: client.user.id })).body.doc.id
    // As Payload's panel asks for what a field may refer to, here with the most that one may name.
    const panels = `depth=0&draft=true&limit=10&page=1&sort=name&${times(20, '')
      .map((_, n) => `where%5Band%5D%5B0%5D%5Bid%5D%5Bnot_in%5D%5B${n}%5D=${client.user.id}`)
      .join('&')}&where%5Band%5D%5B1%5D%5Bname%5D%5Blike%5D=${name}`
    for (const type of [form['content-type'], `${form['content-type']}; charset=UTF-8`]) {
      const answer = await asGet(panels, type)
      expect(answer.status).toBe(200)
      expect(answer.body.docs.map((doc: { id: string }) => doc.id)).toEqual([id])
    }
  })

  test.each([
    ['20,000 conditions as JSON', json({ or: parts(20_000) }), 'where'],
    [
      '20,000 conditions by brackets',
      parts(20_000)
        .map((_, n) => `where[or][${n}][name][equals]=a`)
        .join('&'),
      'where.or',
    ],
    ['101 conditions', endless, 'where.or'],
    ['two megabytes of one value', `where[name][equals]=${'a'.repeat(2_000_000)}`, 'where.name.equals'],
    ['1,001 parameters', times(1001, 'x=1').join('&'), 'x'],
  ])('is refused with %s', async (_title, body, path) => {
    const from = await mark()
    const answer = await asGet(body)
    expect(errorOf(answer)).toEqual([400, 'validation_failed'])
    expect(answer.body.errors[0].data.errors).toEqual([excessAt(path)])
    expect(await statementsOn('projects', from)).toEqual([])
  })

  test('is no form of files, which has no end', async () => {
    const parts = new FormData()
    parts.append('file', new Blob(['x'.repeat(100_000)]), 'a.txt')
    const answer = await platform.admin.post('/projects', parts, { headers: { [name]: 'GET' } })
    expect(errorOf(answer)).toEqual([415, 'unsupported_type'])
  })

  test('hides no query in what it says of itself', async () => {
    const body = JSON.stringify({ locale: `en&${endless}`, fallbackLocale: 'en', where: { or: parts(20_000) } })
    const from = await mark()
    expect((await asGet(body, 'application/json')).status).toBe(200)
    const statements = await statementsOn('projects', from)
    expect(statements.some((line) => line.includes('\\"name\\"'))).toBe(true)
    expect(statements.filter((line) => line.includes('$20'))).toEqual([])
  })
})

describe('GraphQL', () => {
  const ask = (query: string, variables?: unknown) => platform.admin.post('/graphql', { query, variables })
  const listed = 'query($where: Project_where) { Projects(where: $where) { docs { id } } }'
  const counted = 'query($where: Project_where) { countProjects(where: $where) { totalDocs } }'
  const sorted = 'query($sort: String) { Projects(sort: $sort) { docs { id } } }'
  const inline = (count: number) =>
    `OR: [${parts(count)
      .map(() => '{name: {equals: "a"}}')
      .join(' ')}]`
  const nestedOr = (levels: number): object =>
    levels === 0 ? { name: { equals: 'a' } } : { OR: [nestedOr(levels - 1)] }

  test.each<[title: string, query: string, variables: unknown]>([
    ['conditions in variables', listed, { where: { OR: parts(100) } }],
    ['conditions of a count', counted, { where: { OR: parts(100) } }],
    ['nesting', listed, { where: nestedOr(8) }],
    ['values', listed, { where: { name: { in: times(500, 'a') } } }],
    ['sort', sorted, { sort: times(10, 'name').join(',') }],
    ['inline conditions', `{ Projects(where: {${inline(100)}}) { docs { id } } }`, undefined],
  ])('%s: what is allowed is answered', async (_title, query, variables) => {
    const answer = await ask(query, variables)
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  })

  test.each<[title: string, query: string, variables: unknown, path: string]>([
    ['20,000 conditions in variables', listed, { where: { OR: parts(20_000) } }, 'variables.where.OR'],
    ['101 conditions', listed, { where: { OR: parts(101) } }, 'variables.where.OR'],
    ['101 conditions of a count', counted, { where: { AND: parts(101) } }, 'variables.where.AND'],
    ['nine levels', listed, { where: nestedOr(9) }, 'variables.where.OR'],
    ['501 values', listed, { where: { name: { in: times(501, 'a') } } }, 'variables.where.name'],
    ['11 sort keys', sorted, { sort: times(11, 'name').join(',') }, 'variables.sort'],
    ['a megabyte of sort', sorted, { sort: 'name,'.repeat(200_000) }, 'variables.sort'],
    ['101 inline conditions', `{ Projects(where: {${inline(101)}}) { docs { id } } }`, undefined, 'where.OR'],
    [
      '101 parts in a variable',
      'query($or: [Project_where_or]) { Projects(where: {OR: $or}) { docs { id } } }',
      { or: parts(101) },
      'where.OR',
    ],
    [
      '101 parts by one variable again and again',
      `query($a: Project_where_or) { Projects(where: {OR: [${times(101, '$a').join(' ')}]}) { docs { id } } }`,
      { a: { name: { equals: 'a' } } },
      'where.OR',
    ],
    [
      '101 conditions that are the default',
      `query($where: Project_where = {${inline(101)}}) { Projects(where: $where) { docs { id } } }`,
      {},
      'variables.where.OR',
    ],
    [
      '101 conditions in a fragment',
      `{ ...all } fragment all on Query { Projects(where: {${inline(101)}}) { docs { id } } }`,
      undefined,
      'where.OR',
    ],
    [
      '101 variables',
      '{ Projects { docs { id } } }',
      Object.fromEntries(parts(101).map((_, n) => [`v${n}`, n])),
      'variables',
    ],
    [
      'two megabytes in one text with mistakes beside it',
      'mutation($data: mutationProjectInput!) { createProject(data: $data) { id } }',
      { data: { name: 'a'.repeat(2_000_000), ...Object.fromEntries(parts(50).map((_, n) => [`no${n}`, n])) } },
      'variables.data',
    ],
  ])('is refused with %s', async (_title, query, variables, path) => {
    const from = await mark()
    const answer = await ask(query, variables)
    expect(answer.status).toBe(400)
    expect(answer.body.data).toBeUndefined()
    expect(answer.body.errors).toEqual([
      {
        message: 'Some fields are missing or invalid. Correct them and try again.',
        extensions: {
          code: 'validation_failed',
          statusCode: 400,
          data: { errors: [excessAt(path)] },
        },
      },
    ])
    expect(await statementsOn('projects', from)).toEqual([])
  })

  test('levels without end in a variable are refused, those of a long document are not', async () => {
    const query = 'mutation($data: mutationContractTemplateInput!) { createContractTemplate(data: $data) { id } }'
    const send = (levels: number) =>
      platform.admin.post(
        '/graphql',
        `{"query":${JSON.stringify(query)},"variables":{"data":{"name":"a","content":${'['.repeat(levels)}${']'.repeat(levels)}}}}`,
        { headers: { 'content-type': 'application/json' } },
      )
    const refused = await send(100_000)
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].extensions.data.errors[0].path).toBe('variables.data')
    const long = await send(98)
    expect([long.status, long.bytes.toString()]).toEqual([200, expect.stringContaining('content')])
  })

  test('an error is short, whatever it quotes', async () => {
    const where = { name: { equals: 'a'.repeat(900) }, ...Object.fromEntries(parts(50).map((_, n) => [`no${n}`, 1])) }
    const answer = await ask(listed, { where: { AND: [where], ['x'.repeat(500)]: 1 } })
    expect(answer.body.errors.length).toBeGreaterThan(0)
    expect(answer.bytes.length).toBeLessThan(200_000)
  })
})

test('rows that a page refers to are filled in, however many they are', async () => {
  const person = (n: number) => `('018f0000-0000-7000-8000-' || lpad((${n} + n)::text, 12, '0'))::uuid`
  await platform.db.query(`
    INSERT INTO users (id, email, first_name, last_name, role, status, hash, salt)
    SELECT ${person(0)}, 'many' || n || '@people.example', 'Many', n::text, 'client', 'active', 'x', 'x'
      FROM generate_series(1, 200) n`)
  await platform.db.query(`
    INSERT INTO projects (id, name, description, client_id, assigned_to_id, status, confirmed_at)
    SELECT gen_random_uuid(), 'Of many', 'x', ${person(0)}, ${person(100)}, 'submitted', now()
      FROM generate_series(1, 100) n`)
  const { docs } = (await platform.admin.get('/projects?depth=1&limit=100&where[name][equals]=Of+many')).body
  type Doc = { client: unknown; assignedTo: unknown }
  const filled = docs
    .flatMap(({ client: of, assignedTo }: Doc) => [of, assignedTo])
    .filter((one: unknown) => typeof one === 'object')
  expect(filled).toHaveLength(200)
})

test('a query that fails is one line of the log, however much it asks, and the line has an end', async () => {
  const from = await mark()
  const value = 'v'.repeat(20)
  const where = { and: [{ name: { in: [...times(400, value), 'a\0'] } }, { OR: parts(90) }] }
  const answer = await platform.admin.post('/graphql', {
    query: 'query($where: Project_where) { Projects(where: $where) { docs { id } } }',
    variables: { where: { AND: where.and } },
  })
  expect(answer.body.errors[0].extensions.code).toBe('validation_failed')
  let lines: string[] = []
  const isLogged = async () => (lines = await linesSince(from)).some((line) => line.includes('Failed query'))
  await until(isLogged, { what: 'The line of the failed query' })
  const failures = lines.filter((line) => line.includes('Failed query'))
  expect(failures).toHaveLength(1)
  expect(failures[0]?.length).toBeLessThan(8_000)
  expect(lines.filter((line) => line.includes(value))).toEqual([])
})
