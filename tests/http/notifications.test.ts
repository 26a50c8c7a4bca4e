/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = (await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
})

afterAll(() => platform?.stop())

const path = '/messages/notifications'
const unread = async (who = client): Promise<number> => (await who.get(`${path}/unread-count`)).body.unreadCount
const write = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => platform.admin.post('/messages', { project, content: `No. ${index}` })),
  )

test('a notification leads to the page of its email: a client into the frontend, an admin into the panel', async () => {
  const { doc } = (await platform.admin.post('/messages', { project, content: 'Where to?' })).body
  const [told] = (await client.get(`${path}?where[entityId]=${doc.id}`)).body.docs
  expect([told.type, told.link]).toEqual(['message.received', `/messages/${doc.thread}`])
  const reply = (await client.post(`/messages/${doc.id}/reply`, { content: 'Here.' })).body.doc
  const [answered] = (await platform.admin.get(`${path}?where[entityId]=${reply.id}`)).body.docs
  expect(answered.link).toBe(`/admin/inbox/${doc.thread}`)
})

test('users list, count and read their own, newest first', async () => {
  await write(3)
  const list = await client.get(path)
  expect(list.status).toBe(200)
  expect(list.body).toMatchObject({ limit: 10, page: 1, hasNextPage: false })
  expect(list.body.docs.every(({ user }: { user: string }) => user === client.user.id)).toBe(true)
  const times = list.body.docs.map(({ createdAt }: { createdAt: string }) => createdAt)
  expect(times).toEqual([...times].sort().reverse())
  const count = await unread()
  expect(count).toBe(list.body.docs.filter(({ read }: { read: boolean }) => !read).length)

  const { id } = list.body.docs[0]
  const read = await client.put(`${path}/${id}/read`)
  expect([read.status, read.body.doc]).toEqual([
    200,
    expect.objectContaining({ id, read: true, readAt: expect.any(String) }),
  ])
  const again = await client.put(`${path}/${id}/read`)
  expect([again.status, again.body.doc.readAt]).toEqual([200, read.body.doc.readAt])
  expect(await unread()).toBe(count - 1)
  expect((await client.get(`${path}?where[read][equals]=true`)).body.totalDocs).toBe(1)
  expect((await client.get(`${path}?where[read][equals]=false`)).body.totalDocs).toBe(count - 1)
  expect((await client.get(`${path}?limit=1&page=2`)).body).toMatchObject({ limit: 1, page: 2 })
})

test('all are read at once, and counted once', async () => {
  await write(2)
  const count = await unread()
  const answers = await Promise.all([client.put(`${path}/read-all`), client.put(`${path}/read-all`)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(answers.reduce((total, { body }) => total + body.count, 0)).toBe(count)
  expect(answers[0]?.body.message).toEqual(expect.any(String))
  expect(await unread()).toBe(0)
})

test("nobody reads another's notifications, not even an admin", async () => {
  await write(1)
  const { id } = (await client.get(path)).body.docs[0]
  const other = await registerClient(platform)
  for (const stranger of [other, platform.admin]) {
    expect((await stranger.put(`${path}/${id}/read`)).status).toBe(404)
    expect((await stranger.get(`${path}?where[id][equals]=${id}`)).body.totalDocs).toBe(0)
    expect((await stranger.get(`/notifications/${id}`)).status).toBe(404)
  }
  await platform.admin.put(`${path}/read-all`)
  expect(await unread()).toBe(1)
  expect((await client.patch(`/notifications/${id}`, { title: 'x' })).status).toBe(403)
})

test('without credentials there is nothing', async () => {
  for (const [method, route] of [
    ['GET', path],
    ['GET', `${path}/unread-count`],
    ['PUT', `${path}/read-all`],
    ['PUT', `${path}/11111111-1111-1111-1111-111111111111/read`],
  ] as const) {
    expect((await platform.anyone.request(method, route)).status).toBe(401)
  }
})

test('unknown notifications are 404, hostile queries 400, and the server stays', async () => {
  expect((await client.put(`${path}/11111111-1111-1111-1111-111111111111/read`)).status).toBe(404)
  expect((await client.put(`${path}/x/read`)).status).toBe(404)
  expect((await client.get(`${path}?where[user.hash][exists]=true`)).status).toBe(400)
  expect((await client.get(`${path}?limit=0`)).body.limit).toBe(100)
  expect((await client.get('/auth/me')).status).toBe(200)
})

test('who does not want mail gets the notification only', async () => {
  const quiet = await registerClient(platform)
  await quiet.put('/users/profile', { notificationPreferences: { messages: false } })
  const own = (await quiet.post('/projects/submit', { name: 'Quiet', description: 'x' })).body.doc.id
  await platform.admin.post('/messages', { project: own, content: 'Psst' })
  expect(await unread(quiet)).toBe(1)
  const loud = await registerClient(platform)
  const other = (await loud.post('/projects/submit', { name: 'Loud', description: 'x' })).body.doc.id
  await platform.admin.post('/messages', { project: other, content: 'Hear, hear' })
  await platform.mail({ to: loud.email, kind: 'message_received' })
  expect(await platform.mails({ to: quiet.email, kind: 'message_received' })).toEqual([])
})
