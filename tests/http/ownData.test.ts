import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { errorOf } from '../support/errorOf.ts'
import { formOf, identityForm } from '../support/files.ts'
import { provenClient, registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { readZip } from '../support/readZip.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

test('a client downloads everything about themselves, on record, and nothing of others', async () => {
  const client = await provenClient(platform)
  const stranger = await registerClient(platform)
  await client.post('/users/verify-identity', await identityForm())
  const file = (await client.post('/files/upload', formOf({ file: { bytes: 'mine', name: 'mine.txt' } }))).body.doc
  const answer = await client.post('/users/export', { currentPassword: client.password })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const entries = await readZip(answer.bytes)
  expect(JSON.parse(entries.get('data/profile.json')?.toString() ?? '')).toMatchObject([{ id: client.user.id }])
  expect(entries.get(`files/${file.path}`)?.toString()).toBe('mine')
  expect([...entries.keys()].filter((name) => name.startsWith('files/identity/'))).toHaveLength(3)
  expect(Buffer.concat([...entries.values()]).includes(stranger.email)).toBe(false)
  const { rows } = await platform.db.query(
    `SELECT action, count(*)::int FROM activity_logs
      WHERE actor_id = $1 AND action IN ('user.exported', 'identity.viewed') GROUP BY 1 ORDER BY 1`,
    [client.user.id],
  )
  expect(rows).toEqual([
    { action: 'identity.viewed', count: 3 },
    { action: 'user.exported', count: 1 },
  ])
})

test('neither is to be had with a session alone', async () => {
  const client = await registerClient(platform)
  for (const path of ['/users/export', '/users/request-erasure']) {
    expect(errorOf(await client.post(path, {}))).toEqual([400, 'validation_failed'])
    expect(errorOf(await client.post(path, { currentPassword: 'not this one 1' }))).toEqual([403, 'wrong_password'])
  }
  const { rows } = await platform.db.query(
    `SELECT 1 FROM activity_logs WHERE actor_id = $1 AND action IN ('user.exported', 'user.erasure_requested')`,
    [client.user.id],
  )
  expect(rows).toEqual([])
})

test('a request for erasure reaches the admins once, however often and at once it is sent', async () => {
  const client = await registerClient(platform, { firstName: 'Salma', lastName: 'Nasser' })
  const ask = () => client.post('/users/request-erasure', { currentPassword: client.password, reason: 'I moved on.' })
  const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()]
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202])
  const mail = await platform.mail({ to: platform.admin.user.email, kind: 'account_erasure_requested' })
  expect(mail.text).toContain('I moved on.')
  expect(mail.text).toContain(`/admin/collections/users/${client.user.id}`)
  const { rows } = await platform.db.query(
    `SELECT title FROM notifications WHERE type = 'account.erasure_requested' AND entity_id = $1`,
    [client.user.id],
  )
  expect(rows).toEqual([{ title: 'Data erasure requested by Salma Nasser' }])
  const entries = await platform.db.query(
    `SELECT after FROM activity_logs WHERE action = 'user.erasure_requested' AND entity_id = $1`,
    [client.user.id],
  )
  expect(entries.rows).toEqual([{ after: { hasReason: true } }])
  expect((await client.get('/users/profile')).status).toBe(200)
})
