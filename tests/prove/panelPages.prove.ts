// Every panel page with the demo's data, in both languages and themes: no axe finding, nothing wider than a phone.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { isExample, panelPaths, type PanelPath } from '../support/panel/panelPaths.ts'
import { playDemo } from '../support/panel/playDemo.ts'
import { seriousFindings } from '../support/panel/seriousFindings.ts'
import { setTheme, themes } from '../support/panel/setTheme.ts'
import { showPath } from '../support/panel/showPath.ts'
import { startPanel, type Panel } from '../support/panel/startPanel.ts'
import { widthOnPhone } from '../support/panel/widthOnPhone.ts'

/** Where `npm run screenshots` wants its pictures. */
const pictures = process.env['PANEL_SCREENSHOTS']
const desk = { width: 1280, height: 900 }
const limitMs = 20 * 60_000

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the pages of the panel, with the data of the demo', () => {
  let panel: Panel
  let paths: PanelPath[]

  beforeAll(async () => {
    panel = await startPanel()
    await playDemo(panel.platform)
    paths = (await panelPaths(panel.platform)).filter((each) => pictures !== undefined || isExample(each))
    if (pictures) mkdirSync(pictures, { recursive: true })
  }, limitMs)
  afterAll(async () => panel?.stop())

  const photograph = async ({ page, name }: { page: Page; name: string }) => {
    if (!pictures) return
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
  }

  test.each(['en', 'ar'])(
    'no serious or critical finding of axe, light and dark, and nothing wider than a phone: %s',
    async (language) => {
      const findings: string[] = []
      for (const isPublic of [true, false]) {
        const context = await panel.open({ language, viewport: desk, reducedMotion: 'reduce' })
        if (isPublic) await context.clearCookies({ name: 'payload-token' })
        const page = await context.newPage()
        for (const at of paths.filter((each) => (each.isPublic ?? false) === isPublic)) {
          await showPath({ page, url: panel.platform.url, at })
          for (const theme of themes) {
            await setTheme({ page, theme })
            findings.push(...(await seriousFindings({ page })).map((finding) => `${at.name} ${theme}: ${finding}`))
            await photograph({ page, name: `${at.name}-${language}-${theme}` })
          }
          await setTheme({ page, theme: 'light' })
          const whileSmall = () => photograph({ page, name: `${at.name}-${language}-phone` })
          findings.push(...(await widthOnPhone({ page, at, whileSmall })))
        }
        await context.close()
      }
      expect(findings).toEqual([])
    },
    limitMs,
  )
})
