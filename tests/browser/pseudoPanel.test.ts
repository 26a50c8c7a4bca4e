import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { currencyCodes } from '../../src/domain/money/currencies.ts'
import { languages } from '../../src/i18n/languages.ts'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { isExample, panelPaths, type PanelPath } from '../support/panel/panelPaths.ts'
import { playDemo } from '../support/panel/playDemo.ts'
import { seriousFindings } from '../support/panel/seriousFindings.ts'
import { setTheme, themes } from '../support/panel/setTheme.ts'
import { showPath } from '../support/panel/showPath.ts'
import { shownTexts } from '../support/panel/shownTexts.ts'
import { startPanel, type Panel } from '../support/panel/startPanel.ts'
import { isProof } from '../support/proofNumber.ts'
import { widthOnPhone } from '../support/panel/widthOnPhone.ts'
import { untranslated } from '../support/pseudo.ts'
import { storedTexts } from '../support/storedTexts.ts'

/** The same in every language. */
const universal = [
  'AlphaZee',
  'ID',
  'Ctrl + Enter',
  'Esc',
  'node',
  ...'RLAXNP',
  ...currencyCodes,
  ...Object.values(languages).map(({ name }) => name),
]
const limitMs = 10 * 60_000

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the panel in the pseudo-language', () => {
  let panel: Panel
  let paths: PanelPath[]
  let data: string[]

  beforeAll(async () => {
    const port = await freePort()
    panel = await startPanel({
      env: {
        // The demo waits for the clock to end a contract.
        JOB_SCHEDULE: 'on',
        PORT: String(port),
        BACKEND_URL: `http://127.0.0.1:${port}`,
        NODE_OPTIONS: '--import=./tests/support/servers/pseudoServer.ts',
      },
    })
    await playDemo(panel.platform)
    // `npm run prove -- pseudoPanel` looks at all of them.
    paths = (await panelPaths(panel.platform)).filter((each) => isProof() || isExample(each))
    data = [...(await storedTexts(panel.platform)), ...universal]
  }, limitMs)
  afterAll(async () => panel?.stop())

  /** Looked at again while there is any: the names of months come after the page. */
  async function englishOf(page: Page): Promise<string[]> {
    for (let look = 0; ; look += 1) {
      const texts = new Set(await shownTexts(page))
      const english = [...texts].filter((text) => untranslated(text, data).length > 0)
      if (english.length === 0 || look === 240) return english
      await page.waitForTimeout(500)
    }
  }

  test(
    'no page has an untranslated word, a serious or critical finding of axe, or is wider than a phone',
    async () => {
      const found: Record<string, string[]> = {}
      for (const isPublic of [true, false]) {
        const context = await panel.open({ language: 'ar', reducedMotion: 'reduce' })
        if (isPublic) await context.clearCookies({ name: 'payload-token' })
        const page = await context.newPage()
        for (const [index, at] of paths.entries()) {
          if ((at.isPublic ?? false) !== isPublic) continue
          await showPath({ page, url: panel.platform.url, at })
          // It is the pseudo-language, and not a page that failed.
          expect([at.name, (await page.content()).includes('[!!')]).toEqual([at.name, true])
          const english = await englishOf(page)
          // `npm run prove -- panelPages` looks at each page in both themes and languages.
          await setTheme({ page, theme: themes[index % 2] ?? 'light' })
          const findings = await seriousFindings({ page })
          const bad = [...english, ...findings, ...(await widthOnPhone({ page, at }))]
          if (bad.length > 0) found[at.name] = bad
        }
        await context.close()
      }
      expect(found).toEqual({})
    },
    limitMs,
  )
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port
  server.close()
  await once(server, 'close')
  return port
}
