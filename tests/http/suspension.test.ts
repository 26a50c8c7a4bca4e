import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { activityOf } from '../support/activityOf.ts'
import type { ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { mailedToken } from '../support/mailedToken.ts'
import { provenClient, registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

async function setStatus(person: Person, status: 'active' | 'suspended') {
  const answer = await platform.admin.put(`/admin/users/${person.user.id}/status`, { status })
  expect(answer.status).toBe(200)
}

async function linkTo(person: ApiClient): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob(['The plan.'], { type: 'text/plain' }), 'plan.txt')
  const { path } = (await person.post('/files/upload', form)).body.doc
  const { url } = (await person.post(`/files/link/${path}`)).body
  return new URL(url).search
}

async function open(search: string): Promise<number> {
  return (await fetch(`${platform.url}/api/files/open${search}`)).status
}

test('what a suspension has ended stays ended: tokens, refresh tokens, signed links and mailed links', async () => {
  const client = await provenClient(platform)
  await platform.anyone.post('/auth/forgot-password', { email: client.email })
  const reset = await mailedToken(platform, client.email, 'reset_password')
  const link = await linkTo(client)
  expect(await open(link)).toBe(200)

  await setStatus(client, 'suspended')
  expect(errorOf(await client.get('/auth/me'))).toEqual([403, 'account_suspended'])
  expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
    403,
    'account_suspended',
  ])
  expect(await open(link)).toBe(410)

  await setStatus(client, 'active')
  expect(errorOf(await client.get('/auth/me'))).toEqual([401, 'unauthenticated'])
  expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
    401,
    'invalid_refresh_token',
  ])
  expect(await open(link)).toBe(410)
  const password = 'another fine passphrase 3'
  expect(errorOf(await platform.anyone.post('/auth/reset-password', { token: reset, password }))).toEqual([
    410,
    'link_expired',
  ])
  const again = await client.login({ email: client.email, password: client.password })
  expect((await again.get('/auth/sessions')).body.docs).toHaveLength(1)
})

test('a project that waits for the link of a first password is not lost with a suspension', async () => {
  const email = 'waits@people.example'
  const contact = { email, firstName: 'Omar', lastName: 'Said', description: 'Sells dates.' }
  await platform.anyone.post('/projects/submit', { ...contact, name: 'First' })
  await platform.anyone.post('/projects/submit', { ...contact, name: 'Second' })
  await mailedToken(platform, email, 'set_password', 1)
  const { rows } = await platform.db.query('SELECT id FROM users WHERE email = $1', [email])
  for (const status of ['suspended', 'active'])
    await platform.admin.put(`/admin/users/${rows[0].id}/status`, { status })
  await platform.anyone.post('/auth/forgot-password', { email })
  const token = await mailedToken(platform, email, 'reset_password')
  await platform.anyone.post('/auth/reset-password', { token, password: 'a palm by the water 4' })
  await until(async () => (await platform.mails({ to: email, kind: 'confirm_project' })).length === 2, {
    what: 'a link for each project',
  })
})

test('an admin sees the sessions of a user and ends one, then all, each with its entry in the log', async () => {
  const client = await registerClient(platform)
  const other = await client.login({ email: client.email, password: client.password })
  const path = `/admin/users/${client.user.id}/sessions`
  const { body } = await platform.admin.get(path)
  expect(body.docs).toHaveLength(2)
  expect(body.docs[0]).toEqual({
    id: expect.any(String),
    device: expect.any(String),
    userAgent: expect.any(String),
    address: '127.0.0.1',
    createdAt: expect.any(String),
    lastUsedAt: expect.any(String),
    expiresAt: expect.any(String),
    current: false,
  })
  const [{ id }] = (await other.get('/auth/sessions')).body.docs.filter((one: { current: boolean }) => one.current)
  expect((await platform.admin.delete(`${path}/${id}`)).status).toBe(200)
  expect([(await other.get('/auth/me')).status, (await client.get('/auth/me')).status]).toEqual([401, 200])
  expect(errorOf(await platform.admin.delete(`${path}/${id}`))).toEqual([404, 'not_found'])
  const foreign = (await registerClient(platform)).user.id
  const [{ id: own }] = (await client.get('/auth/sessions')).body.docs
  expect((await platform.admin.delete(`/admin/users/${foreign}/sessions/${own}`)).status).toBe(404)
  expect((await platform.admin.delete(path)).body).toEqual({ message: expect.any(String), endedCount: 1 })
  expect((await client.get('/auth/me')).status).toBe(401)
  expect((await client.post('/auth/refresh', { refreshToken: client.refreshToken })).status).toBe(401)
  expect((await platform.admin.delete(path)).body.endedCount).toBe(0)
  const entries = (await activityOf(platform, client.user.id)).filter((one) => one === 'user.sessions_ended')
  expect(entries).toHaveLength(2)
})

test('sessions of others are the admins’ matter alone', async () => {
  const client = await registerClient(platform)
  const path = `/admin/users/${platform.admin.user.id}/sessions`
  for (const answer of [await client.get(path), await client.delete(path)]) expect(answer.status).toBe(403)
  for (const answer of [await platform.anyone.get(path), await platform.anyone.delete(path)])
    expect(answer.status).toBe(401)
})
