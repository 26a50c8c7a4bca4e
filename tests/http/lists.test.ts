import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  const submitted = await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })
  project = submitted.body.doc.id
  await platform.admin.post('/messages', { project, content: 'Hello' })
})

afterAll(() => platform?.stop())

const total = async (path: string) => (await client.get(path)).body.totalDocs

test('a condition without an operator means equality, in nested conditions too', async () => {
  expect(await total(`/messages?where[project]=${project}`)).toBe(1)
  expect(await total(`/messages?where[or][0][project]=${project}`)).toBe(1)
  expect(await total('/messages?where[project]=11111111-1111-1111-1111-111111111111')).toBe(0)
  expect(await total('/messages/notifications?where[read]=false')).toBeGreaterThan(0)
  expect(await total('/messages/notifications?where[read]=true')).toBe(0)
  expect((await client.get('/projects?where[client.hash]=x')).status).toBe(400)
})

test('a change of many rows that names none is refused for the caller before it is for the query', async () => {
  for (const slug of ['projects', 'users', 'payments', 'contracts', 'messages']) {
    const path = `/${slug}`
    for (const [caller, status] of [
      [platform.anyone, 401],
      [client, 403],
    ] as const) {
      expect([path, (await caller.patch(path, { name: 'x' })).status]).toEqual([path, status])
      expect([path, (await caller.delete(path)).status]).toEqual([path, status])
    }
  }
  const forgotten = await platform.admin.patch('/projects', { name: 'x' })
  expect([forgotten.status, forgotten.body.errors[0].code]).toEqual([400, 'validation_failed'])
})

test('a calendar day is answered as one whatever time it came with, and as a time by GraphQL', async () => {
  const path = `/projects/${project}`
  await platform.admin.patch(path, { deadline: '2027-02-01T12:00:00.000Z' })
  expect((await client.get(path)).body.deadline).toBe('2027-02-01')
  expect(await total('/projects?where[deadline]=2027-02-01')).toBe(1)
  const answer = await client.post('/graphql', { query: `{ Project(id: "${project}") { deadline } }` })
  expect(answer.body.data.Project.deadline).toBe('2027-02-01T00:00:00.000Z')
})

test('a query that cannot be asked is refused as a query, never a fault', async () => {
  for (const query of [
    'where=abc',
    'where={',
    'where[id][all]=x',
    'where[attachments][all]=x',
    'where[createdAt][greater_than]=99999-01-01',
    'where[createdAt][less_than]=%2B275760-09-13T00:00:00Z',
    'where[createdAt][contains]=2026',
    'where[readAt][not_like]=2026',
    'where[project][in]=null',
    'where[attachments][not_in]=null',
    'where[type]=song',
    'where[thread][in]=a,b',
  ]) {
    const answer = await client.get(`/messages?${query}`)
    expect([query, answer.status, answer.body.errors?.[0].code]).toEqual([query, 400, 'validation_failed'])
  }
})

test('rows of one moment are on one page each, however a list is ordered', async () => {
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read, created_at, updated_at)
     SELECT gen_random_uuid(), $1, 'broadcast', 'Number ' || n % 3, false, '2026-01-01', '2026-01-01' FROM generate_series(1, 40) AS n`,
    [client.user.id],
  )
  const all = await total('/messages/notifications')
  for (const order of ['', '&sort=title', '&sort=-read', '&sort=-title,createdAt', '&sort=id']) {
    const ids = new Set<string>()
    for (let page = 1; page <= Math.ceil(all / 7); page += 1) {
      const { body } = await client.get(`/notifications?limit=7&page=${page}${order}`)
      for (const { id } of body.docs) ids.add(id)
      // Rows that are written again move in the table, and Postgres finds them in another order.
      await platform.db.query(`UPDATE notifications SET updated_at = now() WHERE id = $1`, [body.docs[0].id])
    }
    expect([order, ids.size]).toEqual([order, all])
  }
})

test('each page of a list has its rows with their own lists', async () => {
  const owner = await registerClient(platform)
  const made = []
  for (let at = 0; at < 7; at++) {
    const features = Array.from({ length: at % 3 }, (_, each) => `${at}.${each}`)
    const answer = await owner.post('/projects/submit', { name: `P${at}`, description: 'With a list', features })
    expect(answer.status).toBe(201)
    made.push([`P${at}`, features])
  }
  const read = async (page: number) => {
    const { body } = await owner.get(`/projects?sort=createdAt&limit=3&page=${page}`)
    expect([body.totalDocs, body.totalPages]).toEqual([7, 3])
    return body.docs.map(({ name, features }: { name: string; features: string[] }) => [name, features ?? []])
  }
  expect([...(await read(1)), ...(await read(2)), ...(await read(3))]).toEqual(made)
})
