import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rawHttp } from '../support/rawHttp.ts'

/** How often one may come to the panel's door: the numbers of docs/panel.md. */
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform({ env: { ADMIN_PANEL: 'on', RATE_LIMITS: 'on' } })
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())
beforeEach(() => platform.db.query('DELETE FROM rate_limits'))

const ask = async ({ path = '/admin', token, isCall = false }: { path?: string; token?: string; isCall?: boolean }) => {
  const { status, headers, text } = await rawHttp({
    url: platform.url,
    path,
    method: isCall ? 'POST' : 'GET',
    headers: {
      ...(token !== undefined && { cookie: `payload-token=${token}` }),
      ...(isCall && { origin: platform.url, 'next-action': '40'.padEnd(42, '0'), 'content-type': 'text/plain' }),
    },
  })
  if (status === 429) {
    expect(JSON.parse(text).errors[0].code).toBe('rate_limited')
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  }
  return status
}

/** As if this limit had been used but for `left` tries. */
const leave = ({ limit, points, left }: { limit: string; points: number; left: number }) =>
  platform.db.query(`UPDATE rate_limits SET points = $1 WHERE key LIKE $2`, [points - left, `${limit}:%`])

test('an account calls 600 functions a minute, whatever its role; another goes on', async () => {
  const { token } = platform.admin
  for (const [one, other, refused] of [
    [client.token, token, 403],
    // Next’s word for an action that it does not know.
    [token, client.token, 409],
  ] as const) {
    await platform.db.query('DELETE FROM rate_limits')
    expect(await ask({ isCall: true, token: one ?? '' })).toBe(refused)
    await leave({ limit: 'panelCall', points: 600, left: 1 })
    expect(await ask({ isCall: true, token: one ?? '' })).toBe(refused)
    expect(await ask({ isCall: true, token: one ?? '' })).toBe(429)
    expect(await ask({ isCall: true, token: other ?? '' })).not.toBe(429)
  }
})

test('an address calls 3,000 functions a minute, whatever the account', async () => {
  expect(await ask({ isCall: true, token: client.token ?? '' })).toBe(403)
  await leave({ limit: 'panelCallAddress', points: 3_000, left: 0 })
  expect(await ask({ isCall: true, token: platform.admin.token ?? '' })).toBe(429)
})

test('strangers who call are refused without a question to the database', async () => {
  for (const token of ['', 'no.token.at-all']) expect(await ask({ isCall: true, token })).toBe(401)
  const { rows } = await platform.db.query('SELECT * FROM rate_limits')
  expect(rows).toEqual([])
})

test('a stranger sees 120 pages a minute, and is led to the sign-in page without counting', async () => {
  expect(await ask({ path: '/admin/login' })).toBe(200)
  await leave({ limit: 'panelEntry', points: 120, left: 1 })
  expect(await ask({ path: '/admin/forgot' })).toBe(200)
  for (const path of ['/admin/login', '/admin/forgot']) expect(await ask({ path })).toBe(429)
  expect(await ask({ path: '/admin' })).toBe(302)
  expect(await ask({ path: '/admin', token: platform.admin.token ?? '' })).toBe(200)
})

test('an account sees 600 pages a minute', async () => {
  const { token = '' } = platform.admin
  expect(await ask({ token })).toBe(200)
  await leave({ limit: 'panelPage', points: 600, left: 1 })
  expect(await ask({ token })).toBe(200)
  expect(await ask({ token })).toBe(429)
  expect(await ask({ token: client.token ?? '' })).not.toBe(429)
})
