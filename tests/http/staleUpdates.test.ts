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
  project = (await client.post('/projects/submit', { name: 'Shop', description: 'Books.' })).body.doc.id
})

afterAll(() => platform?.stop())

const read = async () => (await platform.admin.get(`/projects/${project}`)).body
const pause = () => new Promise((resolve) => setTimeout(resolve, 400))

test('the second of two who edit one version is refused and told what was changed, by whom and when', async () => {
  const { updatedAt } = await read()
  await pause()
  const first = await platform.admin.patch(`/projects/${project}`, { name: 'Book shop', updatedAt })
  expect(first.status).toBe(200)
  const second = await platform.admin.patch(`/projects/${project}`, { description: 'Old books.', updatedAt })
  expect([second.status, second.body.errors[0].code]).toEqual([409, 'stale_document'])
  const { data } = second.body.errors[0]
  expect(data.updatedAt).toBe(first.body.doc.updatedAt)
  expect(data.changes).toEqual([
    { at: expect.any(String), by: { id: expect.any(String), name: expect.stringContaining('·') }, fields: ['name'] },
  ])
  expect(await read()).toMatchObject({ name: 'Book shop', description: 'Books.' })
})

test('a check before saving shows the changed values, and nothing when nothing changed', async () => {
  const { updatedAt } = await read()
  const ask = (since: string) =>
    platform.admin.get('/admin/changes', { query: { entityType: 'projects', entityId: project, since } })
  expect((await ask(updatedAt)).body).toEqual({ updatedAt, changes: [] })
  await pause()
  await platform.admin.patch(`/projects/${project}`, { timeline: 'Spring' })
  expect((await ask(updatedAt)).body.changes[0].fields).toEqual([{ name: 'timeline', before: null, after: 'Spring' }])
  expect((await client.get('/admin/changes')).status).toBe(403)
})

test('with the present version it is saved, and without any as ever', async () => {
  const { updatedAt } = await read()
  expect((await platform.admin.patch(`/projects/${project}`, { timeline: 'Summer', updatedAt })).status).toBe(200)
  expect((await platform.admin.patch(`/projects/${project}`, { timeline: 'Autumn' })).status).toBe(200)
  expect((await platform.admin.patch(`/projects/${project}`, { updatedAt: 'never' })).status).toBe(200)
})

test('a move of the status takes nothing that a form writes, and refuses no form', async () => {
  const { updatedAt } = await read()
  await pause()
  await platform.admin.put(`/projects/${project}/status`, { status: 'reviewing' })
  const saved = await platform.admin.patch(`/projects/${project}`, { timeline: 'Winter', updatedAt })
  expect(saved.status).toBe(200)
  expect(await read()).toMatchObject({ status: 'reviewing', timeline: 'Winter' })
})

test('If-Match is held against the version itself', async () => {
  const { updatedAt } = await read()
  const patch = (match: string) =>
    platform.admin.patch(`/projects/${project}`, { timeline: 'Soon' }, { headers: { 'if-match': match } })
  expect((await patch('"2020-01-01T00:00:00.000Z"')).status).toBe(409)
  expect((await patch('"soon"')).status).toBe(400)
  expect((await patch('*')).status).toBe(200)
  expect((await patch(`"${updatedAt}"`)).status).toBe(409)
  expect((await patch(`"${(await read()).updatedAt}"`)).status).toBe(200)
})

test('of parallel saves of one version exactly one wins', async () => {
  await pause()
  const { updatedAt } = await read()
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((timeline) => platform.admin.patch(`/projects/${project}`, { timeline, updatedAt })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test('the same holds for the settings of the company', async () => {
  const { updatedAt } = (await platform.admin.get('/globals/company')).body
  await pause()
  const first = await platform.admin.post('/globals/company', { phone: '1', updatedAt })
  expect(first.status).toBe(200)
  await pause()
  const saved = (await platform.admin.get('/globals/company')).body.updatedAt
  expect((await platform.admin.post('/globals/company', { phone: '2', updatedAt: saved })).status).toBe(200)
  const stale = await platform.admin.post('/globals/company', { phone: '3', updatedAt: saved })
  expect([stale.status, stale.body.errors[0].code]).toEqual([409, 'stale_document'])
  const changes = await platform.admin.get('/admin/changes', { query: { entityType: 'company', since: saved } })
  expect(changes.body.changes[0].fields).toEqual([{ name: 'phone', before: '1', after: '2' }])
})

test('the entry of an edit has the time of the version that it made, however long the machine took', async () => {
  const { doc } = (await platform.admin.patch(`/projects/${project}`, { timeline: 'At its time' })).body
  const { updatedAt } = (await platform.admin.post('/globals/company', { phone: '77' })).body.result
  const { rows } = await platform.db.query<{ at: Date }>(
    `SELECT DISTINCT ON (action) created_at AS at FROM activity_logs WHERE action IN ('project.updated', 'company.updated')
      ORDER BY action, created_at DESC`,
  )
  expect(rows.map(({ at }) => at.toISOString())).toEqual([updatedAt, doc.updatedAt])
})

test('a stranger and a client learn nothing of a version', async () => {
  const old = '2020-01-01T00:00:00.000Z'
  const body = { name: 'x', updatedAt: old }
  expect((await platform.anyone.patch(`/projects/${project}`, body)).status).toBe(401)
  expect((await client.patch(`/projects/${project}`, body)).status).toBe(403)
  const own = await client.patch(`/users/${client.user.id}`, { bio: 'x' }, { headers: { 'if-match': `"${old}"` } })
  expect(own.status).toBe(409)
  expect(own.body.errors[0].data).not.toHaveProperty('changes')
})

test('what was changed is seen behind any number of entries that no form writes', async () => {
  const path = `/users/${client.user.id}`
  const { updatedAt } = (await platform.admin.get(path)).body
  await pause()
  await platform.db.query(
    `INSERT INTO activity_logs (id, actor_role, action, entity_type, entity_id)
     SELECT gen_random_uuid(), 'system', 'user.sign_in_failed', 'users', $1 FROM generate_series(1, 150)`,
    [client.user.id],
  )
  expect((await platform.admin.patch(path, { company: 'Of the first', updatedAt })).status).toBe(200)
  const late = await platform.admin.patch(path, { phone: '1', updatedAt })
  expect([late.status, late.body.errors?.[0].data.changes[0].fields]).toEqual([409, ['company']])
})

test('a change that follows on the heels of the version that was read is none of that version', async () => {
  const first = await platform.admin.patch(`/projects/${project}`, { timeline: 'Next year' })
  const { updatedAt } = first.body.doc
  await platform.admin.patch(`/projects/${project}`, { budgetRange: 'Of the second' })
  // As if the two had met at the row's lock, however slow this machine is.
  await platform.db.query(`UPDATE projects SET updated_at = $2::timestamptz + interval '100 ms' WHERE id = $1`, [
    project,
    updatedAt,
  ])
  await platform.db.query(`ALTER TABLE activity_logs DISABLE TRIGGER USER`)
  await platform.db.query(
    `UPDATE activity_logs SET created_at = $2::timestamptz + CASE WHEN after ? 'budgetRange' THEN interval '110 ms' ELSE interval '10 ms' END
      WHERE entity_id = $1 AND created_at >= $2`,
    [project, updatedAt],
  )
  await platform.db.query(`ALTER TABLE activity_logs ENABLE TRIGGER USER`)
  // A move after it makes the version a third one.
  await pause()
  expect((await platform.admin.put(`/projects/${project}/status`, { status: 'approved' })).status).toBe(200)
  const stale = await platform.admin.patch(`/projects/${project}`, { budgetRange: 'Of the first', updatedAt })
  expect([stale.status, stale.body.errors?.[0].data.changes[0].fields]).toEqual([409, ['budgetRange']])
})

test('a form that was opened before its client unsubscribed does not subscribe them again', async () => {
  await platform.admin.post('/messages', { project, content: 'Hello' })
  const mail = await platform.mail({ to: client.email, kind: 'message_received' })
  const token = /unsubscribe\?token=([\w-]+)/.exec(mail.text)?.[1]
  const path = `/users/${client.user.id}`
  const { updatedAt, notificationPreferences } = (await platform.admin.get(path)).body
  await pause()
  expect((await platform.anyone.post('/users/unsubscribe', { token })).status).toBe(200)
  const saved = await platform.admin.patch(path, { company: 'Late', notificationPreferences, updatedAt })
  expect([saved.status, saved.body.errors?.[0].data.changes[0].fields]).toEqual([409, ['notificationPreferences']])
  expect((await platform.admin.get(path)).body.notificationPreferences.messages).toBe(false)
})
