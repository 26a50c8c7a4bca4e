import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { errorOf } from '../support/errorOf.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ env: { RATE_LIMITS: 'on' } })
})

afterAll(() => platform?.stop())

/** As if the windows of all limits had passed. */
async function passTime() {
  await platform.db.query('DELETE FROM rate_limits')
}

test('guesses are throttled with Retry-After, for known and unknown addresses alike', async () => {
  const client = await registerClient(platform)
  for (const email of [client.email, 'nobody@people.example']) {
    await passTime()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const answer = await platform.anyone.post('/auth/login', { email, password: `guess number ${attempt}` })
      statuses.push(answer.status)
      if (answer.status !== 429) continue
      expect(errorOf(answer)).toEqual([429, 'rate_limited'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429])
  }
})

test('a longer window holds one account from one address; the admin panel counts with it', async () => {
  const client = await registerClient(platform)
  await passTime()
  const guess = () => platform.anyone.post('/users/login', { email: client.email, password: 'a wrong guess' })
  for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(401)
  await platform.db.query(`DELETE FROM rate_limits WHERE key LIKE 'login:%'`)
  const right = { email: client.email, password: client.password }
  expect((await platform.anyone.post('/auth/login', right)).status).toBe(429)
  await passTime()
  expect((await platform.anyone.post('/auth/login', right)).status).toBe(200)
})

test('successful sign-ins do not use up the guesses of an account', async () => {
  const client = await registerClient(platform)
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await platform.db.query(`DELETE FROM rate_limits WHERE key LIKE 'login:%'`)
    const answer = await platform.anyone.post('/auth/login', { email: client.email, password: client.password })
    expect(answer.status).toBe(200)
  }
})

test('too many forgotten passwords are answered as the first and not mailed', async () => {
  const client = await registerClient(platform)
  await passTime()
  const answers = []
  for (let attempt = 0; attempt < 8; attempt += 1) {
    answers.push(await platform.anyone.post('/auth/forgot-password', { email: client.email }))
  }
  for (const answer of answers) expect([answer.status, answer.body]).toEqual([202, answers[0]?.body])
  await platform.mail({ to: client.email, kind: 'reset_password', after: 1 })
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS count FROM auth_tokens WHERE user_id = $1 AND purpose = 'reset_password'`,
    [client.user.id],
  )
  expect(rows[0]).toEqual({ count: 2 })
})

test('guesses at the present password are throttled, and the sign-in is not', async () => {
  const client = await registerClient(platform)
  const guess = (currentPassword: string) =>
    client.post('/auth/change-password', { currentPassword, password: 'another fine passphrase 3' })
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(errorOf(await guess(`guess ${attempt}`))).toEqual([403, 'wrong_password'])
  }
  expect(errorOf(await guess(client.password))).toEqual([429, 'rate_limited'])
  const signIn = await platform.anyone.post('/auth/login', { email: client.email, password: client.password })
  expect(signIn.status).toBe(200)
})

test('the table of limits holds nobody’s address or email', async () => {
  const { rows } = await platform.db.query('SELECT key FROM rate_limits')
  expect(rows.length).toBeGreaterThan(0)
  for (const { key } of rows) expect(key).toMatch(/^\w+:[0-9a-f]{32}$/)
})
