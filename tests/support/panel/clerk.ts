import type { Page } from 'playwright-core'
import { adminEmail, adminPassword } from '../spawnServer.ts'
import type { Panel } from './startPanel.ts'

/** An admin at the panel whose clicks are counted. Typing is not a click. */
export type Clerk = {
  page: Page
  click: (selector: string) => Promise<void>
  fill: (selector: string, text: string) => Promise<void>
  choose: (selector: string, value: string) => Promise<void>
  /** Presses the button of an action and confirms its dialog, with what it asks for typed. */
  act: (name: string, values?: Record<string, string>) => Promise<void>
  sees: (text: string, inside?: string) => Promise<void>
  /** Since the sign-in page. */
  clicks: () => number
  leave: () => Promise<void>
}

/** Opens the panel as a stranger does and signs in by the form. */
export async function signedInClerk({ browser, platform }: Panel): Promise<Clerk> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  let clicks = 0
  const click = async (selector: string) => {
    clicks += 1
    await page.locator(selector).first().click()
  }
  const fill = (selector: string, text: string) => page.locator(selector).first().fill(text)
  const choose = async (selector: string, value: string) => {
    clicks += 1
    await page.locator(selector).first().selectOption(value)
  }
  await page.goto(`${platform.url}/admin`)
  await fill('#field-email', adminEmail)
  await fill('#field-password', adminPassword)
  await click('button[type="submit"]')
  await page.waitForSelector('.az-tiles')
  return {
    page,
    click,
    fill,
    choose,
    act: async (name, values = {}) => {
      await click(`#action-${name}`)
      for (const [field, text] of Object.entries(values)) await fill(`dialog [id^="field-"][id$="-${field}"]`, text)
      await click('#dialog-confirm')
    },
    sees: async (text, inside = 'body') => {
      await page.locator(inside).getByText(text).first().waitFor()
    },
    clicks: () => clicks,
    leave: () => context.close(),
  }
}
