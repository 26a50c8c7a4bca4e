import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { activityOf } from '../support/activityOf.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/)

describe('logout', () => {
  test('token and refresh token are dead at once, on REST and GraphQL', async () => {
    const client = await registerClient(platform)
    const other = await client.login({ email: client.email, password: client.password })
    const answer = await client.post('/auth/logout')
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }])
    expect(answer.headers.getSetCookie().every((cookie) => cookie.includes('Max-Age=0'))).toBe(true)
    expect(answer.headers.get('clear-site-data')).toBe('"cache"')
    expect(errorOf(await client.get('/auth/me'))).toEqual([401, 'unauthenticated'])
    expect((await client.get('/users')).status).toBe(401)
    const graphQL = await client.post('/graphql', { query: '{ meUser { user { id } } }' })
    expect(graphQL.body.data?.meUser?.user ?? null).toBeNull()
    expect(errorOf(await client.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
      401,
      'invalid_refresh_token',
    ])
    expect((await other.get('/auth/me')).status).toBe(200)
    expect(await activityOf(platform, client.user.id)).toContain('user.signed_out')
  })

  test('allSessions ends every one of mine and none of others', async () => {
    const client = await registerClient(platform)
    const other = await client.login({ email: client.email, password: client.password })
    const stranger = await registerClient(platform)
    expect((await client.post('/auth/logout', { allSessions: true })).status).toBe(200)
    expect([(await client.get('/auth/me')).status, (await other.get('/auth/me')).status]).toEqual([401, 401])
    expect((await stranger.get('/auth/me')).status).toBe(200)
  })

  test('signing out needs a session, and allSessions is a boolean', async () => {
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

  test('a repeat within ten seconds gets the same new tokens', async () => {
    const client = await registerClient(platform)
    const { body: next } = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    const repeat = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    expect([repeat.status, repeat.body]).toEqual([200, next])
    expect((await platform.anyone.as(repeat.body.token).get('/auth/me')).status).toBe(200)
    expect((await platform.anyone.post('/auth/refresh', { refreshToken: next.refreshToken })).status).toBe(200)
  })

  test('a repeat gets the newest tokens where the new ones were refreshed meanwhile', async () => {
    const client = await registerClient(platform)
    const { body: next } = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    const { body: newest } = await platform.anyone.post('/auth/refresh', { refreshToken: next.refreshToken })
    const repeat = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    expect([repeat.status, repeat.body]).toEqual([200, newest])
  })

  test('a repeat opens nothing once the session has ended', async () => {
    const client = await registerClient(platform)
    const { body: next } = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    await platform.anyone.as(next.token).post('/auth/logout')
    expect(errorOf(await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken }))).toEqual([
      401,
      'invalid_refresh_token',
    ])
  })

  test('a browser sends its cookie in place of the body, unless a foreign page asks', async () => {
    const client = await registerClient(platform)
    const headers = { cookie: `payload-refresh=${client.refreshToken}` }
    const foreign = { ...headers, origin: 'https://evil.example' }
    expect(errorOf(await platform.anyone.post('/auth/refresh', undefined, { headers: foreign }))).toEqual([
      400,
      'validation_failed',
    ])
    const answer = await platform.anyone.post('/auth/refresh', undefined, { headers })
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([200, ['exp', 'refreshToken', 'token']])
    const cookies = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('payload-refresh='))
    const { refreshToken } = answer.body
    expect(cookies.map((cookie) => cookie.split('; ').slice(0, 2))).toEqual([
      [`payload-refresh=${refreshToken}`, 'Path=/api/users'],
      [`payload-refresh=${refreshToken}`, 'Path=/api/auth'],
    ])
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
    expect(await activityOf(platform, client.user.id)).toContain('user.refresh_token_replayed')
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

  test('ninety days after its sign-in a session ends, however often it was refreshed', async () => {
    const client = await registerClient(platform)
    const ageBy = (days: number) =>
      platform.db.query(`UPDATE sessions SET created_at = created_at - $2 * interval '1 day' WHERE user_id = $1`, [
        client.user.id,
        days,
      ])
    await ageBy(89)
    const { body: next } = await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })
    const [session] = (await platform.anyone.as(next.token).get('/auth/sessions')).body.docs
    const leftMs = new Date(session.expiresAt).getTime() - Date.now()
    expect(leftMs).toBeLessThanOrEqual(24 * 60 * 60 * 1000)
    expect(leftMs).toBeGreaterThan(23 * 60 * 60 * 1000)
    await ageBy(1)
    const { body: last } = await platform.anyone.post('/auth/refresh', { refreshToken: next.refreshToken })
    expect((await platform.anyone.as(last.token).get('/auth/me')).status).toBe(401)
    expect((await platform.anyone.post('/auth/refresh', { refreshToken: last.refreshToken })).status).toBe(401)
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

describe('me and sessions', () => {
  test('me is the caller, and 401 without one', async () => {
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

test('whoever changes an account, the next request of its owner sees it', async () => {
  const client = await registerClient(platform)
  const set = (role: string) => platform.db.query('UPDATE users SET role = $2 WHERE id = $1', [client.user.id, role])
  for (const [role, status] of [
    ['admin', 200],
    ['client', 403],
    ['admin', 200],
    ['client', 403],
  ] as const) {
    await set(role)
    expect([role, (await client.get('/admin/users')).status]).toEqual([role, status])
  }
})
