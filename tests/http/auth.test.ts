import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { errorOf } from '../support/errorOf.ts'
import { provenClient, registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/)
const newPassword = 'another fine passphrase 3'

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

async function activityOf(userId: string): Promise<string[]> {
  const { rows } = await platform.db.query(
    'SELECT action FROM activity_logs WHERE entity_id = $1 ORDER BY created_at, id',
    [userId],
  )
  return rows.map(({ action }) => action)
}

async function mailedToken(to: string, kind: string, after = 0): Promise<string> {
  const { token } = await platform.mail({ to, kind, after })
  if (token === undefined) throw new Error('The mail has no link.')
  return token
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
    expect(await activityOf(answer.body.user.id)).toEqual(['user.registered'])
  })

  test('nobody makes himself an admin, verified, or somebody else', async () => {
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
    expect(await activityOf(client.user.id)).toEqual(['user.registered', 'user.signedIn'])
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

  test('an erased account is nobody', async () => {
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
    expect(await me({ origin: 'https://evil.example' })).toBe(401)
    expect(await me({ origin: 'null' })).toBe(401)
    expect(await me({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).toBe(401)
    expect(await me({ 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test('a foreign page cannot sign a visitor in as somebody else', async () => {
    const { email, password } = await registerClient(platform)
    const answer = await platform.anyone.post(
      '/auth/login',
      { email, password },
      { headers: { origin: 'https://evil.example' } },
    )
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('while sessions cannot be looked up the answer is 503: nobody takes an outage for the end of his session', async () => {
    const client = await registerClient(platform)
    await platform.db.query('ALTER TABLE sessions RENAME TO sessions_away')
    try {
      expect(errorOf(await client.get('/auth/me'))).toEqual([503, 'unavailable'])
      expect(errorOf(await client.get('/projects'))).toEqual([503, 'unavailable'])
      expect(errorOf(await platform.anyone.get('/auth/me'))).toEqual([401, 'unauthenticated'])
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

describe('logout', () => {
  test('token and refresh token are dead at once, on REST and GraphQL', async () => {
    const client = await registerClient(platform)
    const other = await client.login({ email: client.email, password: client.password })
    const answer = await client.post('/auth/logout')
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    expect(answer.headers.getSetCookie().every((cookie) => cookie.includes('Max-Age=0'))).toBe(true)
    expect(errorOf(await client.get('/auth/me'))).toEqual([401, 'unauthenticated'])
    expect((await client.get('/users')).status).toBe(401)
    const graphQL = await client.post('/graphql', { query: '{ meUser { user { id } } }' })
    expect(graphQL.body.data?.meUser?.user ?? null).toBeNull()
    expect(errorOf(await client.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
      401,
      'invalid_refresh_token',
    ])
    expect((await other.get('/auth/me')).status).toBe(200)
    expect(await activityOf(client.user.id)).toContain('user.signedOut')
  })

  test('allSessions ends every one of mine and none of others', async () => {
    const client = await registerClient(platform)
    const other = await client.login({ email: client.email, password: client.password })
    const stranger = await registerClient(platform)
    expect((await client.post('/auth/logout', { allSessions: true })).status).toBe(200)
    expect([(await client.get('/auth/me')).status, (await other.get('/auth/me')).status]).toEqual([401, 401])
    expect((await stranger.get('/auth/me')).status).toBe(200)
  })

  test('nobody cannot sign out, and allSessions is a boolean', async () => {
    expect(errorOf(await platform.anyone.post('/auth/logout'))).toEqual([401, 'unauthenticated'])
    const client = await registerClient(platform)
    expect(errorOf(await client.post('/auth/logout', { allSessions: 'yes' }))).toEqual([400, 'validation_failed'])
    expect((await client.get('/auth/me')).status).toBe(200)
  })
})

describe('refresh', () => {
  test('a refresh token is used up for the next one', async () => {
    const client = await registerClient(platform)
    const answer = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body).sort()).toEqual(['exp', 'refreshToken', 'token'])
    expect((await platform.anyone.as(answer.body.token).get('/auth/me')).body.user.id).toBe(client.user.id)
    const next = await platform.anyone.post('/auth/refresh', { refreshToken: answer.body.refreshToken })
    expect(next.status).toBe(200)
  })

  test('a repeat within ten seconds is only refused', async () => {
    const client = await registerClient(platform)
    const { body: next } = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
      401,
      'invalid_refresh_token',
    ])
    expect((await platform.anyone.as(next.token).get('/auth/me')).status).toBe(200)
    expect((await platform.anyone.post('/auth/refresh', { refreshToken: next.refreshToken })).status).toBe(200)
  })

  test('a later replay ends the session, the newer tokens included, and is on record', async () => {
    const client = await registerClient(platform)
    const elsewhere = await client.login({ email: client.email, password: client.password })
    const { body: next } = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    await platform.db.query(
      `UPDATE refresh_tokens SET used_at = used_at - interval '11 seconds' WHERE used_at IS NOT NULL`,
    )
    expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
      401,
      'invalid_refresh_token',
    ])
    expect((await client.get('/auth/me')).status).toBe(401)
    expect((await platform.anyone.as(next.token).get('/auth/me')).status).toBe(401)
    expect((await platform.anyone.post('/auth/refresh', { refreshToken: next.refreshToken })).status).toBe(401)
    expect((await elsewhere.get('/auth/me')).status).toBe(200)
    const { rows } = await platform.db.query(
      `SELECT end_reason FROM sessions WHERE user_id = $1 AND ended_at IS NOT NULL`,
      [client.user.id],
    )
    expect(rows).toEqual([{ end_reason: 'refresh_replayed' }])
    expect(await activityOf(client.user.id)).toContain('user.refreshTokenReplayed')
  })

  test('a session that is refreshed lives on, one that is not runs out', async () => {
    const client = await registerClient(platform)
    await platform.db.query(`UPDATE sessions SET expires_at = now() + interval '1 hour' WHERE user_id = $1`, [
      client.user.id,
    ])
    const { body: next } = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    const [session] = (await platform.anyone.as(next.token).get('/auth/sessions')).body.docs
    expect(new Date(session.expiresAt).getTime()).toBeGreaterThan(Date.now() + 29 * 24 * 60 * 60 * 1000)
    await platform.db.query(`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [
      client.user.id,
    ])
    expect((await platform.anyone.as(next.token).get('/auth/me')).status).toBe(401)
    expect((await platform.anyone.post('/auth/refresh', { refreshToken: next.refreshToken })).status).toBe(401)
  })

  test('nonsense is 401, wrong types are 400', async () => {
    const client = await registerClient(platform)
    for (const refreshToken of ['nonsense', 'nul\0', String(client.token)]) {
      expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken }))).toEqual([
        401,
        'invalid_refresh_token',
      ])
    }
    for (const body of [{}, { refreshToken: 7 }, { refreshToken: null }, { refreshToken: '' }]) {
      expect(errorOf(await platform.anyone.post('/auth/refresh', body))).toEqual([400, 'validation_failed'])
    }
  })
})

describe('forgotten passwords', () => {
  test('every address gets the same answer, known or unknown', async () => {
    const client = await registerClient(platform)
    const answers = await Promise.all(
      [client.email, client.email.toUpperCase(), 'nobody@people.example'].map((email) =>
        platform.anyone.post('/auth/forgot-password', { email }),
      ),
    )
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([202, answers[0]?.body])
    expect((await platform.mail({ to: client.email, kind: 'reset_password' })).link).toMatch(
      /^http:\/\/localhost:5173\/reset-password\?token=/,
    )
    expect(await platform.mails({ to: 'nobody@people.example' })).toEqual([])
  })

  test('what is no address is 400', async () => {
    for (const email of [undefined, 7, 'omar', 'omar@people.example\nBcc: x@people.example', { equals: 'x' }]) {
      expect(errorOf(await platform.anyone.post('/auth/forgot-password', { email }))).toEqual([
        400,
        'validation_failed',
      ])
    }
  })

  test('the link sets a new password once, proves the address, and ends every session', async () => {
    const client = await registerClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(client.email, 'reset_password')
    const answer = await platform.anyone.post('/auth/reset-password', { token, password: newPassword })
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    expect((await client.get('/auth/me')).status).toBe(401)
    expect((await client.post('/auth/refresh', { refreshToken: client.refreshToken })).status).toBe(401)
    expect(errorOf(await client.post('/auth/login', { email: client.email, password: client.password }))).toEqual([
      401,
      'invalid_credentials',
    ])
    const again = await client.login({ email: client.email, password: newPassword })
    expect(again.user.emailVerifiedAt).not.toBeNull()
    expect(errorOf(await platform.anyone.post('/auth/reset-password', { token, password: newPassword }))).toEqual([
      410,
      'link_expired',
    ])
    expect(await activityOf(client.user.id)).toEqual(
      expect.arrayContaining(['user.passwordResetRequested', 'user.passwordReset', 'user.emailVerified']),
    )
  })

  test('a bad password leaves the link unused', async () => {
    const client = await registerClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(client.email, 'reset_password')
    for (const password of [undefined, 7, 'short', 'password123', 'aB3 '.repeat(33)]) {
      const answer = await platform.anyone.post('/auth/reset-password', { token, password })
      expect(errorOf(answer)).toEqual([400, 'validation_failed'])
      expect(answer.body.errors[0].data.errors[0].path).toBe('password')
    }
    expect((await platform.anyone.post('/auth/reset-password', { token, password: newPassword })).status).toBe(200)
  })

  test('using one link voids the others that could set a password', async () => {
    const client = await provenClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const first = await mailedToken(client.email, 'reset_password')
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const second = await mailedToken(client.email, 'reset_password', 1)
    expect((await platform.anyone.post('/auth/reset-password', { token: first, password: newPassword })).status).toBe(
      200,
    )
    expect(
      errorOf(await platform.anyone.post('/auth/reset-password', { token: second, password: newPassword })),
    ).toEqual([410, 'link_expired'])
    expect((await platform.mail({ to: client.email, kind: 'password_changed' })).link).toBeUndefined()
  })

  test('expired, unknown and other links are 410', async () => {
    const client = await registerClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(client.email, 'reset_password')
    await platform.db.query(
      `UPDATE auth_tokens SET expires_at = now() - interval '1 second' WHERE user_id = $1 AND purpose = 'reset_password'`,
      [client.user.id],
    )
    const verifying = await mailedToken(client.email, 'verify_email')
    for (const used of [token, verifying, 'unknown', 'nul\0']) {
      expect(
        errorOf(await platform.anyone.post('/auth/reset-password', { token: used, password: newPassword })),
      ).toEqual([410, 'link_expired'])
    }
    expect((await client.get('/auth/me')).status).toBe(200)
  })

  test("whoever registered a stranger's address is out as soon as its owner uses his link", async () => {
    const stranger = await registerClient(platform, { password: 'the password of a stranger' })
    await platform.anyone.post('/auth/forgot-password', { email: stranger.email })
    const token = await mailedToken(stranger.email, 'reset_password')
    expect((await platform.anyone.post('/auth/reset-password', { token, password: newPassword })).status).toBe(200)
    expect((await stranger.get('/auth/me')).status).toBe(401)
    expect(errorOf(await stranger.post('/auth/login', { email: stranger.email, password: stranger.password }))).toEqual(
      [401, 'invalid_credentials'],
    )
    const owner = await stranger.login({ email: stranger.email, password: newPassword })
    expect((await owner.get('/auth/sessions')).body.docs).toHaveLength(1)
  })
})

describe('verify-email', () => {
  test('the account itself proves its address, once', async () => {
    const client = await registerClient(platform)
    const mail = await platform.mail({ to: client.email, kind: 'verify_email' })
    expect(mail.link).toMatch(/^http:\/\/localhost:5173\/verify-email\?token=/)
    const answer = await client.post('/auth/verify-email', { token: mail.token })
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    expect((await client.get('/auth/me')).body.user.emailVerifiedAt).not.toBeNull()
    expect(errorOf(await client.post('/auth/verify-email', { token: mail.token }))).toEqual([410, 'link_expired'])
    expect(await activityOf(client.user.id)).toContain('user.emailVerified')
  })

  test('nobody proves an address for somebody else, and the link stays good', async () => {
    const client = await registerClient(platform)
    const stranger = await registerClient(platform)
    const token = await mailedToken(client.email, 'verify_email')
    expect(errorOf(await platform.anyone.post('/auth/verify-email', { token }))).toEqual([401, 'unauthenticated'])
    expect(errorOf(await stranger.post('/auth/verify-email', { token }))).toEqual([404, 'not_found'])
    expect(errorOf(await platform.admin.post('/auth/verify-email', { token }))).toEqual([404, 'not_found'])
    expect((await stranger.get('/auth/me')).body.user.emailVerifiedAt).toBeNull()
    expect((await client.post('/auth/verify-email', { token })).status).toBe(200)
  })

  test('expired and unknown links are 410, wrong types 400', async () => {
    const client = await registerClient(platform)
    const token = await mailedToken(client.email, 'verify_email')
    await platform.db.query(`UPDATE auth_tokens SET expires_at = now() WHERE user_id = $1`, [client.user.id])
    for (const used of [token, 'unknown']) {
      expect(errorOf(await client.post('/auth/verify-email', { token: used }))).toEqual([410, 'link_expired'])
    }
    for (const body of [{}, { token: 7 }, { token: '' }, { token: ['x'] }]) {
      expect(errorOf(await client.post('/auth/verify-email', body))).toEqual([400, 'validation_failed'])
    }
  })
})

describe('change-password', () => {
  test('the other sessions end, this one stays, and the owner is told', async () => {
    const client = await registerClient(platform)
    const other = await client.login({ email: client.email, password: client.password })
    const answer = await client.post('/auth/change-password', {
      currentPassword: client.password,
      password: newPassword,
    })
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    expect([(await client.get('/auth/me')).status, (await other.get('/auth/me')).status]).toEqual([200, 401])
    expect((await other.post('/auth/refresh', { refreshToken: other.refreshToken })).status).toBe(401)
    expect((await client.post('/auth/refresh', { refreshToken: client.refreshToken })).status).toBe(200)
    expect((await client.post('/auth/login', { email: client.email, password: client.password })).status).toBe(401)
    expect((await client.post('/auth/login', { email: client.email, password: newPassword })).status).toBe(200)
    await platform.mail({ to: client.email, kind: 'password_changed' })
    expect(await activityOf(client.user.id)).toContain('user.passwordChanged')
  })

  test('a wrong present password is 403 and changes nothing', async () => {
    const client = await registerClient(platform)
    const answer = await client.post('/auth/change-password', {
      currentPassword: 'wrong password',
      password: newPassword,
    })
    expect(errorOf(answer)).toEqual([403, 'wrong_password'])
    expect((await client.post('/auth/login', { email: client.email, password: client.password })).status).toBe(200)
  })

  test('nobody is 401; bad bodies are 400', async () => {
    expect(errorOf(await platform.anyone.post('/auth/change-password', {}))).toEqual([401, 'unauthenticated'])
    const client = await registerClient(platform)
    const currentPassword = client.password
    const bad = [
      {},
      { currentPassword },
      { password: newPassword },
      { currentPassword, password: 'short' },
      { currentPassword, password: 'password1' },
      { currentPassword: 7, password: newPassword },
    ]
    for (const body of bad)
      expect(errorOf(await client.post('/auth/change-password', body))).toEqual([400, 'validation_failed'])
  })

  test('it voids a link that was mailed before', async () => {
    const client = await registerClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(client.email, 'reset_password')
    await client.post('/auth/change-password', { currentPassword: client.password, password: newPassword })
    expect(errorOf(await client.post('/auth/reset-password', { token, password: 'yet another passphrase 1' }))).toEqual(
      [410, 'link_expired'],
    )
  })
})

describe('me and sessions', () => {
  test('me is the caller, and nobody is 401', async () => {
    const client = await registerClient(platform)
    const answer = await client.get('/auth/me')
    expect(answer.body).toEqual({
      user: expect.objectContaining({ id: client.user.id, email: client.email, role: 'client' }),
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/"(hash|salt|_sid)"/)
    expect((await platform.admin.get('/auth/me')).body.user.role).toBe('admin')
    expect(errorOf(await platform.anyone.get('/auth/me'))).toEqual([401, 'unauthenticated'])
  })

  test('sessions are mine, live, with device, address and which is this one', async () => {
    const client = await registerClient(platform)
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
    const signedIn = await platform.anyone.post(
      '/auth/login',
      { email: client.email, password: client.password },
      { headers: { 'user-agent': userAgent } },
    )
    const gone = await client.login({ email: client.email, password: client.password })
    await gone.post('/auth/logout')
    const { body, status } = await client.get('/auth/sessions')
    expect([status, body.docs.length]).toEqual([200, 2])
    const mine = body.docs.find((session: { current: boolean }) => session.current)
    const other = body.docs.find((session: { current: boolean }) => !session.current)
    expect(other).toEqual({
      id: uuid,
      device: 'Firefox on Windows',
      userAgent,
      address: expect.stringMatching(/127\.0\.0\.1$/),
      createdAt: expect.any(String),
      lastUsedAt: expect.any(String),
      expiresAt: expect.any(String),
      current: false,
    })
    expect(
      (await client.as(signedIn.body.token).get('/auth/sessions')).body.docs.find(
        (session: { id: string }) => session.id === mine.id,
      ).current,
    ).toBe(false)
    expect(errorOf(await platform.anyone.get('/auth/sessions'))).toEqual([401, 'unauthenticated'])
  })

  test('a session that is ended is dead at once', async () => {
    const client = await registerClient(platform)
    const other = await client.login({ email: client.email, password: client.password })
    const { docs } = (await client.get('/auth/sessions')).body
    const { id } = docs.find((session: { current: boolean }) => !session.current)
    const answer = await client.delete(`/auth/sessions/${id}`)
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    expect((await other.get('/auth/me')).status).toBe(401)
    expect((await other.post('/auth/refresh', { refreshToken: other.refreshToken })).status).toBe(401)
    expect(errorOf(await client.delete(`/auth/sessions/${id}`))).toEqual([404, 'not_found'])
    expect((await client.get('/auth/sessions')).body.docs).toHaveLength(1)
  })

  test("another's session, an unknown one and nonsense are 404; nobody is 401", async () => {
    const client = await registerClient(platform)
    const stranger = await registerClient(platform)
    const [{ id }] = (await client.get('/auth/sessions')).body.docs
    expect(errorOf(await stranger.delete(`/auth/sessions/${id}`))).toEqual([404, 'not_found'])
    expect(errorOf(await platform.admin.delete(`/auth/sessions/${id}`))).toEqual([404, 'not_found'])
    expect(errorOf(await client.delete(`/auth/sessions/${randomUUID()}`))).toEqual([404, 'not_found'])
    expect(errorOf(await client.delete('/auth/sessions/nonsense'))).toEqual([404, 'not_found'])
    expect(errorOf(await platform.anyone.delete(`/auth/sessions/${id}`))).toEqual([401, 'unauthenticated'])
    expect((await client.get('/auth/me')).status).toBe(200)
  })
})
