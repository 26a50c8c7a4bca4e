import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/** Payload's own ways to change a document, with values as no form of ours would send them. */
let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = (await client.post('/projects/submit', { name: 'Shop', description: 'Books.' })).body.doc.id
})

afterAll(() => platform?.stop())

const old = '2001-01-01T00:00:00.000Z'

test('no caller can set when a row was created', async () => {
  const rows: [string, ApiClient][] = [
    [`/users/${client.user.id}`, client],
    [`/projects/${project}`, platform.admin],
  ]
  for (const [path, who] of rows) {
    const { createdAt } = (await who.get(path)).body
    for (const value of [old, null, 'x', {}]) {
      const answer = await who.patch(path, { createdAt: value })
      expect([path, value, answer.status, answer.body.doc?.createdAt]).toEqual([path, value, 200, createdAt])
    }
    expect((await who.get(path)).body.createdAt).toBe(createdAt)
  }
  const made = await platform.admin.post('/projects', {
    name: 'Made',
    description: 'Now.',
    client: client.user.id,
    createdAt: old,
    updatedAt: old,
  })
  expect([made.status, made.body.doc.createdAt > old, made.body.doc.updatedAt > old]).toEqual([201, true, true])
})

test('a value of the wrong kind is never a fault', async () => {
  const data = { name: 'Usual', title: 'Usual', content: 'Text.', language: 'en' }
  const template = await platform.admin.post('/contract-templates', data)
  const wrong = [null, 'x', 5, [], [null], {}, { a: 1 }, true, { root: null }]
  const questions: [string, string, string, ApiClient][] = [
    ['PATCH', `/users/${client.user.id}`, 'notificationPreferences', client],
    ['PATCH', `/contract-templates/${template.body.doc.id}`, 'terms', platform.admin],
    ['POST', '/globals/company', 'contractDefaults', platform.admin],
    ['POST', '/globals/company', 'invoiceDefaults', platform.admin],
    ['POST', '/globals/company', 'identityDefaults', platform.admin],
  ]
  for (const [method, path, field, who] of questions) {
    for (const value of wrong) {
      const answer = await who.request(method, path, { [field]: value })
      expect([path, field, value, answer.status]).toEqual([path, field, value, answer.status === 200 ? 200 : 400])
    }
  }
  const group = await client.patch(`/users/${client.user.id}`, { notificationPreferences: null })
  expect(errorOf(group)).toEqual([400, 'validation_failed'])
  const preferences = (await client.get('/users/profile')).body.notificationPreferences
  expect(preferences).toMatchObject({ email: true, messages: true })
})

test('a web address is the same by every door: without credentials', async () => {
  for (const website of ['https://a:b@c.example', 'javascript:alert(1)', 'https://', 'ftp://c.example']) {
    expect(errorOf(await client.patch(`/users/${client.user.id}`, { website }))).toEqual([400, 'validation_failed'])
    expect(errorOf(await client.put('/users/profile', { website }))).toEqual([400, 'validation_failed'])
  }
  expect((await client.patch(`/users/${client.user.id}`, { website: 'https://c.example/a b' })).status).toBe(400)
  expect((await client.patch(`/users/${client.user.id}`, { website: 'https://c.example/a' })).status).toBe(200)
})
