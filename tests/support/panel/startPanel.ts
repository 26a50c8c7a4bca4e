import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { startPlatform, type Platform } from '../platform.ts'

export type Panel = {
  platform: Platform
  browser: Browser
  /** A window that the first admin is signed in to already. */
  open: (
    options?: Parameters<Browser['newContext']>[0] & { language?: string; theme?: string },
  ) => Promise<BrowserContext>
  stop: () => Promise<void>
}

/** A platform with its panel, as it was built, and a browser. */
export async function startPanel({
  env = {},
  books = true,
}: { env?: Record<string, string>; books?: boolean } = {}): Promise<Panel> {
  const platform = await startPlatform({
    books,
    env: { ADMIN_PANEL: 'on', ...env },
  })
  const browser = await launchBrowser()
  return {
    platform,
    browser,
    open: async ({ language = 'en', theme = 'light', ...options } = {}) => {
      // The account's language is the panel's.
      await platform.db.query('UPDATE users SET locale = $2 WHERE id = $1', [platform.admin.user.id, language])
      const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options })
      const cookies = { 'payload-token': platform.admin.token ?? '', 'payload-lng': language, 'payload-theme': theme }
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: platform.url })))
      return context
    },
    stop: async () => {
      await browser.close()
      await platform.stop()
    },
  }
}
