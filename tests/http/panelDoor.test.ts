import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rawHttp, type RawAnswer } from '../support/rawHttp.ts'

/** The checks at the panel's entry, for every caller. */
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform({ env: { ADMIN_PANEL: 'on' } })
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

/** The public ids of the panel's two server functions: Payload's, by name, and the one that changes the language. */
const actionIds = Object.keys(
  // Next's own file.
  (JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as { node: object }).node,
)

/** Every name of @payloadcms/next 3, and the members of every JavaScript object. */
const names = [
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
]
const inherited = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '',
  'nothing',
]

const marker = 'a-secret-of-the-browser-4711'

type Asked = { token?: string | undefined; headers?: Record<string, string>; path?: string; method?: string }

const ask = ({ token, headers = {}, path = '/admin', method = 'GET', body }: Asked & { body?: string | Buffer }) =>
  rawHttp({
    url: platform.url,
    path,
    method,
    headers: {
      cookie: `other=${marker}${token === undefined ? '' : `; payload-token=${token}`}`,
      'x-from-the-proxy': marker,
      ...headers,
    },
    ...(body !== undefined && { body: [body] }),
  })

const call = ({ name, args = {}, id, headers, ...asked }: Asked & { name: unknown; args?: unknown; id?: string }) =>
  ask({
    path: '/admin',
    method: 'POST',
    ...asked,
    headers: {
      origin: platform.url,
      'next-action': id ?? idByName(),
      'content-type': 'text/plain;charset=UTF-8',
      ...headers,
    },
    body: JSON.stringify([{ name, args }]),
  })

/** Next begins the ids of functions of one argument with 40. */
const idByName = () => actionIds.find((id) => id.startsWith('40')) ?? ''

/** The code of a refusal in the contract's shape; nothing of the request may be in it. */
const refusal = (answer: RawAnswer) => {
  expect(answer.text).not.toContain(marker)
  return [answer.status, JSON.parse(answer.text).errors[0].code]
}

const formOfUsers = {
  collectionSlug: 'users',
  operation: 'create',
  schemaPath: 'users',
  formState: {},
  docPermissions: { fields: true },
  docPreferences: { fields: {} },
}

describe('server functions', () => {
  test.each([...names, ...inherited])('%j is refused to anyone and to clients', async (name) => {
    for (const path of ['/admin', '/admin/login', '/admin/collections/users']) {
      for (const token of [undefined, 'no.token.at-all']) {
        expect(refusal(await call({ name, path, token }))).toEqual([401, 'unauthenticated'])
      }
      expect(refusal(await call({ name, path, token: client.token }))).toEqual([403, 'forbidden'])
    }
  })

  test('the one that changes the language is, too', async () => {
    for (const id of [...actionIds, '0'.repeat(42), 'constructor', '']) {
      expect(refusal(await call({ name: 'ar', id }))).toEqual([401, 'unauthenticated'])
      expect(refusal(await call({ name: 'ar', id, token: client.token }))).toEqual([403, 'forbidden'])
    }
  })

  test('a session that has ended calls none', async () => {
    const admin = await platform.anyone.login({
      email: platform.admin.user.email,
      password: 'a long admin passphrase 77',
    })
    expect((await call({ name: 'form-state', args: formOfUsers, token: admin.token })).status).toBe(200)
    await admin.post('/auth/logout')
    expect(refusal(await call({ name: 'form-state', args: formOfUsers, token: admin.token }))).toEqual([
      401,
      'unauthenticated',
    ])
  })

  test('an admin calls those that the panel uses', async () => {
    const answer = await call({ name: 'form-state', args: formOfUsers, token: platform.admin.token })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/x-component'])
    expect(answer.text).toContain('"firstName"')
    expect(answer.text).not.toContain(marker)
  })

  test.each([...inherited, 'slugify', 'schedule-publish', 'render-widget', null, 7, ['form-state'], {}])(
    'an admin who calls %j gets an error without anything in it',
    async (name) => {
      const answer = await call({ name, args: formOfUsers, token: platform.admin.token })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.text.length).toBeLessThan(1_000)
      expect(answer.text).not.toContain(marker)
    },
  )

  test('a page of another origin calls none with an admin’s cookie', async () => {
    const asAdmin = { name: 'form-state', args: formOfUsers, token: platform.admin.token }
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
      const forged = { origin, 'x-forwarded-host': origin.replace(/^https?:\/\//, '') }
      expect((await call({ ...asAdmin, headers: forged })).status).toBe(401)
    }
    const headers = { 'next-action': idByName(), 'content-type': 'text/plain' }
    const body = JSON.stringify([{ name: 'form-state', args: formOfUsers }])
    const silent = await ask({ method: 'POST', token: platform.admin.token, headers, body })
    expect(refusal(silent)).toEqual([403, 'forbidden'])
  })

  test('a call of more than 4 MB is refused, and one of another kind', async () => {
    const asAdmin = { name: 'form-state', token: platform.admin.token }
    const body = JSON.stringify([{ name: 'form-state', args: { filler: 'x'.repeat(4 * 1024 * 1024) } }])
    const tooMuch = await ask({
      method: 'POST',
      token: platform.admin.token,
      headers: {
        origin: platform.url,
        'next-action': idByName(),
        'content-type': 'text/plain',
        'content-length': String(body.length),
      },
      body,
    })
    expect(refusal(tooMuch)).toEqual([413, 'too_large'])
    const urlEncoded = await call({ ...asAdmin, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    expect(refusal(urlEncoded)).toEqual([415, 'unsupported_type'])
  })

  test('a request that is not a call of the panel’s scripts does nothing, for any caller', async () => {
    const boundary = 'xxBOUNDARYxx'
    const form = (name: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n--${boundary}--\r\n`
    for (const token of [undefined, client.token, platform.admin.token]) {
      for (const body of [form(`$ACTION_ID_${idByName()}`), form('$ACTION_REF_1')]) {
        const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, origin: platform.url }
        expect(refusal(await ask({ method: 'POST', token, headers, body }))).toEqual([404, 'not_found'])
      }
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY']) {
        const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: platform.url }
        const id = method === 'POST' ? {} : { 'next-action': idByName() }
        expect(refusal(await ask({ method, token, headers: { ...headers, ...id } }))).toEqual([404, 'not_found'])
      }
    }
  })
})

describe('pages', () => {
  test('a stranger is led to the sign-in page before anything is made, and back afterwards', async () => {
    for (const [path, back] of [
      ['/admin', ''],
      ['/admin/collections/users', '?redirect=%2Fadmin%2Fcollections%2Fusers'],
      ['/admin/reports?from=2026-01&_rsc=abc', '?redirect=%2Fadmin%2Freports%3Ffrom%3D2026-01'],
      ['/admin/nowhere', '?redirect=%2Fadmin%2Fnowhere'],
    ] as const) {
      for (const headers of [{}, { rsc: '1', 'next-url': '/admin' }] as Record<string, string>[]) {
        const answer = await ask({ path, headers, token: 'no.token.at-all' })
        expect([answer.status, answer.headers['location']]).toEqual([302, `/admin/login${back}`])
        expect(answer.text.length).toBeLessThan(500)
      }
    }
  })

  test.each(['/admin/login', '/admin/forgot', '/admin/reset-password?token=x', '/admin/unauthorized'])(
    '%s tells nothing of the request, nor of who works here',
    async (path) => {
      for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
        const answer = await ask({ path, headers })
        expect(answer.status).toBeLessThan(400)
        for (const secret of [marker, platform.admin.user.email, 'DATABASE_URL']) {
          expect([path, answer.text.includes(secret)]).toEqual([path, false])
        }
      }
    },
  )

  test.each([
    '/admin/constructor',
    '/admin/__proto__',
    '/admin/collections/toString',
    '/admin/%ZZ',
    '/admin/%00',
    '/admin/a/..%2f..%2fx',
    '/admin/../package.json',
    '/ADMIN/login',
    '/admin//..\\x',
    `/admin/${'a'.repeat(3000)}`,
    '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fx.png&w=3840&q=100',
    '/_next/image',
    '/_next/data/x/admin.json',
    '/_next/',
    '/_next/mcp',
    '/_next/static/../server/server-reference-manifest.json',
    '/_next/static/%2e%2e/server/server-reference-manifest.json',
    '/_NEXT/static/x.js',
  ])('%s is nothing, and costs nothing', async (path) => {
    for (const token of [undefined, platform.admin.token]) {
      expect(refusal(await ask({ path, token }))).toEqual([404, 'not_found'])
    }
  })

  test('headers of Next’s own are no stranger’s to send', async () => {
    const forged = {
      'content-security-policy': "script-src 'nonce-chosenByAStranger'",
      'content-security-policy-report-only': "script-src 'nonce-chosenByAStranger'",
      'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
      'x-middleware-rewrite': '/admin/collections/users',
      'x-invoke-path': '/admin/collections/users',
      'x-matched-path': '/admin/collections/users',
      'x-nextjs-data': '1',
      'x-prerender-revalidate': 'x',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-alphazee-client-address': '203.0.113.77',
    }
    const answer = await ask({ path: '/admin/login', headers: forged })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('<title>Login')
    for (const part of ['chosenByAStranger', 'evil.example', '203.0.113.77']) {
      expect([part, `${answer.text}${JSON.stringify(answer.headers)}`.includes(part)]).toEqual([part, false])
    }
  })
})
