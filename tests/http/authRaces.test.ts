import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Answer } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

function atOnce(count: number, call: (index: number) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => call(index)))
}

function countByStatus(answers: Answer[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

async function countOf(text: string, values: unknown[]): Promise<number> {
  const { rows } = await platform.db.query(text, values)
  return Number(rows[0]?.count)
}

test('parallel refreshes of one token all get the tokens of the one that won', async () => {
  const client = await registerClient(platform)
  const answers = await atOnce(12, () => platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))
  expect(countByStatus(answers)).toEqual({ 200: 12 })
  const [winner] = answers
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  const issued = `SELECT count(*) FROM refresh_tokens JOIN sessions ON sessions.id = session_id WHERE user_id = $1`
  expect(await countOf(issued, [client.user.id])).toBe(2)
  expect((await client.as(winner?.body.token).get('/auth/me')).status).toBe(200)
  expect((await client.post('/auth/refresh', { refreshToken: winner?.body.refreshToken })).status).toBe(200)
})

test('of parallel registrations of one address exactly one wins', async () => {
  const email = `race-${randomUUID()}@people.example`
  const answers = await atOnce(6, (index) =>
    platform.anyone.post('/auth/register', {
      email: index % 2 ? email : email.toUpperCase(),
      password: `password of number ${index}`,
      firstName: 'Race',
      lastName: String(index),
    }),
  )
  expect(countByStatus(answers)).toEqual({ 201: 1, 409: 5 })
  for (const answer of answers.filter(({ status }) => status === 409)) {
    expect(errorOf(answer)).toEqual([409, 'email_taken'])
  }
  expect(await countOf('SELECT count(*) FROM users WHERE email = $1', [email])).toBe(1)
  await platform.mail({ to: email, kind: 'verify_email' })
  expect(await countOf('SELECT count(*) FROM auth_tokens WHERE email = $1', [email])).toBe(1)
})

test('ten sign-ins at once leave ten sessions', async () => {
  const client = await registerClient(platform)
  await client.post('/auth/logout')
  const answers = await atOnce(10, () =>
    platform.anyone.post('/auth/login', { email: client.email, password: client.password }),
  )
  expect(countByStatus(answers)).toEqual({ 200: 10 })
  const [first] = answers
  expect((await client.as(first?.body.token).get('/auth/sessions')).body.docs).toHaveLength(10)
  const seen = await Promise.all(answers.map(({ body }) => client.as(body.token).get('/auth/me')))
  expect(countByStatus(seen)).toEqual({ 200: 10 })
})

test('of parallel uses of one link exactly one wins', async () => {
  const client = await registerClient(platform)
  const verify = await platform.mail({ to: client.email, kind: 'verify_email' })
  const verified = await atOnce(8, () => client.post('/auth/verify-email', { token: verify.token }))
  expect(countByStatus(verified)).toEqual({ 200: 1, 410: 7 })

  await platform.anyone.post('/auth/forgot-password', { email: client.email })
  const { token } = await platform.mail({ to: client.email, kind: 'reset_password' })
  const passwords = Array.from({ length: 6 }, (_, index) => `a passphrase of number ${index}`)
  const reset = await atOnce(6, (index) =>
    platform.anyone.post('/auth/reset-password', { token, password: passwords[index] }),
  )
  expect(countByStatus(reset)).toEqual({ 200: 1, 410: 5 })
  const winner = passwords[reset.findIndex(({ status }) => status === 200)]
  const signIns = await Promise.all(
    passwords.map((password) => platform.anyone.post('/auth/login', { email: client.email, password })),
  )
  expect(signIns.map(({ status }) => status)).toEqual(passwords.map((password) => (password === winner ? 200 : 401)))
})

test('two links of one account at once: one wins, neither hangs', async () => {
  const client = await registerClient(platform)
  await platform.anyone.post('/auth/forgot-password', { email: client.email })
  const first = await platform.mail({ to: client.email, kind: 'reset_password' })
  await platform.anyone.post('/auth/forgot-password', { email: client.email })
  const second = await platform.mail({ to: client.email, kind: 'reset_password', after: 1 })
  const answers = await atOnce(6, (index) =>
    platform.anyone.post('/auth/reset-password', {
      token: (index % 2 ? first : second).token,
      password: `a passphrase of number ${index}`,
    }),
  )
  expect(countByStatus(answers)).toEqual({ 200: 1, 410: 5 })
})

test('of parallel changes of one password exactly one wins', async () => {
  const client = await registerClient(platform)
  const answers = await atOnce(5, (index) =>
    client.post('/auth/change-password', {
      currentPassword: client.password,
      password: `a passphrase of number ${index}`,
    }),
  )
  expect(countByStatus(answers)).toEqual({ 200: 1, 403: 4 })
})

test('a sign-in with the old password that meets a reset leaves no session', async () => {
  const client = await registerClient(platform)
  await platform.anyone.post('/auth/forgot-password', { email: client.email })
  const { token } = await platform.mail({ to: client.email, kind: 'reset_password' })
  const signIns = atOnce(6, () =>
    platform.anyone.post('/auth/login', { email: client.email, password: client.password }),
  )
  const reset = await platform.anyone.post('/auth/reset-password', { token, password: 'the passphrase after it 1' })
  expect(reset.status).toBe(200)
  const won = (await signIns).filter(({ status }) => status === 200)
  const seen = await Promise.all(won.map(({ body }) => client.as(body.token).get('/auth/me')))
  expect(seen.filter(({ status }) => status === 200)).toEqual([])
})

test('a refresh that meets a sign-out leaves nothing alive', async () => {
  for (let round = 0; round < 5; round += 1) {
    const client = await registerClient(platform)
    const [refreshed] = await Promise.all([
      platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }),
      client.post('/auth/logout'),
    ])
    if (refreshed.status !== 200) continue
    expect((await client.as(refreshed.body.token).get('/auth/me')).status).toBe(401)
    expect((await client.post('/auth/refresh', { refreshToken: refreshed.body.refreshToken })).status).toBe(401)
  }
})

test('sessions survive a killed server', async () => {
  const client = await registerClient(platform)
  await platform.crash()
  client.setUrl(platform.url)
  expect((await client.get('/auth/me')).status).toBe(200)
  expect((await client.post('/auth/refresh', { refreshToken: client.refreshToken })).status).toBe(200)
})
