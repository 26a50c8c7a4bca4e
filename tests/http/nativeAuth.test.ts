/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'

const origin = 'http://localhost:5173'
const foreign = { origin: 'https://evil.example' }

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

/** The `cookie` header that a browser would send back. */
function cookiesOf({ headers }: Answer): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

function panelSignIn(headers: Record<string, string> = { origin }): Promise<Answer> {
  return platform.anyone.post('/users/login', { email: adminEmail, password: adminPassword }, { headers })
}

function panelRefresh(cookie: string, headers: Record<string, string> = { origin }): Promise<Answer> {
  return platform.anyone.post('/users/refresh-token?refresh', undefined, { headers: { ...headers, cookie } })
}

describe('the admin panel', () => {
  test('signs in with cookies that scripts cannot read, and no refresh token in the answer', async () => {
    const answer = await panelSignIn()
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([200, ['exp', 'message', 'token', 'user']])
    expect(answer.body.user).toMatchObject({ email: adminEmail, collection: 'users' })
    const [access, refresh] = answer.headers.getSetCookie()
    expect(access).toMatch(/^payload-token=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    expect(refresh).toMatch(/^payload-refresh=[^;]+; Path=\/api\/users; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    const headers = { cookie: cookiesOf(answer), 'sec-fetch-site': 'same-origin' }
    const me = await platform.anyone.get('/users/me', { headers })
    expect(me.body).toMatchObject({ user: { email: adminEmail }, exp: answer.body.exp })
  })

  test('sends its form as it does, with the fields in _payload', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email: adminEmail, password: adminPassword }))
    expect((await platform.anyone.post('/users/login', form)).status).toBe(200)
  })

  test('is refused like everyone: wrong password, wrong types, a foreign page', async () => {
    const wrong = await platform.anyone.post('/users/login', { email: adminEmail, password: 'wrong password' })
    expect(errorOf(wrong)).toEqual([401, 'invalid_credentials'])
    expect(errorOf(await platform.anyone.post('/users/login', {}))).toEqual([400, 'validation_failed'])
    const answer = await panelSignIn(foreign)
    expect([...errorOf(answer), answer.headers.getSetCookie()]).toEqual([403, 'forbidden', []])
  })

  test('stays signed in by rotating its refresh cookie', async () => {
    const signedIn = await panelSignIn()
    const answer = await panelRefresh(cookiesOf(signedIn))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      message: expect.any(String),
      refreshedToken: expect.any(String),
      exp: expect.any(Number),
      user: { email: adminEmail, collection: 'users' },
    })
    expect(JSON.stringify(answer.body)).not.toContain('refreshToken')
    expect(cookiesOf(answer)).not.toBe(cookiesOf(signedIn))
    expect((await panelRefresh(cookiesOf(answer))).status).toBe(200)
  })

  test('two tabs that refresh at once both stay signed in', async () => {
    const cookie = cookiesOf(await panelSignIn())
    const answers = await Promise.all([panelRefresh(cookie), panelRefresh(cookie), panelRefresh(cookie)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(cookiesOf)).size).toBe(1)
    expect(answers.every(({ body }) => body.user.email === adminEmail && body.exp > Date.now() / 1000)).toBe(true)
  })

  test('a refresh cookie that is replayed later ends the session', async () => {
    const cookie = cookiesOf(await panelSignIn())
    const next = await panelRefresh(cookie)
    await platform.db.query(
      `UPDATE refresh_tokens SET used_at = used_at - interval '11 seconds' WHERE used_at IS NOT NULL`,
    )
    expect(errorOf(await panelRefresh(cookie))).toEqual([401, 'invalid_refresh_token'])
    expect((await panelRefresh(cookiesOf(next))).status).toBe(401)
    expect((await platform.anyone.as(next.body.refreshedToken).get('/auth/me')).status).toBe(401)
  })

  test('an access token alone extends nothing, and a foreign page gets nothing', async () => {
    expect(errorOf(await platform.admin.post('/users/refresh-token'))).toEqual([401, 'invalid_refresh_token'])
    const cookie = cookiesOf(await panelSignIn())
    expect((await panelRefresh(cookie, foreign)).status).toBe(401)
    expect((await panelRefresh(cookie)).status).toBe(200)
  })

  test('a sign-in ends the session whose cookie it replaces, and no other', async () => {
    const elsewhere = await panelSignIn()
    const before = await panelSignIn()
    const cookie = cookiesOf(before)
    const answer = await panelSignIn({ origin, cookie })
    const isAlive = async ({ body }: Answer) => (await platform.anyone.as(body.token).get('/auth/me')).status === 200
    expect([await isAlive(elsewhere), await isAlive(before), await isAlive(answer)]).toEqual([true, false, true])
    expect((await panelRefresh(cookie)).status).toBe(401)
    const { rows } = await platform.db.query(
      `SELECT count(*)::int AS ends FROM activity_logs
        WHERE action = 'user.session_ended'
          AND after->>'endedSession' = (SELECT id::text FROM sessions WHERE end_reason = 'logout' ORDER BY ended_at DESC LIMIT 1)`,
    )
    expect(rows).toEqual([{ ends: 1 }])
  })

  test('signs out: both cookies are taken and dead', async () => {
    const signedIn = await panelSignIn()
    const headers = { origin, cookie: cookiesOf(signedIn) }
    expect(
      (await platform.anyone.post('/users/logout', undefined, { headers: { ...headers, ...foreign } })).status,
    ).toBe(401)
    const answer = await platform.anyone.post('/users/logout', undefined, { headers })
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().every((cookie) => cookie.includes('Max-Age=0'))).toBe(true)
    expect(answer.headers.get('clear-site-data')).toBe('"cache"')
    expect((await platform.anyone.as(signedIn.body.token).get('/auth/me')).status).toBe(401)
    expect((await panelRefresh(headers.cookie)).status).toBe(401)
    expect((await platform.anyone.post('/users/logout')).status).toBe(401)
  })
})

test.each(['first-register', 'forgot-password', 'reset-password', 'unlock', 'verify/token'])(
  "Payload's own %s does not exist, for nobody and for admins",
  async (path) => {
    const body = { email: adminEmail, password: 'a brand new passphrase 1', token: 'x' }
    for (const caller of [platform.anyone, platform.admin]) {
      expect(errorOf(await caller.post(`/users/${path}`, body))).toEqual([404, 'not_found'])
    }
  },
)

describe('GraphQL', () => {
  const refused = [
    `mutation { loginUser(email: "${adminEmail}", password: "${adminPassword}") { token } }`,
    'mutation { refreshTokenUser { refreshedToken } }',
    `mutation { forgotPasswordUser(email: "${adminEmail}") }`,
    'mutation { resetPasswordUser(token: "x", password: "a brand new passphrase 1") { token } }',
    `mutation { unlockUser(email: "${adminEmail}") }`,
  ]
  test.each(refused)('refuses %s', async (query) => {
    for (const caller of [platform.anyone, platform.admin]) {
      const { body } = await caller.post('/graphql', { query })
      expect(body.errors?.length).toBeGreaterThan(0)
      expect(Object.values(body.data ?? {}).every((value) => value === null)).toBe(true)
    }
  })

  test('signs out as the API does', async () => {
    const client = await registerClient(platform)
    const answer = await client.post('/graphql', { query: 'mutation { logoutUser }' })
    expect(answer.body.errors).toBeUndefined()
    expect((await client.get('/auth/me')).status).toBe(401)
    expect((await client.post('/auth/refresh', { refreshToken: client.refreshToken })).status).toBe(401)
  })

  test('changes neither password nor email nor role', async () => {
    const client = await registerClient(platform)
    const query = `mutation { updateUser(id: "${client.user.id}", data: { password: "taken over by graphql", firstName: "Changed" }) { id } }`
    await client.post('/graphql', { query })
    expect((await client.post('/auth/login', { email: client.email, password: client.password })).status).toBe(200)
    expect((await client.get('/auth/me')).status).toBe(200)
  })
})

describe('PATCH /users/:id', () => {
  const privileged = {
    password: 'taken over by a patch 1',
    email: 'other@people.example',
    role: 'admin',
    emailVerifiedAt: '2026-01-01T00:00:00.000Z',
    identityStatus: 'verified',
    stripeCustomerId: 'cus_1',
    lastLoginAt: '2020-01-01T00:00:00.000Z',
    hash: 'x',
    salt: 'x',
    resetPasswordToken: 'x',
  }

  async function expectUntouched(client: Person) {
    const { user } = (await client.get('/auth/me')).body
    expect(user).toMatchObject({
      email: client.email,
      role: 'client',
      status: 'active',
      emailVerifiedAt: null,
      identityStatus: 'not_submitted',
    })
    const again = await client.post('/auth/login', { email: client.email, password: client.password })
    expect(again.status).toBe(200)
    const { rows } = await platform.db.query(
      'SELECT reset_password_token, stripe_customer_id FROM users WHERE id = $1',
      [client.user.id],
    )
    expect(rows).toEqual([{ reset_password_token: null, stripe_customer_id: null }])
  }

  test('a client changes nothing privileged, and their session stays', async () => {
    const client = await registerClient(platform)
    expect((await client.patch(`/users/${client.user.id}`, { ...privileged, firstName: 'Changed' })).status).toBe(200)
    await expectUntouched(client)
    await client.patch(`/users/${client.user.id}`, { status: 'suspended' })
    await expectUntouched(client)
  })

  test('an admin changes none of it either', async () => {
    const client = await registerClient(platform)
    await platform.admin.patch(`/users/${client.user.id}`, privileged)
    await platform.admin.patch(`/users/${client.user.id}`, { status: 'suspended' })
    await expectUntouched(client)
  })

  test('other rows are 404, many at once 403, no session 401', async () => {
    const client = await registerClient(platform)
    const stranger = await registerClient(platform)
    expect(errorOf(await stranger.patch(`/users/${client.user.id}`, { firstName: 'X' }))).toEqual([404, 'not_found'])
    const many = await client.patch(`/users?where[id][equals]=${client.user.id}`, { firstName: 'X' })
    expect(many.status).toBe(403)
    expect(errorOf(await platform.anyone.patch(`/users/${client.user.id}`, {}))).toEqual([401, 'unauthenticated'])
  })
})

describe('accounts that an admin makes', () => {
  test('follow the same rules of address and password', async () => {
    const base = { firstName: 'New', lastName: 'Admin', role: 'admin' }
    const made = await platform.admin.post('/users', {
      ...base,
      email: ' Second@Agency.Example ',
      password: 'é long pass ½ phrase',
    })
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ email: 'second@agency.example', role: 'admin' })
    const credentials = { email: 'second@agency.example', password: 'é long pass ½ phrase' }
    expect((await platform.anyone.post('/auth/login', credentials)).status).toBe(200)
    const again = await platform.admin.post('/users', { ...base, ...credentials })
    expect(errorOf(again)).toEqual([409, 'email_taken'])
    for (const bad of [{ password: 'password1' }, { password: 'short' }, { email: 'a b@c' }]) {
      const answer = await platform.admin.post('/users', {
        ...base,
        email: 'x@agency.example',
        password: 'a long enough one 7',
        ...bad,
      })
      expect(errorOf(answer)).toEqual([400, 'validation_failed'])
    }
  })

  test.each([
    ['client', '/set-password'],
    ['admin', '/admin/reset-password'],
  ])('are mailed to their %s, who sets a password and so verifies the address', async (role, page) => {
    const email = `told-${role}@agency.example`
    const person = {
      email,
      password: 'chosen by an admin 5',
      firstName: 'Told',
      lastName: 'Person',
      role,
      locale: 'ar',
    }
    const made = await platform.admin.post('/users', person)
    expect(made.status).toBe(201)
    const mail = await platform.mail({ to: email, kind: 'set_password' })
    expect([mail.link?.includes(`${page}?token=`), mail.raw.includes('Content-Language: ar')]).toEqual([true, true])
    const password = 'chosen by the owner 6'
    expect((await platform.anyone.post('/auth/reset-password', { token: mail.token, password })).status).toBe(200)
    const statuses = [person.password, password].map(
      async (tried) => (await platform.anyone.post('/auth/login', { email, password: tried })).status,
    )
    expect(await Promise.all(statuses)).toEqual([401, 200])
    const { body } = await platform.admin.get(`/users/${made.body.doc.id}`)
    expect(body.emailVerifiedAt).toEqual(expect.any(String))
  })

  test('are not for clients to make', async () => {
    const client = await registerClient(platform)
    const body = { email: 'y@agency.example', password: 'a long enough one 7', firstName: 'Y', lastName: 'Z' }
    expect(errorOf(await client.post('/users', body))).toEqual([403, 'forbidden'])
    expect(errorOf(await platform.anyone.post('/users', body))).toEqual([401, 'unauthenticated'])
  })
})

test('sessions, refresh tokens and links are readable by nobody, admins included', async () => {
  for (const path of ['/sessions', '/refresh-tokens', '/auth-tokens']) {
    expect((await platform.admin.get(path)).status).toBe(403)
    expect((await platform.anyone.get(path)).status).toBe(401)
  }
})

test('where the platform is reached by https, its cookies are sent by https only', async () => {
  const backend = 'https://api.agency.example'
  await platform.restart({ BACKEND_URL: backend })
  const opened = await panelSignIn({ origin: backend })
  const cookies = opened.headers.getSetCookie()
  expect(cookies.map((cookie) => cookie.split('=', 1)[0])).toEqual([
    'payload-token',
    'payload-refresh',
    'payload-refresh',
    'alphazee-device',
  ])
  const headers = { origin: backend, cookie: cookiesOf(opened) }
  const ended = await platform.anyone.post('/users/logout', undefined, { headers })
  for (const cookie of [...cookies, ...ended.headers.getSetCookie()])
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
})

test('where a page of another site may use the cookies, browsers keep them apart for each site', async () => {
  const backend = 'https://api.agency.example'
  const frontend = 'https://portal.example'
  await platform.restart({ BACKEND_URL: backend, CORS_ORIGINS: frontend, COOKIE_SAME_SITE: 'none' })
  const opened = await panelSignIn({ origin: frontend })
  const headers = { origin: frontend, 'sec-fetch-site': 'cross-site', cookie: cookiesOf(opened) }
  const refreshed = await platform.anyone.post('/auth/refresh', undefined, { headers })
  expect([refreshed.status, refreshed.headers.get('access-control-allow-credentials')]).toEqual([200, 'true'])
  for (const cookie of [...opened.headers.getSetCookie(), ...refreshed.headers.getSetCookie()])
    expect(cookie).toMatch(/; HttpOnly; SameSite=None; Partitioned; Secure$/)
  const stolen = { ...headers, ...foreign, cookie: cookiesOf(refreshed) }
  expect((await platform.anyone.get('/auth/me', { headers: stolen })).status).toBe(401)
})
