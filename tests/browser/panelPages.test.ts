import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { seriousFindings } from '../support/panel/seriousFindings.ts'
import { panelPaths, type PanelPath } from '../support/panel/panelPaths.ts'
import { isProof } from '../support/proofNumber.ts'
import { playDemo } from '../support/panel/playDemo.ts'
import { startPanel, type Panel } from '../support/panel/startPanel.ts'

/** Where `npm run screenshots` wants its pictures. */
const pictures = process.env['PANEL_SCREENSHOTS']
const desk = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }
/** Of Payload's own pages, those with the most kinds of widgets; all of them with the pictures. */
const examples = new Set(['list-users', 'project-overview', 'contract-draft', 'invoice-draft', 'client', 'account'])
/** Each page in both languages and both themes; `npm test` looks at each in one of the four. */
const isWhole = isProof() || pictures !== undefined
const themes = ['light', 'dark']
const languages = ['en', 'ar']
const limitMs = 20 * 60_000

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the pages of the panel, with the data of the demo', () => {
  let panel: Panel
  let paths: PanelPath[]

  beforeAll(async () => {
    panel = await startPanel()
    await playDemo(panel.platform)
    const isOurs = ({ path: at }: PanelPath) => !/^\/(collections|globals|account)\b/.test(at)
    paths = (await panelPaths(panel.platform)).filter(
      (each) => pictures !== undefined || isOurs(each) || examples.has(each.name),
    )
    if (pictures) mkdirSync(pictures, { recursive: true })
  }, limitMs)
  afterAll(async () => panel?.stop())

  /** Shows it in one language, and calls back for each theme. */
  const visit = async (
    language: string,
    each: (args: { page: Page; at: PanelPath; theme: string }) => Promise<void>,
  ) => {
    for (const isSignedIn of [false, true]) {
      const context = await panel.open({ language, viewport: desk, reducedMotion: 'reduce' })
      if (!isSignedIn) await context.clearCookies({ name: 'payload-token' })
      const page = await context.newPage()
      for (const [index, at] of paths.entries()) {
        if ((at.isPublic ?? false) === isSignedIn) continue
        if (!isWhole && language !== languages[index % 2]) continue
        const answer = await page.goto(`${panel.platform.url}/admin${at.path}`, { waitUntil: 'load' })
        if (answer?.status() !== 200) throw new Error(`${at.path} answers ${answer?.status()}`)
        // Colours that are still changing are nobody's.
        await page.evaluate(() => {
          const still = new CSSStyleSheet()
          still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
          document.adoptedStyleSheets.push(still)
        })
        await untilStill(page)
        if (at.tab !== undefined) {
          await page.locator('.tabs-field__tab-button').nth(at.tab).click()
          await untilStill(page)
        }
        for (const theme of isWhole ? themes : [themes[Math.floor(index / 2) % 2] ?? '']) {
          await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
          await each({ page, at, theme })
        }
      }
      await context.close()
    }
  }

  const photograph = async ({ page, name }: { page: Page; name: string }) => {
    if (!pictures) return
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
  }

  test.each(languages)(
    'no serious or critical finding of axe, light and dark, and nothing wider than a phone: %s',
    async (language) => {
      const findings: unknown[] = []
      await visit(language, async ({ page, at, theme }) => {
        findings.push(...(await seriousFindings({ page })).map((finding) => `${at.name} ${theme}: ${finding}`))
        await photograph({ page, name: `${at.name}-${language}-${theme}` })
        if (isWhole && theme === 'dark') return
        await page.setViewportSize(phone)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > phone.width) findings.push(`${at.name}: ${width} pixels wide on a phone`)
        await photograph({ page, name: `${at.name}-${language}-phone` })
        await page.setViewportSize(desk)
      })
      expect(findings).toEqual([])
    },
    limitMs,
  )
})

/** The network never rests, for the panel listens to the platform: its page is there when it does not change any more. */
async function untilStill(page: Page): Promise<void> {
  const sizeOf = () => page.evaluate(() => document.body.innerHTML.length)
  for (let before = -1, size = await sizeOf(); size !== before; size = await sizeOf()) {
    before = size
    await page.waitForTimeout(250)
  }
}
