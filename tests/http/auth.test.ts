import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { activityOf } from '../support/activityOf.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/)

function person(overrides: Record<string, unknown> = {}) {
  return {
    email: `p-${randomUUID()}@people.example`,
    password: 'correct horse battery 9',
    firstName: 'Omar',
    lastName: 'Saleh',
    ...overrides,
  }
}

async function suspend(userId: string) {
  await platform.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [userId])
}

describe('register', () => {
  test('a visitor opens an account as a client and is signed in', async () => {
    const body = person({
      email: ' New.Client@People.Example ',
      company: 'Nizwa Ltd',
      phone: '+968 1234',
      timezone: 'Asia/Muscat',
    })
    const answer = await platform.anyone.post('/auth/register', body)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      message: expect.any(String),
      token: expect.any(String),
      exp: expect.any(Number),
      refreshToken: expect.any(String),
      user: {
        id: uuid,
        email: 'new.client@people.example',
        firstName: 'Omar',
        lastName: 'Saleh',
        company: 'Nizwa Ltd',
        phone: '+968 1234',
        timezone: 'Asia/Muscat',
        role: 'client',
        status: 'active',
        identityStatus: 'not_submitted',
        emailVerifiedAt: null,
      },
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/"(hash|salt|sessions|resetPassword\w*)"/)
    expect(answer.body.exp).toBeGreaterThan(Date.now() / 1000)
    expect((await platform.anyone.as(answer.body.token).get('/auth/me')).body.user.email).toBe(
      'new.client@people.example',
    )
    expect(answer.headers.getSetCookie().every((cookie) => /HttpOnly; SameSite=Lax/.test(cookie))).toBe(true)
    expect((await platform.mail({ to: 'new.client@people.example' })).kind).toBe('verify_email')
    expect(await activityOf(platform, answer.body.user.id)).toEqual(['user.registered'])
  })

  test('nobody can make themselves an admin, verified, or another person', async () => {
    const answer = await platform.anyone.post(
      '/auth/register',
      person({
        id: platform.admin.user.id,
        role: 'admin',
        status: 'suspended',
        emailVerifiedAt: '2026-01-01T00:00:00.000Z',
        identityStatus: 'verified',
        stripeCustomerId: 'cus_1',
        hash: 'x',
        nonsense: { deep: true },
      }),
    )
    expect(answer.status).toBe(201)
    expect(answer.body.user).toMatchObject({
      role: 'client',
      status: 'active',
      emailVerifiedAt: null,
      identityStatus: 'not_submitted',
    })
    expect(answer.body.user.id).not.toBe(platform.admin.user.id)
  })

  test('a taken address is 409 in whatever spelling', async () => {
    const answer = await platform.anyone.post('/auth/register', person({ email: ` ${adminEmail.toUpperCase()}` }))
    expect(errorOf(answer)).toEqual([409, 'email_taken'])
  })

  const bad: [what: string, change: Record<string, unknown>, path: string][] = [
    ['no email', { email: undefined }, 'email'],
    ['an email that is a number', { email: 7 }, 'email'],
    ['an email that is an object', { email: { contains: '@' } }, 'email'],
    ['an email without a domain', { email: 'omar' }, 'email'],
    ['an email with a line break', { email: 'omar@people.example\r\nBcc: all@people.example' }, 'email'],
    ['an email with NUL', { email: 'omar\0@people.example' }, 'email'],
    ['two emails in one', { email: 'a@people.example,b@people.example' }, 'email'],
    ['an endless email', { email: `${'a'.repeat(2000)}@people.example` }, 'email'],
    ['no password', { password: undefined }, 'password'],
    ['a password that is a list', { password: ['correct horse battery'] }, 'password'],
    ['a short password', { password: 'xK9#mq2' }, 'password'],
    ['a long password', { password: 'aB3 '.repeat(33) }, 'password'],
    ['a common password', { password: 'Password123' }, 'password'],
    ['a password that is the own name', { password: 'Layla-2026', firstName: 'Layla' }, 'password'],
    ['a password that is the own address', { email: 'omar.k@people.example', password: 'omar.k@people' }, 'password'],
    ['no first name', { firstName: undefined }, 'firstName'],
    ['an empty first name', { firstName: '   ' }, 'firstName'],
    ['a last name of 101 characters', { lastName: 'x'.repeat(101) }, 'lastName'],
    ['a last name with NUL', { lastName: 'a\0b' }, 'lastName'],
    ['a company that is true', { company: true }, 'company'],
    ['a time zone that is none', { timezone: 'Mars/Olympus' }, 'timezone'],
  ]
  test.each(bad)('%s is 400 and named', async (_what, change, path) => {
    const answer = await platform.anyone.post('/auth/register', person(change))
    expect(errorOf(answer)).toEqual([400, 'validation_failed'])
    expect(answer.body.errors[0].data.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  test('a body that is no object is 400', async () => {
    for (const body of ['null', '[]', '"text"', '7', '']) {
      const answer = await platform.anyone.post('/auth/register', body, {
        headers: { 'content-type': 'application/json' },
      })
      expect([body, ...errorOf(answer)]).toEqual([body, 400, 'validation_failed'])
    }
  })

  test('any Unicode is a password, the same in either spelling', async () => {
    const body = person({ password: 'قهوة مُرّة é½ 🦉' })
    expect((await platform.anyone.post('/auth/register', body)).status).toBe(201)
    const decomposed = { email: body.email, password: body.password.normalize('NFD') }
    expect((await platform.anyone.post('/auth/login', decomposed)).status).toBe(200)
  })
})

describe('login', () => {
  test('email in any case and password open a session', async () => {
    const client = await registerClient(platform)
    const answer = await platform.anyone.post('/auth/login', {
      email: client.email.toUpperCase(),
      password: client.password,
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      message: expect.any(String),
      user: { id: client.user.id },
      exp: expect.any(Number),
    })
    expect(await activityOf(platform, client.user.id)).toEqual(['user.registered', 'user.signed_in'])
  })

  test('a wrong password, an unknown address, an account without a password and nonsense are one 401', async () => {
    const email = `nopass-${randomUUID()}@people.example`
    const { body } = await platform.anyone.post('/auth/register', person({ email }))
    await platform.db.query('UPDATE users SET hash = NULL, salt = NULL WHERE id = $1', [body.user.id])
    const tries = [
      { email: adminEmail, password: 'wrong password' },
      { email: 'nobody@people.example', password: adminPassword },
      { email, password: 'correct horse battery 9' },
      { email: 'not an address', password: 'wrong password' },
      { email: "' OR 1=1 --", password: 'wrong password' },
      { email: 'nul\0@people.example', password: 'wrong password' },
    ]
    const answers = await Promise.all(tries.map((credentials) => platform.anyone.post('/auth/login', credentials)))
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([401, answers[0]?.body])
    expect(answers[0]?.body.errors[0].code).toBe('invalid_credentials')
    expect(answers.every(({ headers }) => headers.getSetCookie().length === 0)).toBe(true)
  })

  test('wrong types and missing fields are 400', async () => {
    const bad = [
      {},
      { email: adminEmail },
      { password: 'x' },
      { email: { equals: adminEmail }, password: 'x' },
      { email: adminEmail, password: 7 },
    ]
    for (const body of bad)
      expect(errorOf(await platform.anyone.post('/auth/login', body))).toEqual([400, 'validation_failed'])
  })

  test('a suspended account is told so only with the right password, and its tokens are dead', async () => {
    const client = await registerClient(platform)
    await suspend(client.user.id)
    const wrong = await platform.anyone.post('/auth/login', { email: client.email, password: 'wrong password' })
    expect(errorOf(wrong)).toEqual([401, 'invalid_credentials'])
    expect(
      errorOf(await platform.anyone.post('/auth/login', { email: client.email, password: client.password })),
    ).toEqual([403, 'account_suspended'])
    expect(errorOf(await client.get('/auth/me'))).toEqual([403, 'account_suspended'])
    expect((await client.get('/projects')).status).toBe(403)
    expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
      403,
      'account_suspended',
    ])
    await platform.db.query(`UPDATE users SET status = 'active' WHERE id = $1`, [client.user.id])
    expect((await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })).status).toBe(200)
  })

  test('an erased account cannot sign in', async () => {
    const client = await registerClient(platform)
    await platform.db.query(`UPDATE users SET status = 'erased' WHERE id = $1`, [client.user.id])
    const credentials = { email: client.email, password: client.password }
    expect(errorOf(await platform.anyone.post('/auth/login', credentials))).toEqual([401, 'invalid_credentials'])
    expect(errorOf(await client.get('/auth/me'))).toEqual([401, 'unauthenticated'])
    expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
      401,
      'invalid_refresh_token',
    ])
  })
})

describe('tokens', () => {
  test('Bearer, JWT and the cookie are the same sign-in', async () => {
    const client = await registerClient(platform)
    const nobody = platform.anyone
    const ways = [
      { authorization: `Bearer ${client.token}` },
      { authorization: `JWT ${client.token}` },
      { cookie: `payload-token=${client.token}` },
    ]
    for (const headers of ways) expect((await nobody.get('/auth/me', { headers })).body.user?.id).toBe(client.user.id)
  })

  test('the cookie counts for trusted pages and not for foreign ones', async () => {
    const client = await registerClient(platform)
    const me = async (headers: Record<string, string>) =>
      (await platform.anyone.get('/auth/me', { headers: { cookie: `payload-token=${client.token}`, ...headers } }))
        .status
    expect(await me({ origin: 'http://localhost:5173' })).toBe(200)
    expect(await me({ origin: new URL(platform.url).origin })).toBe(200)
    expect(await me({ origin: 'https://evil.example' })).toBe(401)
    expect(await me({ origin: 'http://127.0.0.1:1' })).toBe(401)
    expect(await me({ origin: 'null' })).toBe(401)
    expect(await me({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).toBe(401)
    expect(await me({ 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test('a foreign page cannot sign a visitor in as someone else', async () => {
    const { email, password } = await registerClient(platform)
    const answer = await platform.anyone.post(
      '/auth/login',
      { email, password },
      { headers: { origin: 'https://evil.example' } },
    )
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('the answer is 503 while sessions cannot be looked up, so an outage does not look like a sign-out', async () => {
    const client = await registerClient(platform)
    await platform.db.query('ALTER TABLE sessions RENAME TO sessions_away')
    try {
      expect(errorOf(await client.get('/auth/me'))).toEqual([503, 'unavailable'])
      expect(errorOf(await client.get('/projects'))).toEqual([503, 'unavailable'])
      expect(errorOf(await platform.anyone.get('/auth/me'))).toEqual([401, 'unauthenticated'])
      const submission = { name: 'A shop', description: 'On the web', email: 'someone@else.example' }
      const named = { ...submission, firstName: 'Layla', lastName: 'Haddad' }
      expect(errorOf(await client.post('/projects/submit', named))).toEqual([503, 'unavailable'])
    } finally {
      await platform.db.query('ALTER TABLE sessions_away RENAME TO sessions')
    }
    expect((await client.get('/auth/me')).status).toBe(200)
  })

  test('forged, foreign, unsigned and empty tokens are 401', async () => {
    const client = await registerClient(platform)
    const [header, payload, signature = ''] = (client.token ?? '').split('.')
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const other = await registerClient(platform)
    const tokens = [
      'nonsense',
      `${header}.${payload}.${[...signature].reverse().join('')}`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      `${header}.${encode({ ...claims, id: other.user.id })}.${signature}`,
      String(client.refreshToken),
    ]
    for (const token of tokens) expect((await platform.anyone.as(token).get('/auth/me')).status).toBe(401)
  })
})
