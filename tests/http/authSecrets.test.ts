import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { provenClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ env: { LOG_LEVEL: 'debug' } })
})

afterAll(() => platform?.stop())

/** Every row of every table, the queue's included, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await platform.db.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const contents: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await platform.db.query(`SELECT t::text AS row FROM ${name} t`)
    contents.push(...rows.map(({ row }) => row))
  }
  return contents.join('\n')
}

test('no password, token or link secret is in the database or the log, with SQL logged or not', async () => {
  const client = await provenClient(platform, { password: 'a password of its own 51' })
  const { token: verifyToken } = await platform.mail({ to: client.email, kind: 'verify_email' })
  await platform.anyone.post('/auth/forgot-password', { email: client.email })
  const { token: resetToken } = await platform.mail({ to: client.email, kind: 'reset_password' })
  await platform.anyone.post('/auth/reset-password', { token: resetToken, password: 'the next one of its own 52' })
  const signedIn = await client.login({ email: client.email, password: 'the next one of its own 52' })
  const { body: next } = await client.post('/auth/refresh', { refreshToken: signedIn.refreshToken })
  await client.post('/auth/login', { email: client.email, password: 'a guess that is wrong 53' })
  const panel = await client.post('/users/login', { email: client.email, password: 'the next one of its own 52' })
  const cookies = panel.headers.getSetCookie().map((cookie) => cookie.split(/[=;]/)[1] ?? '')
  const secrets = [
    'a password of its own 51',
    'the next one of its own 52',
    'a guess that is wrong 53',
    verifyToken,
    resetToken,
    client.token,
    client.refreshToken,
    signedIn.token,
    signedIn.refreshToken,
    next.token,
    next.refreshToken,
    ...cookies,
  ]
  const places = { database: await wholeDatabase(), log: platform.server.output() }
  expect(places.database).toContain(client.email)
  expect(places.log.length).toBeGreaterThan(1000)
  for (const secret of secrets) {
    expect(secret).toEqual(expect.stringMatching(/.{16}/))
    for (const place of Object.values(places)) expect(place.includes(String(secret))).toBe(false)
  }
})

test('long-expired rows are deleted; active and recently expired ones stay', async () => {
  const client = await provenClient(platform)
  const other = await client.login({ email: client.email, password: client.password })
  await other.post('/auth/logout')
  const old = randomUUID()
  await platform.db.query(
    `INSERT INTO sessions (id, user_id, last_used_at, expires_at, ended_at)
     VALUES ($1, $2, now() - interval '90 days', now() - interval '60 days', NULL)`,
    [old, client.user.id],
  )
  await platform.db.query(
    `INSERT INTO refresh_tokens (id, session_id, token_hash) VALUES (gen_random_uuid(), $1, 'old')`,
    [old],
  )
  await platform.db.query(
    `INSERT INTO auth_tokens (id, purpose, user_id, email, token_hash, expires_at)
     VALUES (gen_random_uuid(), 'reset_password', $1, $2, 'old', now() - interval '60 days')`,
    [client.user.id, client.email],
  )
  await platform.db.query(`INSERT INTO rate_limits (key, points, expire) VALUES ('login:old', 1, 1000)`)
  await platform.db.query(`INSERT INTO pgboss.job (name, data) VALUES ('sessions.sweep', '{}')`)
  const left = async () => {
    const { rows } = await platform.db.query(
      `SELECT (SELECT count(*) FROM sessions WHERE id = $1)::int + (SELECT count(*) FROM refresh_tokens WHERE token_hash = 'old')::int
            + (SELECT count(*) FROM auth_tokens WHERE token_hash = 'old')::int + (SELECT count(*) FROM rate_limits WHERE key = 'login:old')::int AS count`,
      [old],
    )
    return rows[0].count
  }
  await until(async () => (await left()) === 0, { what: 'The end of what has run out' })
  const { rows } = await platform.db.query('SELECT count(*)::int AS count FROM sessions WHERE user_id = $1', [
    client.user.id,
  ])
  expect(rows[0]).toEqual({ count: 2 })
  expect((await client.get('/auth/me')).status).toBe(200)
})
