import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let colleague: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  colleague = await registerClient(platform, { firstName: 'Omar', lastName: 'Said' })
  await platform.db.query(`UPDATE users SET role = 'admin', locale = 'ar' WHERE id = $1`, [colleague.user.id])
  project = (await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
})

afterAll(() => platform?.stop())

const told = async (who: Person, type: string) =>
  (await who.get(`/messages/notifications?where[type][equals]=${type}`)).body.docs

test('an admin is notified when a colleague assigns a project to them, by any route, and not when they do it themselves', async () => {
  const status = `/projects/${project}/status`
  await platform.admin.put(status, { status: 'submitted', assignedTo: platform.admin.user.id })
  await platform.admin.put(status, { status: 'submitted', assignedTo: colleague.user.id })
  expect(await told(colleague, 'project.assigned')).toMatchObject([
    { title: 'أُسند إليك المشروع \u2068Web shop\u2069', entityId: project },
  ])
  const mail = await platform.mail({ to: colleague.email, kind: 'project_assigned' })
  expect([
    mail.raw.includes('Content-Language: ar'),
    mail.text.includes(`/admin/collections/projects/${project}`),
  ]).toEqual([true, true])
  await platform.admin.patch(`/projects/${project}`, { assignedTo: null })
  expect((await platform.admin.patch(`/projects/${project}`, { assignedTo: colleague.user.id })).status).toBe(200)
  expect(await told(colleague, 'project.assigned')).toHaveLength(2)
  const own = await platform.admin.get('/messages/notifications?where[type][equals]=project.assigned')
  expect(own.body.docs).toEqual([])
})

test('a client is notified of a project that an admin created for them, and so is the colleague in charge', async () => {
  const body = { name: 'Portal', description: 'x', client: client.user.id, assignedTo: colleague.user.id }
  const { id } = (await platform.admin.post('/projects', body)).body.doc
  expect(await told(client, 'project.created')).toMatchObject([
    { title: 'We’ve created a project for you: Portal', entityType: 'projects', entityId: id },
  ])
  expect((await platform.mail({ to: client.email, kind: 'project_created' })).text).toContain(`/projects/${id}`)
  expect((await told(colleague, 'project.assigned')).map(({ entityId }: { entityId: string }) => entityId)).toContain(
    id,
  )
})

test('a client is notified of a changed plan and of a new milestone', async () => {
  await platform.admin.patch(`/projects/${project}`, { deadline: '2027-03-01' })
  expect(await told(client, 'project.updated')).toMatchObject([{ title: 'Web shop: plan updated' }])
  expect((await platform.mail({ to: client.email, kind: 'project_updated' })).text).toContain('1 March 2027')
  // Nothing about the client's plan, and the same once more.
  await platform.admin.patch(`/projects/${project}`, { priority: 'high', deadline: '2027-03-01' })
  expect(await told(client, 'project.updated')).toHaveLength(1)
  await platform.admin.post(`/projects/${project}/milestones`, { title: 'Design', dueDate: '2026-12-15' })
  expect(await told(client, 'milestone.added')).toHaveLength(1)
  expect((await platform.mail({ to: client.email, kind: 'milestone_added' })).text).toContain('15 December 2026')
})

test('a reactivated account is notified, even if it prefers no mail', async () => {
  await client.put('/users/profile', { notificationPreferences: { email: false } })
  for (const status of ['suspended', 'active'])
    expect((await platform.admin.put(`/admin/users/${client.user.id}/status`, { status })).status).toBe(200)
  await platform.mail({ to: client.email, kind: 'account_reactivated' })
  const { rows } = await platform.db.query(
    `SELECT 1 FROM notifications WHERE user_id = $1 AND type = 'account.reactivated'`,
    [client.user.id],
  )
  expect(rows).toHaveLength(1)
})
