// The main pages of the portal with the demo's data: no axe finding, nothing wider than the page.
import { afterAll, beforeAll, describe, test } from '@jest/globals'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { playDemo } from '../support/panel/playDemo.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { isSound, onDesktop, onPhone, signIn } from '../support/portalPages.ts'

/** Where `npm run screenshots` wants its pictures. */
const pictures = process.env['PANEL_SCREENSHOTS']
const paths = [
  { name: 'home', path: '' },
  ...['projects', 'contracts', 'invoices', 'statement', 'notifications', 'profile'].map((name) => ({
    name,
    path: `/${name}`,
  })),
]
const limitMs = 20 * 60_000

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the pages of the portal, with the data of the demo', () => {
  let platform: Platform
  let browser: Browser
  let demo: string

  beforeAll(async () => {
    await ensurePortalBuilt()
    platform = await startPlatform()
    demo = await playDemo(platform)
    browser = await launchBrowser()
    if (pictures) mkdirSync(pictures, { recursive: true })
  }, limitMs)
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  /** The page of the first row of each list. */
  const firstOf = async ({ page, lists }: { page: Page; lists: string[] }) => {
    const found: typeof paths = []
    for (const list of lists) {
      await page.goto(`${platform.url}/portal${list}`)
      const href = await page.getAttribute(`main .rows a[href^="/portal${list}/"]`, 'href')
      found.push({ name: `one-of-${list.slice(1)}`, path: (href ?? '').replace('/portal', '') })
    }
    return found
  }

  const look = async ({ page, language }: { page: Page; language: string }) => {
    const line = demo.split('\n').find((each) => each.includes(`(${language}): `)) ?? ''
    const [, email = '', secret = ''] = / as (\S+) with the password “([^”]+)”/.exec(line) ?? []
    await page.goto(`${platform.url}/portal`)
    await signIn({ page, email, secret })
    await page.waitForSelector('nav')
    for (const at of [...paths, ...(await firstOf({ page, lists: ['/projects', '/contracts', '/invoices'] }))]) {
      await page.goto(`${platform.url}/portal${at.path}`)
      await page.waitForSelector('main h1')
      await page.waitForFunction(() => !document.querySelector('main [role="status"].soft'))
      if (pictures) {
        const name = `portal-${at.name}-${language}`
        await page.screenshot({ path: path.join(pictures, `${name}.png`) })
      }
      await isSound(page)
    }
    await page.context().close()
  }

  test('in English on a desktop', async () => look({ page: await onDesktop(browser), language: 'en' }), limitMs)
  test('in Arabic on a phone', async () => look({ page: await onPhone(browser), language: 'ar' }), limitMs)
})
