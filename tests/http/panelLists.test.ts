import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseCsv } from '../support/parseCsv.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let layla: Person
let tom: Person

beforeAll(async () => {
  platform = await startPlatform()
  layla = await registerClient(platform, { firstName: 'Layla', lastName: 'Al Harthy', company: 'Old Books' })
  tom = await registerClient(platform, { firstName: 'Tom', lastName: '=1+1', company: 'O’Brien' })
  await layla.post('/projects/submit', { name: 'Shop', description: 'Books.' })
  await tom.post('/projects/submit', { name: '=HYPERLINK("http://evil.example")', description: 'Numbers.' })
})

afterAll(() => platform?.stop())

const names = (body: { docs: { name: string }[] }) => body.docs.map(({ name }) => name)

test('an admin finds projects by the name, the company or the email of their client', async () => {
  for (const words of ['harthy', 'old books', layla.email]) {
    const answer = await platform.admin.get('/projects', { query: { 'where[client][like]': words } })
    expect([words, names(answer.body)]).toEqual([words, ['Shop']])
  }
  const nobody = await platform.admin.get('/projects', { query: { 'where[client][like]': 'nobody at all' } })
  expect(nobody.body.totalDocs).toBe(0)
})

test('words that many people have find the rows of all of them, and those that nobody has none', async () => {
  await platform.db.query(
    `INSERT INTO users (id, email, first_name, last_name, status)
     SELECT gen_random_uuid(), 'crowd-' || n || '@people.example', 'Crowd', 'Number' || n, 'active' FROM generate_series(1, 250) n`,
  )
  await platform.db.query(
    `INSERT INTO projects (id, name, description, client_id, status, confirmed_at)
     SELECT gen_random_uuid(), 'Of ' || email, 'Many', id, 'submitted', now() FROM users WHERE first_name = 'Crowd'`,
  )
  const find = async (query: Record<string, string>) => (await platform.admin.get('/projects', { query })).body
  expect((await find({ 'where[client][like]': 'crowd' })).totalDocs).toBe(250)
  expect((await find({ 'where[client][like]': 'NUMBER17 crowd' })).totalDocs).toBe(11)
  const either = { 'where[or][0][name][like]': 'shop', 'where[or][1][client][like]': 'number99' }
  expect(names(await find({ ...either, sort: 'name' }))).toEqual(['Of crowd-99@people.example', 'Shop'])
  expect((await find({ ...either, 'where[or][1][client][like]': 'no such person' })).totalDocs).toBe(1)
  expect((await find({ 'where[client][like]': 'crowd no such person' })).totalDocs).toBe(0)
  await platform.db.query(`DELETE FROM projects WHERE name LIKE 'Of crowd-%'`)
  await platform.db.query(`DELETE FROM users WHERE first_name = 'Crowd'`)
})

test('a client finds nobody by such a search', async () => {
  const answer = await layla.get('/projects', { query: { 'where[client][like]': 'tom' } })
  expect(answer.body.totalDocs ?? 0).toBe(0)
})

test('a person’s name in lists follows the person, and no client reads it', async () => {
  const read = async () => (await platform.admin.get(`/users/${layla.user.id}`)).body.displayName
  expect(await read()).toBe(`Layla Al Harthy · ${layla.email}`)
  await layla.put('/users/profile', { lastName: 'Haddad' })
  expect(await read()).toBe(`Layla Haddad · ${layla.email}`)
  expect((await layla.get(`/users/${layla.user.id}`)).body).not.toHaveProperty('displayName')
  const refused = await layla.get('/users', { query: { 'where[displayName][like]': 'layla' } })
  expect(refused.status).toBe(400)
})

test('a list is downloaded with its filter, its columns and its words, and no formula runs', async () => {
  const answer = await platform.admin.get('/admin/lists/projects/csv', {
    query: { columns: 'name,client,status,secret', sort: 'name' },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(answer.bytes.toString()).toMatch(/^\uFEFF"Name","Client","Status"\r\n/)
  expect(parseCsv(answer.bytes.toString())).toEqual([
    {
      Name: '\'=HYPERLINK("http://evil.example")',
      Client: `Tom =1+1 · ${tom.email}`,
      Status: 'Submitted',
    },
    { Name: 'Shop', Client: `Layla Haddad · ${layla.email}`, Status: 'Submitted' },
  ])
  const arabic = await platform.admin.get('/admin/lists/projects/csv', {
    query: { columns: 'name,status', language: 'ar', search: 'haddad', where: '{"status":{"equals":"submitted"}}' },
  })
  expect(parseCsv(arabic.bytes.toString())).toEqual([{ الاسم: 'Shop', الحالة: 'مُقدَّم' }])
})

test('more rows than a page holds are all there, once', async () => {
  await platform.db.query(
    `INSERT INTO project_types (id, name, description, is_active, updated_at, created_at)
     SELECT gen_random_uuid(), 'Type ' || n, 'x', true, now(), now() FROM generate_series(1, 250) n`,
  )
  const answer = await platform.admin.get('/admin/lists/project-types/csv', { query: { columns: 'name' } })
  const cells = parseCsv(answer.bytes.toString()).map(({ Name }) => Name)
  expect(cells).toHaveLength(250)
  expect(new Set(cells).size).toBe(250)
})

test('an export is logged, and only admins can make one', async () => {
  const log = await platform.admin.get('/activity-logs', { query: { 'where[action][equals]': 'list.exported' } })
  expect(log.body.docs.length).toBeGreaterThan(0)
  expect((await layla.get('/admin/lists/projects/csv')).status).toBe(403)
  expect((await platform.anyone.get('/admin/lists/projects/csv')).status).toBe(401)
  for (const slug of ['sessions', 'payload-preferences', 'nothing'])
    expect((await platform.admin.get(`/admin/lists/${slug}/csv`)).status).toBe(404)
  for (const where of ['{', '[]"'])
    expect((await platform.admin.get('/admin/lists/projects/csv', { query: { where } })).status).toBe(400)
  expect((await platform.admin.get('/admin/lists/projects/csv', { query: { sort: 'client.hash' } })).status).toBe(400)
})

test('saved views are the admins’ own: a client neither reads nor writes any', async () => {
  const preset = { title: 'Mine', relatedCollection: 'projects', where: { status: { equals: 'submitted' } } }
  const saved = await platform.admin.post('/payload-query-presets', preset)
  expect(saved.status).toBe(201)
  const { id } = saved.body.doc
  expect((await platform.admin.get(`/payload-query-presets/${id}`)).body.title).toBe('Mine')
  for (const [caller, status] of [
    [platform.anyone, 401],
    [layla, 403],
  ] as const) {
    expect((await caller.get('/payload-query-presets')).status).toBe(status)
    expect((await caller.post('/payload-query-presets', preset)).status).toBe(status)
    expect((await caller.patch(`/payload-query-presets/${id}`, { title: 'x' })).status).toBe(status)
    expect((await caller.delete(`/payload-query-presets/${id}`)).status).toBe(status)
  }
  const graphQl = await layla.post('/graphql', { query: '{ PayloadQueryPresets { totalDocs } }' })
  expect(graphQl.body.errors?.length).toBeGreaterThan(0)
})
