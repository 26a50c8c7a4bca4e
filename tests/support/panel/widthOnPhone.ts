import type { Page } from 'playwright-core'
import type { PanelPath } from './panelPaths.ts'

const phone = { width: 390, height: 844 }

type WidthOnPhoneArgs = { page: Page; at: PanelPath; whileSmall?: () => Promise<void> }

/** What does not fit on a phone, as a finding or none. The window is as before afterwards. */
export async function widthOnPhone({ page, at, whileSmall }: WidthOnPhoneArgs): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(phone)
  // The menu of a desk closes when its window gets small.
  await page.waitForFunction(() => document.querySelector('aside.nav:not([inert])') === null)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await whileSmall?.()
  if (before) await page.setViewportSize(before)
  return width > phone.width ? [`${at.name}: ${width} pixels wide on a phone`] : []
}
