import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

test('the right password opens a session', async () => {
  const answer = await platform.anyone.post('/auth/login', { email: adminEmail.toUpperCase(), password: adminPassword })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({
    message: expect.any(String),
    user: { email: adminEmail },
    token: expect.any(String),
  })
})

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = await platform.anyone.post('/auth/login', { email: adminEmail, password: 'wrong password' })
  const unknown = await platform.anyone.post('/auth/login', {
    email: 'nobody@agency.example',
    password: 'wrong password',
  })
  expect(wrong.status).toBe(401)
  expect(unknown.status).toBe(401)
  expect(unknown.body).toEqual(wrong.body)
})

test('an admin gets a list, and it is refused without a session', async () => {
  expect((await platform.admin.get('/users', { query: { limit: 0 } })).body).toMatchObject({ totalDocs: 1, limit: 100 })
  const refused = await platform.anyone.get('/users')
  expect([refused.status, refused.body]).toEqual([
    401,
    { errors: [{ code: 'unauthenticated', message: 'Sign in to continue.' }] },
  ])
})

test('an unknown route, a broken escape and a name of Object are 404 in the same shape', async () => {
  for (const path of ['/nowhere', '/projects/%ZZ', '/constructor', '/__proto__/x', '/users/not-a-uuid']) {
    const answer = await platform.admin.get(path)
    expect([path, answer.status, answer.body.errors?.[0]?.code]).toEqual([path, 404, 'not_found'])
  }
})

test('broken JSON is 400', async () => {
  const answer = await platform.anyone.post('/auth/login', '{"email":', {
    headers: { 'content-type': 'application/json' },
  })
  expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'malformed_json'])
})
