import type { Page } from 'playwright-core'
import type { PanelPath } from './panelPaths.ts'
import { untilStill } from './untilStill.ts'

type ShowPathArgs = { page: Page; url: string; at: PanelPath }

/** Opens a page of the panel, and its tab, and waits until it is ready. Throws unless it answers 200. */
export async function showPath({ page, url, at }: ShowPathArgs): Promise<void> {
  const answer = await page.goto(`${url}/admin${at.path}`, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`${at.path} answers ${answer?.status()}`)
  // Colours in transition do not count.
  await page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets.push(still)
  })
  await untilStill(page)
  if (at.tab === undefined) return
  await page.locator('.tabs-field__tab-button').nth(at.tab).click()
  await untilStill(page)
}
