import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { activityOf } from '../support/activityOf.ts'
import { errorOf } from '../support/errorOf.ts'
import { identityForm } from '../support/files.ts'
import { mailedToken } from '../support/mailedToken.ts'
import { provenClient, registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const newPassword = 'another fine passphrase 3'

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
      /^http:\/\/localhost:0\/portal\/reset-password\?token=/,
    )
    expect(await platform.mails({ to: 'nobody@people.example' })).toEqual([])
  })

  test('an invalid address is 400', async () => {
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
    const token = await mailedToken(platform, client.email, 'reset_password')
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
    expect(await activityOf(platform, client.user.id)).toEqual(
      expect.arrayContaining(['user.password_reset_requested', 'user.password_reset', 'user.email_verified']),
    )
  })

  test('a bad password leaves the link unused', async () => {
    const client = await registerClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(platform, client.email, 'reset_password')
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
    const first = await mailedToken(platform, client.email, 'reset_password')
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const second = await mailedToken(platform, client.email, 'reset_password', 1)
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
    const token = await mailedToken(platform, client.email, 'reset_password')
    await platform.db.query(
      `UPDATE auth_tokens SET expires_at = now() - interval '1 second' WHERE user_id = $1 AND purpose = 'reset_password'`,
      [client.user.id],
    )
    const verifying = await mailedToken(platform, client.email, 'verify_email')
    for (const used of [token, verifying, 'unknown', 'nul\0']) {
      expect(
        errorOf(await platform.anyone.post('/auth/reset-password', { token: used, password: newPassword })),
      ).toEqual([410, 'link_expired'])
    }
    expect((await client.get('/auth/me')).status).toBe(200)
  })

  test("an account registered with a stranger's address is closed to its maker once the owner uses the link", async () => {
    const stranger = await registerClient(platform, { password: 'the password of a stranger' })
    await platform.anyone.post('/auth/forgot-password', { email: stranger.email })
    const token = await mailedToken(platform, stranger.email, 'reset_password')
    expect((await platform.anyone.post('/auth/reset-password', { token, password: newPassword })).status).toBe(200)
    expect((await stranger.get('/auth/me')).status).toBe(401)
    expect(errorOf(await stranger.post('/auth/login', { email: stranger.email, password: stranger.password }))).toEqual(
      [401, 'invalid_credentials'],
    )
    const owner = await stranger.login({ email: stranger.email, password: newPassword })
    expect((await owner.get('/auth/sessions')).body.docs).toHaveLength(1)
  })
})

describe('signing in with a new password', () => {
  test('signIn answers what a sign-in does, and every earlier session is over', async () => {
    const client = await registerClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(platform, client.email, 'reset_password')
    const answer = await platform.anyone.post('/auth/reset-password', { token, password: newPassword, signIn: true })
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([
      200,
      ['exp', 'message', 'refreshToken', 'token', 'user'],
    ])
    expect(answer.body.user).toMatchObject({ id: client.user.id, emailVerifiedAt: expect.any(String) })
    expect((await platform.anyone.as(answer.body.token).get('/auth/me')).body.user.id).toBe(client.user.id)
    const { refreshToken } = answer.body
    expect((await platform.anyone.post('/auth/refresh', { refreshToken })).status).toBe(200)
    expect((await client.get('/auth/me')).status).toBe(401)
    expect((await activityOf(platform, client.user.id)).slice(-2)).toEqual(['user.password_reset', 'user.signed_in'])
  })

  test('a suspended account sets its password and is not signed in', async () => {
    const client = await registerClient(platform)
    await platform.admin.put(`/admin/users/${client.user.id}/status`, { status: 'suspended' })
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(platform, client.email, 'reset_password')
    const answer = await platform.anyone.post('/auth/reset-password', { token, password: newPassword, signIn: true })
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    const sessions = await platform.db.query('SELECT 1 FROM sessions WHERE user_id = $1 AND ended_at IS NULL', [
      client.user.id,
    ])
    expect(sessions.rowCount).toBe(0)
  })
})

describe('verify-email/resend', () => {
  test('mails a second link, and each of the two works until one is used', async () => {
    const client = await registerClient(platform)
    const first = await mailedToken(platform, client.email, 'verify_email')
    const answer = await client.post('/auth/verify-email/resend')
    expect([answer.status, answer.body]).toEqual([202, { message: expect.any(String) }])
    const links = () => platform.mails({ to: client.email, kind: 'verify_email' })
    await until(async () => (await links()).length === 2, { what: 'The second email' })
    const [second] = (await links()).map(({ token }) => token).filter((token) => token !== first)
    expect((await client.post('/auth/verify-email', { token: second })).status).toBe(200)
    expect(errorOf(await client.post('/auth/verify-email/resend'))).toEqual([409, 'illegal_transition'])
  })
})

describe('verify-email', () => {
  test('the account itself proves its address, once', async () => {
    const client = await registerClient(platform)
    const mail = await platform.mail({ to: client.email, kind: 'verify_email' })
    expect(mail.link).toMatch(/^http:\/\/localhost:0\/portal\/verify-email\?token=/)
    const answer = await client.post('/auth/verify-email', { token: mail.token })
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    expect((await client.get('/auth/me')).body.user.emailVerifiedAt).not.toBeNull()
    expect(errorOf(await client.post('/auth/verify-email', { token: mail.token }))).toEqual([410, 'link_expired'])
    expect(await activityOf(platform, client.user.id)).toContain('user.email_verified')
  })

  test('nobody verifies an address for another person, and the link stays valid', async () => {
    const client = await registerClient(platform)
    const stranger = await registerClient(platform)
    const token = await mailedToken(platform, client.email, 'verify_email')
    expect(errorOf(await platform.anyone.post('/auth/verify-email', { token }))).toEqual([401, 'unauthenticated'])
    expect(errorOf(await stranger.post('/auth/verify-email', { token }))).toEqual([404, 'not_found'])
    expect(errorOf(await platform.admin.post('/auth/verify-email', { token }))).toEqual([404, 'not_found'])
    expect((await stranger.get('/auth/me')).body.user.emailVerifiedAt).toBeNull()
    expect((await client.post('/auth/verify-email', { token })).status).toBe(200)
  })

  test('expired and unknown links are 410, wrong types 400', async () => {
    const client = await registerClient(platform)
    const token = await mailedToken(platform, client.email, 'verify_email')
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
  test('the other sessions end, this one stays, and the owner is notified', async () => {
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
    expect(await activityOf(platform, client.user.id)).toContain('user.password_changed')
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

  test('401 without a session, 400 for bad bodies', async () => {
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

  test('a new password is not the own name, the own address or the name of the agency, by whichever way', async () => {
    const { name } = (await platform.admin.get('/globals/company')).body
    const client = await registerClient(platform, { firstName: 'Ranya', lastName: 'Barwani' })
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(platform, client.email, 'reset_password')
    const currentPassword = client.password
    for (const password of ['Ranya-1990', 'ranyabarwani', client.email, `${name} 2026`]) {
      for (const answer of [
        await client.post('/auth/change-password', { currentPassword, password }),
        await platform.anyone.post('/auth/reset-password', { token, password }),
      ])
        expect([password, ...errorOf(answer)]).toEqual([password, 400, 'validation_failed'])
    }
    expect((await client.post('/auth/login', { email: client.email, password: currentPassword })).status).toBe(200)
    expect((await client.post('/auth/change-password', { currentPassword, password: newPassword })).status).toBe(200)
  })

  test('it voids a link that was mailed before', async () => {
    const client = await registerClient(platform)
    await platform.anyone.post('/auth/forgot-password', { email: client.email })
    const token = await mailedToken(platform, client.email, 'reset_password')
    await client.post('/auth/change-password', { currentPassword: client.password, password: newPassword })
    expect(errorOf(await client.post('/auth/reset-password', { token, password: 'yet another passphrase 1' }))).toEqual(
      [410, 'link_expired'],
    )
  })
})

describe('an account that a stranger registered with another person’s address', () => {
  test('the owner of the address takes the account over, and the stranger’s identity check does not count for them', async () => {
    const stranger = await registerClient(platform)
    await stranger.post('/users/verify-identity', await identityForm())
    await platform.admin.put(`/admin/users/${stranger.user.id}/verification`, { status: 'verified' })
    await platform.anyone.post('/auth/forgot-password', { email: stranger.email })
    const token = await mailedToken(platform, stranger.email, 'reset_password')
    expect((await platform.anyone.post('/auth/reset-password', { token, password: newPassword })).status).toBe(200)
    expect((await stranger.get('/auth/me')).status).toBe(401)
    const owner = await platform.anyone.login({ email: stranger.email, password: newPassword })
    expect((await owner.get('/users/verification-status')).body.status).toBe('rejected')
    expect((await owner.get('/users/profile')).body.identityStatus).toBe('rejected')
    expect((await owner.post('/users/verify-identity', await identityForm())).status).toBe(201)
  })
})
