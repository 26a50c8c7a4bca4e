import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { must, newProject } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let first: string
let second: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  first = await newProject(client)
  second = await newProject(client)
  await newProject(client)
  const add = (project: string, title: string) =>
    must(platform.admin.post(`/projects/${project}/milestones`, { title }), 201)
  for (const title of ['Plan', 'Build', 'Launch']) await add(first, title)
  await add(second, 'Everything')
})

afterAll(() => platform?.stop())

type Doc = { id: string; milestones?: { docs: unknown[]; hasNextPage: boolean } }
const listed = async (project: string) => (await must(client.get(`/projects/${project}/milestones`))).docs

test('projects bring their milestones in order, as their own list has them', async () => {
  const plain = await must(client.get('/projects'))
  expect(plain.docs).toHaveLength(3)
  const { docs, ...page } = await must(client.get('/projects?include=milestones'))
  expect({ ...page, docs: docs.map(({ milestones: _milestones, ...doc }: Doc) => doc) }).toEqual(plain)
  for (const { id, milestones } of docs) expect(milestones).toEqual({ docs: await listed(id), hasNextPage: false })
  expect((await listed(first)).map(({ title }: { title: string }) => title)).toEqual(['Plan', 'Build', 'Launch'])
})

test('one project does, also where little of it is selected', async () => {
  const milestones = { docs: await listed(first), hasNextPage: false }
  expect(await must(client.get(`/projects/${first}?include=milestones`))).toEqual({
    ...(await must(client.get(`/projects/${first}`))),
    milestones,
  })
  const path = `/projects/${first}?include=milestones&select[name]=true`
  expect(await must(platform.admin.get(path))).toEqual({ id: first, name: 'Harbour app', milestones })
})

test('pages after a cursor do', async () => {
  const { docs } = await must(client.get('/projects?include=milestones&after=&limit=2'))
  expect(docs.map(({ milestones }: Doc) => milestones?.docs.length)).toEqual([0, 1])
})

test('a project brings no more than fifty', async () => {
  await platform.db.query(
    `INSERT INTO project_milestones (id, project_id, client_id, title, "order", updated_at, created_at)
     SELECT gen_random_uuid(), $1, $2, 'No. ' || n, n, now(), now() FROM generate_series(10, 80) AS n`,
    [second, client.user.id],
  )
  const { docs } = await must(client.get('/projects?include=milestones'))
  const [, many, few] = docs
  expect(many.milestones).toEqual({ docs: (await listed(second)).slice(0, 50), hasNextPage: true })
  expect(few.milestones.docs).toHaveLength(3)
})

test('another client gets neither, and what cannot be included is refused', async () => {
  const other = await registerClient(platform)
  expect((await other.get(`/projects/${first}?include=milestones`)).status).toBe(404)
  expect((await must(other.get('/projects?include=milestones'))).docs).toEqual([])
  const refused = await client.get('/projects?include=contracts')
  expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, 'include'])
})
