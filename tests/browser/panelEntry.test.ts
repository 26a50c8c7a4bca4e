import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('clients cannot enter the admin panel', () => {
  let platform: Platform
  let browser: Browser
  let client: Person

  beforeAll(async () => {
    platform = await startPlatform({ env: { ADMIN_PANEL: 'on' } })
    client = await registerClient(platform)
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  /** The panel's answer, redirections not followed. */
  const ask = (path: string, { token, ...init }: RequestInit & { token?: string | undefined } = {}) =>
    fetch(`${platform.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, ...(token && { cookie: `payload-token=${token}` }), origin: platform.url },
    })

  const secretPages = [
    '/admin',
    '/admin/collections/projects',
    '/admin/collections/users',
    '/admin/globals/company',
    '/admin/account',
    '/admin/reports',
    '/admin/activity',
    '/admin/broadcast',
    '/admin/cleanup',
  ]

  test('by no address: pages lead to sign-in or say that access is denied, and hold no data', async () => {
    const project = await client.post('/projects/submit', { name: 'Only Mine 4711', description: 'x' })
    for (const path of [...secretPages, `/admin/collections/projects/${project.body.doc.id}`]) {
      for (const token of [undefined, client.token]) {
        for (const headers of [{}, { rsc: '1', 'next-url': '/admin' }]) {
          const first = await ask(path, { token, headers })
          // Next first redirects requests for a component's data to their own URL.
          const next = first.headers.get('location') ?? ''
          const answer = next.includes('_rsc') ? await ask(next, { token, headers }) : first
          const text = await answer.text()
          const led = `${answer.headers.get('location') ?? ''} ${text}`
          expect([path, led.includes('/admin/login') || led.includes('/admin/unauthorized')]).toEqual([path, true])
          // A signed-in user sees at most their own address.
          const told = ['Only Mine 4711', platform.admin.user.email, ...(token ? [] : [client.email])]
          expect([path, told.filter((each) => text.includes(each))]).toEqual([path, []])
        }
      }
    }
  })

  test('by no server function: whatever is called answers no data', async () => {
    const id = await serverFunctionId()
    const calls = [
      { name: 'render-list', args: { collectionSlug: 'users', query: { limit: 10 } } },
      { name: 'render-document', args: { collectionSlug: 'users', docID: client.user.id, initialData: {} } },
      {
        name: 'form-state',
        args: { collectionSlug: 'users', id: client.user.id, operation: 'update', schemaPath: 'users' },
      },
      { name: 'table-state', args: { collectionSlug: 'users', query: {}, columns: [] } },
    ]
    for (const { name, args } of calls) {
      const answer = await ask('/admin/login', {
        method: 'POST',
        token: client.token,
        headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' },
        body: JSON.stringify([{ name, args }]),
      })
      const text = await answer.text()
      expect([name, /unauthorized/i.test(text) || answer.status >= 400]).toEqual([name, true])
      expect([name, text.includes(platform.admin.user.email), text.includes('"docs"')]).toEqual([name, false, false])
    }
  })

  /** What the panel calls, as an admin's browser calls it. */
  const serverFunctionId = async () => {
    const context = await browser.newContext()
    await context.addCookies([{ name: 'payload-token', value: platform.admin.token ?? '', url: platform.url }])
    const page = await context.newPage()
    const called = page.waitForRequest((request) => request.headers()['next-action'] !== undefined)
    await page.goto(`${platform.url}/admin/collections/users/${platform.admin.user.id}`)
    await page.fill('#field-firstName', 'Anna')
    const id = (await called).headers()['next-action'] ?? ''
    await context.close()
    expect(id).toMatch(/^[0-9a-f]{40,}$/)
    return id
  }

  test('by signing in on its own page', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${platform.url}/admin/login`)
    await page.fill('#field-email', client.email)
    await page.fill('#field-password', client.password)
    const answered = page.waitForResponse(/\/api\/users\/login\b/)
    await page.click('button[type=submit]')
    expect((await answered).status()).toBe(200)
    // Another page of the same window: this one is on its way to where it is led.
    const list = await context.newPage()
    await list.goto(`${platform.url}/admin/collections/projects`)
    await list.waitForURL(/unauthorized|login/)
    expect(await list.locator('table').count()).toBe(0)
    await context.close()
  })
})
