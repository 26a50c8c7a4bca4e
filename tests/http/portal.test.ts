import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { startPlatform, type Platform } from '../support/platform.ts'
import { provenClient } from '../support/people.ts'
import { rawHttp } from '../support/rawHttp.ts'

/** How the client portal is served. What it does is tried in a browser (tests/browser/portal.test.ts). */
let platform: Platform

beforeAll(async () => {
  await ensurePortalBuilt()
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const ask = (path: string, { method = 'GET', language = 'en' } = {}) =>
  rawHttp({ url: platform.url, path, method, headers: { accept: 'text/html', 'accept-language': language } })

test.each(['/portal', '/portal/', '/portal/login', '/portal/invoices/1', '/portal/set-password?token=x'])(
  '%s is the page, which runs its own script only and is not stored',
  async (path) => {
    const { status, headers, text } = await ask(path)
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    const policy = String(headers['content-security-policy'])
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? []
    expect(policy).toContain(`default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self';`)
    expect(policy).not.toMatch(/unsafe|http|\*|data:/)
    const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts).toEqual([expect.stringContaining(`nonce="${nonce}"`)])
    expect(text).not.toMatch(/ style=| on\w+=|<style/)
  },
)

const policyOf = async (path: string) =>
  String((await ask(path)).headers['content-security-policy']).replace(/'nonce-[^']+'/, "'nonce'")

// https://docs.stripe.com/security/guide#content-security-policy, without the address form's Google Maps.
test('the pages that pay let Stripe in as Stripe documents it, where cards are set up, and no other page does', async () => {
  const others = ['/portal', '/portal/invoices/1', '/portal/payments/1/pay/more', '/portal/profile/1/pay']
  const paying = ['/portal/invoices/1/pay', '/portal/payments/1/pay?payment_intent=pi_1']
  for (const path of [...others, ...paying]) expect(await policyOf(path)).not.toContain('stripe')
  const keys = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_PUBLISHABLE_KEY: 'pk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }
  await platform.restart(keys)
  for (const path of others) expect(await policyOf(path)).not.toContain('stripe')
  for (const path of paying)
    expect(await policyOf(path)).toBe(
      "default-src 'none'; script-src 'nonce' https://js.stripe.com https://*.js.stripe.com; style-src 'self'; " +
        "img-src 'self' blob:; connect-src 'self' https://api.stripe.com; " +
        "frame-src 'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  const client = await provenClient(platform)
  expect((await client.get('/company')).body).toMatchObject({ cardPayments: true })
  expect((await platform.anyone.get('/company')).body).not.toHaveProperty('cardPayments')
})

test('no two answers share a nonce', async () => {
  const policies = await Promise.all([ask('/portal'), ask('/portal')])
  expect(new Set(policies.map(({ headers }) => headers['content-security-policy'])).size).toBe(2)
})

test('the page is in the language of the browser before its script runs', async () => {
  expect((await ask('/portal', { language: 'ar-OM' })).text).toContain('<html lang="ar" dir="rtl">')
  expect((await ask('/portal', { language: 'de' })).text).toContain('<html lang="en" dir="ltr">')
})

test('its files are named by their content and kept for good; there are no others', async () => {
  const page = (await ask('/portal')).text
  const files = [...page.matchAll(/\/portal\/assets\/[\w-]+\.(?:js|css)/g)].map(([path]) => path)
  expect(files).toHaveLength(2)
  for (const path of files) {
    const { status, headers } = await ask(path)
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(headers['content-type']).toMatch(/^text\/(javascript|css)/)
  }
  for (const path of ['/portal/assets/', '/portal/assets/nothing.js', '/portal/assets/..%2fbuild.json'])
    expect([path, (await ask(path)).status]).toEqual([path, 404])
})

test.each([
  ['POST', '/portal'],
  ['DELETE', '/portal/login'],
  ['GET', '/portal/%ZZ'],
  ['GET', `/portal/${'x'.repeat(1_000)}`],
])('%s %.20s is refused', async (method, path) => {
  expect((await ask(path, { method })).status).toBe(404)
})

test('without the portal, links lead to the app of one’s own and nothing is served', async () => {
  await platform.restart({ PORTAL: 'off', FRONTEND_URL: 'https://app.agency.example' })
  expect((await ask('/portal')).status).toBe(404)
  await platform.anyone.post('/auth/register', {
    email: 'noor@people.example',
    password: 'correct horse battery 9',
    firstName: 'Noor',
    lastName: 'Said',
  })
  const { link } = await platform.mail({ to: 'noor@people.example', kind: 'verify_email' })
  expect(link).toMatch(/^https:\/\/app\.agency\.example\/verify-email\?token=/)
})
