import { expect } from '@jest/globals'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { seriousFindings } from './panel/seriousFindings.ts'

// What clients do in the portal, on a desktop in English and on a phone in Arabic.

const openPage = async (context: Promise<BrowserContext>) => (await context).newPage()

export const onDesktop = (browser: Browser): Promise<Page> =>
  openPage(browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } }))

export const onPhone = (browser: Browser): Promise<Page> =>
  openPage(browser.newContext({ locale: 'ar', viewport: { width: 390, height: 844 }, colorScheme: 'dark' }))

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value)
}

export const send = (page: Page): Promise<void> => page.click('main form [type="submit"]')

export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('main').getByText(text).first().waitFor()

export const title = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('h1').filter({ hasText: text }).waitFor({ state: 'visible' })

type SignInArgs = { page: Page; email: string; secret: string }

export async function signIn({ page, email, secret }: SignInArgs): Promise<void> {
  await fill(page, { email, password: secret })
  await send(page)
}

/** A page that is opened before the platform has answered would still be signed in. */
export async function signOut(page: Page): Promise<void> {
  await page.click('.top >> text=Sign out')
  await page.waitForSelector('.top a[href="/portal/login"]')
}

const pictures = process.env['PORTAL_SCREENSHOTS']
let taken = 0

/**
 * Nothing that axe calls serious, and nothing that has to be scrolled sideways. PORTAL_SCREENSHOTS names a folder for
 * a picture of each page.
 */
export async function isSound(page: Page): Promise<void> {
  if (pictures !== undefined) {
    taken += 1
    const name = `${taken}${new URL(page.url()).pathname.replaceAll('/', '-')}.png`
    await page.screenshot({ path: path.join(pictures, name), fullPage: true })
  }
  expect([page.url(), await seriousFindings({ page })]).toEqual([page.url(), []])
  const { width, inner } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    inner: innerWidth,
  }))
  expect([page.url(), width]).toEqual([page.url(), inner])
}
