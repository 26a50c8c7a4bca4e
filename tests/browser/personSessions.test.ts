import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'
import { freePort } from '../support/spawnStart.ts'

const pictures = '.build/screenshots'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the sessions of a person in the panel', () => {
  let platform: Platform
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    const port = await freePort()
    platform = await startPlatform({
      env: { ADMIN_PANEL: 'on', PORT: String(port), BACKEND_URL: `http://127.0.0.1:${port}` },
    })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 1400 } })
    await page.goto(`${platform.url}/admin/login`)
    await page.fill('#field-email', adminEmail)
    await page.fill('#field-password', adminPassword)
    await page.click('button[type=submit]')
    await page.waitForURL(`${platform.url}/admin`)
  })

  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  const confirm = () => page.click('dialog[open] button[type=submit], .az-dialog button[type=submit]')

  test('an admin sees where a client is signed in, and ends one session, then all', async () => {
    const client = await registerClient(platform)
    const other = await client.login({ email: client.email, password: client.password })
    await client.login({ email: client.email, password: client.password })
    await page.goto(`${platform.url}/admin/collections/users/${client.user.id}`)
    const rows = page.locator('section:has(#action-end-sessions) .az-rows__row')
    await rows.nth(2).waitFor()
    await page.locator('#action-end-sessions').scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${pictures}/person-sessions.png`, fullPage: true })
    const [own] = (await other.get('/auth/sessions')).body.docs.filter((one: { current: boolean }) => one.current)
    await page.click(`#action-end-session-${own.id}`)
    const ended = page.waitForResponse((answer) => answer.request().method() === 'DELETE')
    await confirm()
    expect((await ended).status()).toBe(200)
    await page.waitForSelector(`#action-end-session-${own.id}`, { state: 'detached' })
    expect([(await other.get('/auth/me')).status, (await client.get('/auth/me')).status]).toEqual([401, 200])
    await page.click('#action-end-sessions')
    await confirm()
    await page.waitForSelector('#action-end-sessions', { state: 'detached' })
    expect((await client.get('/auth/me')).status).toBe(401)
  })
})
