import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rawHttp } from '../support/rawHttp.ts'

/** The headers of every answer: only what its page needs may run, load or be framed. */
let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ env: { ADMIN_PANEL: 'on' } })
})

afterAll(() => platform?.stop())

const ask = (path: string, { as, ...options }: { as?: string | undefined; method?: string; accept?: string } = {}) =>
  rawHttp({
    url: platform.url,
    path,
    method: options.method ?? 'GET',
    headers: { accept: options.accept ?? 'text/html', ...(as !== undefined && { cookie: `payload-token=${as}` }) },
  })

const directivesOf = (policy: unknown) =>
  Object.fromEntries(
    String(policy)
      .split(';')
      .map((directive) => {
        const [name = '', ...sources] = directive.trim().split(' ')
        return [name, sources]
      }),
  )

test.each([
  '/',
  '/healthz',
  '/nowhere',
  '/admin',
  '/ADMIN',
  '/admin/%ZZ',
  '/_next/static/nothing.js',
  '/_next/image',
  '/api/nowhere',
  '/api/health',
  '/api/openapi.json',
  '/api/users',
  '/api/docs/nothing',
  '/api/docsnothing',
  '/api/docs/start.js',
])('%s is no page: a browser runs nothing of it', async (path) => {
  const { headers } = await ask(path)
  const { sandbox, ...directives } = directivesOf(headers['content-security-policy'])
  expect([sandbox, directives]).toEqual([
    [],
    { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"], 'frame-ancestors': ["'none'"] },
  ])
})

test.each(['/admin/login', '/admin/forgot', '/admin', '/admin/collections/users', '/admin/reports', '/admin/nowhere'])(
  '%s runs the scripts of its own answer only, and every one of them',
  async (path) => {
    const as = ['/admin/login', '/admin/forgot'].includes(path) ? undefined : platform.admin.token
    const nonces = new Set<string>()
    for (let time = 0; time < 2; time += 1) {
      const { headers, text } = await ask(path, { as })
      expect(headers['content-type']).toMatch(/^text\/html/)
      const { 'script-src': scripts = [], ...others } = directivesOf(headers['content-security-policy'])
      const nonce = /^'nonce-([\w+/]{22}==)'$/.exec(scripts[0] ?? '')?.[1] ?? ''
      expect(scripts).toEqual([`'nonce-${nonce}'`, "'strict-dynamic'"])
      nonces.add(nonce)
      const tags = text.match(/<script\b[^>]*>/g) ?? []
      expect(tags.length).toBeGreaterThan(3)
      expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
      expect(others).toMatchObject({
        'default-src': ["'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      })
      expect(others['style-src']).not.toContain("'unsafe-inline'")
      expect(headers['x-frame-options']).toBe('DENY')
    }
    expect(nonces.size).toBe(2)
  },
)

test('the agency’s colour needs no style element', async () => {
  expect((await ask('/admin/login')).text).not.toContain('--az-accent:')
  expect((await platform.admin.post('/globals/company', { accentColor: '#123456' })).status).toBe(200)
  const [html] = (await ask('/admin/login')).text.match(/<html[^>]*>/) ?? []
  expect(html).toContain('style="--az-accent:#123456;--az-accent-text:#ffffff"')
})

test('the documentation runs its two scripts', async () => {
  const { headers, text } = await ask('/api/docs')
  const { 'script-src': scripts = [], ...others } = directivesOf(headers['content-security-policy'])
  const [nonce = ''] = scripts.map((source) => /^'nonce-(.{24})'$/.exec(source)?.[1])
  expect(scripts).toEqual([`'nonce-${nonce}'`])
  expect(text.match(/<script\b[^>]*>/g)).toEqual([
    `<script nonce="${nonce}" src="/api/docs/swagger-ui-bundle.js">`,
    `<script nonce="${nonce}" src="/api/docs/start.js">`,
  ])
  expect(JSON.stringify(others)).not.toMatch(/unsafe|\*/)
  expect(headers['cache-control']).toBe('no-store')
})

test('every answer keeps types, referrers, powers of the device and HTTPS', async () => {
  for (const path of ['/', '/healthz', '/nowhere', '/admin/login', '/api/docs', '/api/health', '/_next/static/x.js']) {
    const { headers } = await ask(path)
    expect([path, headers]).toEqual([
      path,
      expect.objectContaining({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=(), '),
        'strict-transport-security': expect.stringMatching(/^max-age=31536000/),
        'cross-origin-opener-policy': 'same-origin',
      }),
    ])
    expect(headers['x-powered-by']).toBeUndefined()
  }
})
