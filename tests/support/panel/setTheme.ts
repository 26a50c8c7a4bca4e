import type { Page } from 'playwright-core'

export const themes = ['light', 'dark'] as const

export async function setTheme({ page, theme }: { page: Page; theme: (typeof themes)[number] }): Promise<void> {
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
}
