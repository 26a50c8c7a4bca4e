import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Answer, ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { id, limits, type Who } from '../support/limitTable.ts'
import { mailedToken } from '../support/mailedToken.ts'
import { newKey } from '../support/newKey.ts'
import { provenClient, registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform({ env: { RATE_LIMITS: 'on', TRUSTED_PROXIES: 'loopback' } })
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

let networks = 0
/** An unused /56 and addresses in it: `host(1, 2)` is the second address of its first /64. */
function newSite() {
  networks += 1
  const site = networks.toString(16)
  return (subnet: number, host: number) => `2001:db8:${site}:${subnet.toString(16)}::${host.toString(16)}`
}

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

const caller = (who: Who): ApiClient =>
  who === 'anyone' ? platform.anyone : who === 'client' ? client : platform.admin

/** Every window that has begun begins now: it is not over before a slow machine has asked often enough. */
async function renewWindows(seconds: number): Promise<void> {
  const atMs = Date.now()
  await platform.db.query('UPDATE rate_limits SET expire = $1 WHERE expire > $2', [atMs + seconds * 1000, atMs])
}

type SendManyArgs = {
  count: number
  method: string
  path: string
  who: Who
  address: (index: number) => string
  seconds?: number
}

async function sendMany({ count, method, path, who, address, seconds = 60 }: SendManyArgs): Promise<Answer[]> {
  const answers: Answer[] = []
  // In handfuls: as many at once as one client might send.
  for (let at = 0; at < count; at += 10) {
    const batch = Array.from({ length: Math.min(10, count - at) }, (_, index) =>
      caller(who).request(method, path, method === 'GET' ? undefined : {}, from(address(at + index))),
    )
    answers.push(...(await Promise.all(batch)))
    await renewWindows(seconds)
  }
  return answers
}

/** What the answers say is left of the limit of the /64, in order. */
function leftOf(answers: Answer[]): number[] {
  const left = answers.map(({ headers }) => Number(/^"\w+";r=(\d+);t=\d+/.exec(headers.get('ratelimit') ?? '')?.[1]))
  return left.sort((a, b) => a - b)
}

describe('each limit holds for a whole /64, whichever of its addresses asks', () => {
  test.each(limits)('%s %s as %s: %i in %i seconds', async (method, path, who, allowed, seconds) => {
    const host = newSite()
    const asked = { method, path, who, seconds }
    const answers = await sendMany({ ...asked, count: allowed, address: (index) => host(1, index + 1) })
    expect(answers.filter(({ status }) => status === 429)).toEqual([])
    expect(leftOf(answers)).toEqual(Array.from({ length: allowed }, (_, used) => used))
    for (const { headers } of answers)
      expect(headers.get('ratelimit-policy')).toMatch(
        new RegExp(`^"\\w+";q=${allowed};w=${seconds}, "\\w+-site";q=${allowed * 4};w=${seconds}$`),
      )
    const more = await sendMany({ ...asked, count: 1, address: () => host(1, 0xffff) })
    expect(more.map(errorOf)).toEqual([[429, 'rate_limited']])
    const wait = Number(more[0]?.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(seconds)
    expect(more[0]?.headers.get('ratelimit')).toMatch(new RegExp(`^"\\w+";r=0;t=${wait}\\b`))
    const neighbour = await sendMany({ ...asked, count: 1, address: () => host(2, 1) })
    expect(neighbour[0]?.status).not.toBe(429)
  })

  test('no endpoint with a limit is missing here', async () => {
    const { paths } = (await platform.anyone.get('/openapi.json')).body
    const limited = Object.entries<Record<string, { 'x-rate-limit'?: string }>>(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, operation]) => operation['x-rate-limit'] !== undefined)
        .map(([method]) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/, id)}`),
    )
    expect(limited.sort()).toEqual(limits.map(([method, path]) => `${method} ${path}`).sort())
  })

  test('the documentation has these numbers', () => {
    const page = readFileSync(new URL('../../docs/authentication.md', import.meta.url), 'utf8')
    const rows = page.split('\n').filter((line) => /^\| `(POST|GET) /.test(line))
    for (const [method, path, , allowed, seconds] of limits) {
      const name = `\`${method} /api${path.replace(id, ':id')}\``
      const row = rows.find((one) => one.includes(name))
      expect([name, row?.split('|')[2]?.trim()]).toEqual([
        name,
        `${allowed} ${seconds === 60 ? 'a minute' : 'an hour'}`,
      ])
    }
  })
})

test('a /56 has four times as much, however many /64 it is split into', async () => {
  const host = newSite()
  const login = { method: 'POST', path: '/auth/login', who: 'anyone' } as const
  const answers = await sendMany({ count: 40, ...login, address: (index) => host(index, 1) })
  expect(answers.filter(({ status }) => status === 429)).toEqual([])
  expect((await sendMany({ count: 1, ...login, address: () => host(0xff, 1) })).map(errorOf)).toEqual([
    [429, 'rate_limited'],
  ])
  expect((await sendMany({ count: 1, ...login, address: () => newSite()(1, 1) }))[0]?.status).toBe(400)
})

test('an IPv4 address is one, however it is written, and its neighbour is another', async () => {
  const spellings = ['203.0.113.9', '::ffff:203.0.113.9', '::ffff:cb00:7109', '0:0:0:0:0:ffff:cb00:7109']
  const login = { method: 'POST', path: '/auth/login', who: 'anyone' } as const
  await sendMany({ count: 10, ...login, address: (index) => spellings[index % 4] ?? '' })
  for (const address of spellings)
    expect((await sendMany({ count: 1, ...login, address: () => address }))[0]?.status).toBe(429)
  expect((await sendMany({ count: 1, ...login, address: () => '203.0.113.10' }))[0]?.status).toBe(400)
})

test('one /64 learns twenty times an hour whether an address is taken', async () => {
  const host = newSite()
  const body = { email: client.email, password: 'correct horse battery 9', firstName: 'Omar', lastName: 'Said' }
  const ask = (index: number) => platform.anyone.post('/auth/register', body, from(host(1, index)))
  for (let index = 1; index <= 20; index += 1) expect(errorOf(await ask(index))).toEqual([409, 'email_taken'])
  expect(errorOf(await ask(21))).toEqual([429, 'rate_limited'])
})

test('an account gets three verification emails an hour, that of its registration included', async () => {
  const person = await registerClient(platform)
  const again = () => person.post('/auth/verify-email/resend', undefined, from(newSite()(1, 1)))
  expect([(await again()).status, (await again()).status]).toEqual([202, 202])
  const refused = await again()
  expect(errorOf(refused)).toEqual([429, 'rate_limited'])
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(3000)
  expect(wait).toBeLessThanOrEqual(3600)
})

test('submissions under one address are ten an hour, wherever they come from', async () => {
  const email = `${randomUUID()}@people.example`
  const submit = () =>
    platform.anyone.post(
      '/projects/submit',
      { name: 'A shop', description: 'Sells dates.', email, firstName: 'Omar', lastName: 'Said' },
      from(newSite()(1, 1)),
    )
  const answers = await Promise.all(Array.from({ length: 10 }, submit))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
  expect(errorOf(await submit())).toEqual([429, 'rate_limited'])
})

/** Wrong guesses at an account, each from a different network. */
async function besiege(email: string, count: number): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let index = 0; index < count; index += 1) {
    const body = { email, password: `guess number ${index}` }
    answers.push(await platform.anyone.post('/auth/login', body, from(newSite()(1, 1))))
  }
  return answers
}

/** As after ninety guesses, the last of them let through just now: the next one waits for half a minute. */
async function exhaust(email: string): Promise<void> {
  await platform.db.query(`UPDATE rate_limits SET points = 90 WHERE key LIKE 'loginAnywhere:%'`)
  await platform.db.query(`DELETE FROM rate_limits WHERE key LIKE 'loginPace:%'`)
  expect((await besiege(email, 1)).map(({ status }) => status)).toEqual([401])
}

const cookieOf = (answer: Answer) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('alphazee-device='))
    ?.split(';')[0] ?? ''

describe('an account that is guessed at from everywhere', () => {
  const home = newSite()(1, 1)
  const far = () => from(newSite()(1, 1))

  test('guesses are slowed down from the twenty-first on, and no wait is longer than half a minute', async () => {
    const victim = await registerClient(platform)
    const answers = await besiege(victim.email, 21)
    expect(answers.map(({ status }) => status)).toEqual(Array(21).fill(401))
    // As if no time had passed.
    await platform.db.query(`UPDATE rate_limits SET expire = $1 WHERE key LIKE 'loginPace:%'`, [Date.now() + 30_000])
    const slowed = (await besiege(victim.email, 9)).filter(({ status }) => status === 429)
    expect(slowed.length).toBeGreaterThan(0)
    for (const { headers } of slowed) expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(30)
    // An attempt that was let through delays the next: the owner on an unknown device waits like anyone else.
    await exhaust(victim.email)
    const right = { email: victim.email, password: victim.password }
    const refused = await platform.anyone.post('/auth/login', right, far())
    expect(errorOf(refused)).toEqual([429, 'rate_limited'])
    // The longest wait there is, as the platform itself has set it.
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(1)
    expect(wait).toBeLessThanOrEqual(30)
    await platform.db.query(`DELETE FROM rate_limits WHERE key LIKE 'loginPace:%'`)
    expect((await platform.anyone.post('/auth/login', right, far())).status).toBe(200)
  })

  test.each([['client'], ['admin']])(
    'the right password passes from a device that the %s’s account knows',
    async (who) => {
      const { email, password } =
        who === 'admin' ? { email: adminEmail, password: adminPassword } : await registerClient(platform)
      const before = await platform.anyone.post('/auth/login', { email, password }, far())
      const cookie = cookieOf(before)
      expect(before.headers.getSetCookie().find((one) => one.startsWith('alphazee-device='))).toMatch(
        /HttpOnly; SameSite=Lax/,
      )
      await besiege(email, 120)
      const elsewhere = { headers: { ...far().headers, cookie } }
      expect((await platform.anyone.post('/auth/login', { email, password }, elsewhere)).status).toBe(200)
      // The device opens nothing and guesses no more than any one.
      const statuses: number[] = []
      for (let index = 0; index < 11; index += 1) {
        const body = { email, password: `guess ${index}` }
        statuses.push(
          (await platform.anyone.post('/auth/login', body, { headers: { ...far().headers, cookie } })).status,
        )
      }
      expect(statuses).toEqual([...Array(10).fill(401), 429])
    },
  )

  test('it passes from a network in which the account was used before', async () => {
    const victim = await registerClient(platform)
    const right = { email: victim.email, password: victim.password }
    expect((await platform.anyone.post('/auth/login', right, from(home))).status).toBe(200)
    await besiege(victim.email, 120)
    expect((await platform.anyone.post('/auth/login', right, from(home.replace(/::1$/, '::beef')))).status).toBe(200)
  })

  test('a mailed link works: the password set with it signs in', async () => {
    const victim = await registerClient(platform)
    await besiege(victim.email, 120)
    await platform.anyone.post('/auth/forgot-password', { email: victim.email }, far())
    const token = await mailedToken(platform, victim.email, 'reset_password')
    const password = 'a palm by the water 4'
    const place = far()
    const reset = await platform.anyone.post('/auth/reset-password', { token, password }, place)
    expect(reset.status).toBe(200)
    expect((await platform.anyone.post('/auth/login', { email: victim.email, password }, place)).status).toBe(200)
    await besiege(victim.email, 120)
    const elsewhere = { headers: { ...far().headers, cookie: cookieOf(reset) } }
    expect((await platform.anyone.post('/auth/login', { email: victim.email, password }, elsewhere)).status).toBe(200)
  })

  test('a device of before a reset is not known any more, nor is one of another account', async () => {
    const victim = await registerClient(platform)
    const right = { email: victim.email, password: victim.password }
    const other = await platform.anyone.post('/auth/login', { email: client.email, password: client.password }, far())
    const old = cookieOf(await platform.anyone.post('/auth/login', right, far()))
    await platform.anyone.post('/auth/forgot-password', { email: victim.email }, far())
    const token = await mailedToken(platform, victim.email, 'reset_password')
    const password = 'a palm by the water 4'
    await platform.anyone.post('/auth/reset-password', { token, password }, far())
    await besiege(victim.email, 22)
    await exhaust(victim.email)
    for (const cookie of [old, cookieOf(other), `${old.slice(0, -4)}AAAA`]) {
      const place = { headers: { ...far().headers, cookie } }
      expect((await platform.anyone.post('/auth/login', { email: victim.email, password }, place)).status).toBe(429)
    }
  })
})

async function allJobsAreDone() {
  await until(
    async () => {
      const { rows } = await platform.db.query(
        `SELECT 1 FROM pgboss.job WHERE name IN ('password.reset', 'mail.send') AND state NOT IN ('completed', 'failed', 'cancelled')`,
      )
      return rows.length === 0
    },
    { what: 'the end of all jobs' },
  )
}

describe('mails to a person who did not ask', () => {
  test('are five in an hour, whatever strangers do and from wherever, and no answer tells', async () => {
    const victim = await registerClient(platform)
    const contact = { email: victim.email, firstName: 'Omar', lastName: 'Said', description: 'Sells dates.' }
    const answers: Answer[] = []
    for (let index = 0; index < 8; index += 1) {
      const place = from(newSite()(1, 1))
      answers.push(await platform.anyone.post('/auth/forgot-password', { email: victim.email }, place))
      const submitted = await platform.anyone.post('/projects/submit', { ...contact, name: `No. ${index}` }, place)
      expect([submitted.status, submitted.body.accountCreated]).toEqual([201, true])
    }
    for (const { status, body } of answers) expect([status, body]).toEqual([202, answers[0]?.body])
    await allJobsAreDone()
    const kinds = (await platform.mails({ to: victim.email })).map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['reset_password', 'reset_password', 'set_password', 'set_password', 'verify_email'])
    const token = await mailedToken(platform, victim.email, 'reset_password')
    const password = 'a palm by the water 4'
    expect((await platform.anyone.post('/auth/reset-password', { token, password })).status).toBe(200)
  })

  test('the panel’s own door has two more for an admin whom strangers have used up', async () => {
    const ask = (body: object) => platform.anyone.post('/auth/forgot-password', body, from(newSite()(1, 1)))
    for (let index = 0; index < 6; index += 1) await ask({ email: adminEmail })
    await allJobsAreDone()
    expect(await platform.mails({ to: adminEmail, kind: 'reset_password' })).toHaveLength(2)
    for (let index = 0; index < 6; index += 1) await ask({ email: adminEmail, from: 'panel' })
    await allJobsAreDone()
    const mails = await platform.mails({ to: adminEmail, kind: 'reset_password' })
    expect(mails).toHaveLength(4)
    expect(mails.at(-1)?.link).toContain('/admin/reset-password')
  })

  test('a program has 600 requests a minute with one key, at every door', async () => {
    const { program } = await newKey({ platform, scopes: ['projects:read'] })
    const doors = ['/projects', '/projects/stats', '/project-milestones/count']
    let asked = 0
    const askOne = async () => {
      asked += 1
      return (await program.get(doors[asked % doors.length] ?? '')).status
    }
    const inTurn = async () => {
      const statuses: number[] = []
      for (let index = 0; index < 10; index += 1) statuses.push(await askOne())
      return statuses
    }
    const statuses: number[] = []
    while (statuses.length < 600) {
      statuses.push(...(await Promise.all(Array.from({ length: 10 }, inTurn))).flat())
      await renewWindows(60)
    }
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    for (const door of doors) expect([door, ...errorOf(await program.get(door))]).toEqual([door, 429, 'rate_limited'])
  })

  test('an invitation is mailed three times in an hour, and then the admin is told when it can be again', async () => {
    const email = `${randomUUID()}@people.example`
    const made = await platform.admin.post('/users', { email, firstName: 'Omar', lastName: 'Said', role: 'client' })
    const resend = () =>
      platform.admin.post(`/admin/users/${made.body.doc.id}/invitation`, undefined, from(newSite()(1, 1)))
    expect([(await resend()).status, (await resend()).status]).toEqual([202, 202])
    const refused = await resend()
    expect(errorOf(refused)).toEqual([429, 'rate_limited'])
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(3500)
    expect(wait).toBeLessThanOrEqual(3600)
    await allJobsAreDone()
    expect(await platform.mails({ to: email, kind: 'set_password' })).toHaveLength(3)
  })

  test('an account has five links an hour mailed to other addresses, and wrong passwords use none of them up', async () => {
    const owner = await provenClient(platform)
    const ask = (currentPassword: string) =>
      owner.post('/auth/change-email', { email: `${randomUUID()}@people.example`, currentPassword })
    for (let index = 0; index < 6; index += 1) expect((await ask('not this one 1')).status).toBe(403)
    for (let index = 0; index < 5; index += 1) expect((await ask(owner.password)).status).toBe(202)
    expect(errorOf(await ask(owner.password))).toEqual([429, 'rate_limited'])
  })

  test('a stranger who changes the password of an account that nobody has proven mails its address three times', async () => {
    const squatter = await registerClient(platform)
    let currentPassword = squatter.password
    for (let index = 0; index < 5; index += 1) {
      const password = `the palms by the water ${index}`
      const answer = await squatter.post('/auth/change-password', { currentPassword, password })
      expect(answer.status).toBe(200)
      currentPassword = password
    }
    await allJobsAreDone()
    expect(await platform.mails({ to: squatter.email, kind: 'password_changed' })).toHaveLength(3)
  })
})
