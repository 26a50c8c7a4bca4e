import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { issued, must, newProject } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { seriousFindings } from '../support/panel/seriousFindings.ts'
import { until } from '../support/until.ts'

const pictures = '.build/screenshots'
const toast = '.payload-toast-item'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the dashboard and the platform’s own work in the panel', () => {
  let platform: Platform
  let browser: Browser
  let page: Page
  let client: Person
  let project: string

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    platform = await startPlatform({
      books: false,
      env: { ADMIN_PANEL: 'on' },
    })
    client = await provenClient(platform)
    project = await newProject(client)
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
    await context.addCookies([{ name: 'payload-token', value: platform.admin.token ?? '', url: platform.url }])
    page = await context.newPage()
  })

  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  /** The account's language is the panel's. */
  const speak = (language: 'en' | 'ar') =>
    platform.db.query('UPDATE users SET locale = $2 WHERE id = $1', [platform.admin.user.id, language])
  const open = (path: string) => page.goto(`${platform.url}/admin${path}`)
  /** Until the page listens, a click is lost: it is repeated until it shows. */
  const clickUntil = async (selector: string, shown: string) => {
    await until(
      async () => {
        // It may be gone already, for it was heard.
        await page.click(selector, { timeout: 2000 }).catch(() => undefined)
        const hint = page.locator(shown).first()
        await hint.waitFor({ timeout: 3000 }).catch(() => undefined)
        return hint.isVisible()
      },
      { what: shown },
    )
  }

  test('the dashboard asks once for the time zone of the company, and proposes that of the browser', async () => {
    const company = () => must(platform.admin.get('/globals/company'))
    expect(await company()).toMatchObject({ timezone: 'UTC', isTimezoneConfirmed: false })
    const question = '#timezone-question'
    const visit = async (language: 'en' | 'ar') => {
      const context = await browser.newContext({ timezoneId: 'Asia/Muscat', viewport: { width: 1280, height: 1000 } })
      await speak(language)
      const cookies = { 'payload-token': platform.admin.token ?? '' }
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: platform.url })))
      const visitor = await context.newPage()
      await visitor.goto(`${platform.url}/admin`)
      return visitor
    }
    const zoneOf = (visitor: Page) => visitor.inputValue(`${question} select`)
    for (const language of ['en', 'ar'] as const) {
      const visitor = await visit(language)
      await until(async () => (await zoneOf(visitor)) === 'Asia/Muscat', { what: 'the proposed time zone' })
      const words = { en: 'Which time zone does your company work in?', ar: 'ما المنطقة الزمنية لشركتك؟' }
      expect(await visitor.locator(`section:has(${question}) h2`).textContent()).toBe(words[language])
      expect(await visitor.textContent(`section:has(${question})`)).not.toContain('timezone.')
      expect(await visitor.getAttribute(`${question} a`, 'href')).toBe('/admin/globals/company')
      await visitor.screenshot({ path: `${pictures}/timezone-question-${language}.png` })
      expect(await seriousFindings({ page: visitor })).toEqual([])
      await visitor.context().close()
    }
    const [one, late] = [await visit('en'), await visit('en')]
    for (const visitor of [one, late]) {
      await until(async () => (await zoneOf(visitor)) === 'Asia/Muscat', { what: 'the proposed time zone' })
    }
    await late.selectOption(`${question} select`, 'Europe/Berlin')
    await one.click('#confirm-timezone')
    await one.waitForSelector(question, { state: 'detached' })
    expect(await company()).toMatchObject({ timezone: 'Asia/Muscat', isTimezoneConfirmed: true })
    // The first answer counts.
    await late.click('#confirm-timezone')
    await late.waitForSelector(question, { state: 'detached' })
    expect((await company()).timezone).toBe('Asia/Muscat')
    await one.reload()
    await one.waitForSelector('.az-tiles')
    expect(await one.locator(question).count()).toBe(0)
    await Promise.all([one.context().close(), late.context().close()])
    await must(platform.admin.post('/globals/company', { timezone: 'UTC' }))
  })

  test('a number on the dashboard leads to the list of exactly what it counts', async () => {
    await issued({ platform, project, dueDate: '2020-01-01', confirmDate: true })
    await open('')
    await page.waitForSelector('#tile-overdue')
    expect(await page.textContent('#tile-overdue .az-tile__count')).toBe('1')
    await page.screenshot({ path: `${pictures}/dashboard.png`, fullPage: true })
    await page.click('#tile-overdue')
    await page.waitForSelector('.collection-list')
    expect(new URL(page.url()).pathname).toBe('/admin/collections/invoices')
    await page.waitForSelector('.collection-list tbody tr')
    expect(await page.locator('.collection-list tbody tr').count()).toBe(1)
  })

  test('a report is the same in the panel and as CSV', async () => {
    await issued({ platform, project, dueDate: '2099-01-01' })
    await open('/reports/aging')
    const link = await page.getAttribute('#report-csv', 'href')
    const csv = await platform.admin.get((link ?? '').replace('/api', ''))
    expect(csv.body).toContain('"USD"')
    expect(await page.textContent('.az-page')).toContain('100.00 USD')
  })

  test('an admin finds a change: the entry shows the old value, the new value, the author and the time', async () => {
    await must(platform.admin.put(`/projects/${project}/status`, { status: 'reviewing' }))
    await open('/activity')
    await page.fill('input[name="text"]', 'Harbour app')
    await page.click('.az-filter button[type="submit"]')
    await page.waitForURL(/text=Harbour/)
    const entry = page.locator('.az-entry', { hasText: 'Project review started' })
    await entry.locator('summary').click()
    expect(await entry.locator('del').textContent()).toBe('Submitted')
    expect(await entry.locator('ins').textContent()).toBe('Under review')
    await page.screenshot({ path: `${pictures}/activity.png` })
  })

  test('the chain of the log is verified from its page', async () => {
    await open('/activity')
    await clickUntil('#verify-chain', '#chain-report .banner')
    expect(await page.textContent('#chain-report')).toContain('Log intact: ')
  })

  test('work that was given up runs again', async () => {
    await platform.db.query(
      `INSERT INTO pgboss.job (name, data, source_name, source_output)
       VALUES ('dead-letters', '{"paths":["general/none"]}', 'files.remove', '{"message":"The bucket does not answer."}')`,
    )
    await open('/stuck')
    await page.waitForSelector('text=The bucket does not answer.')
    await clickUntil('#run-all-jobs', toast)
    await page.waitForSelector('text=No failed jobs')
  })

  test('a broadcast is read before it is sent, says to how many, and reaches them', async () => {
    await open('/broadcast')
    await page.fill('#field-broadcast-title', 'We are closed on Thursday')
    await page.fill('#field-broadcast-message', 'Urgent matters reach us by phone.')
    await clickUntil('#preview-en', '.az-preview__page')
    const mail = page.frameLocator('.az-preview__page')
    expect(await mail.locator('h1').textContent()).toBe('We are closed on Thursday')
    await page.click('#broadcast-send')
    await page.waitForSelector('.confirmation-modal >> text=Send to 1 person?')
    await page.click('#confirm-action')
    await page.waitForSelector(`${toast}:has-text("Sending to 1 person.")`)
    const sent = await platform.mail({ to: client.email, kind: 'broadcast_sent' })
    expect(sent.subject).toBe('We are closed on Thursday')
    await page.waitForSelector('.az-chip:has-text("Delivered")')
  })

  test('a cleanup deletes only after it was counted', async () => {
    await platform.db.query(
      `INSERT INTO notifications (id, user_id, type, title, read, read_at, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, 'x', 'Old', true, now() - interval '1 year', now() - interval '1 year', now() - interval '1 year')`,
      [client.user.id],
    )
    await open('/cleanup')
    await clickUntil('#count-notifications', '#counted-notifications:has-text("1 item will be deleted.")')
    const rows = () => platform.db.query(`SELECT 1 FROM notifications WHERE title = 'Old'`)
    expect((await rows()).rowCount).toBe(1)
    await page.click('#delete-notifications')
    await page.click('#confirm-action')
    await page.waitForSelector(`${toast}:has-text("1 item deleted.")`)
    expect((await rows()).rowCount).toBe(0)
  })

  test('a client sees none of these pages', async () => {
    const context = await browser.newContext()
    await context.addCookies([{ name: 'payload-token', value: client.token ?? '', url: platform.url }])
    const other = await context.newPage()
    for (const path of ['', '/reports', '/activity', '/broadcast', '/stuck', '/cleanup']) {
      await other.goto(`${platform.url}/admin${path}`)
      expect([path, await other.locator('.az-page').count()]).toEqual([path, 0])
    }
    await context.close()
  })

  test('the dashboard of a restored copy says in both languages that it sends nothing, until it is woken', async () => {
    await platform.db.query(`INSERT INTO quiet_mode (backup_id, backed_up_at) VALUES (gen_random_uuid(), now())`)
    await platform.restart()
    const words = { en: 'This is a restored copy in quiet mode', ar: 'هذه نسخة مستعادة في الوضع الصامت' }
    for (const language of ['en', 'ar'] as const) {
      await speak(language)
      const cookies = { 'payload-token': platform.admin.token ?? '' }
      const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: platform.url })))
      const visitor = await context.newPage()
      await visitor.goto(`${platform.url}/admin`)
      await visitor.waitForSelector('.az-tiles')
      expect(await visitor.locator('#quiet-mode h2').textContent()).toBe(words[language])
      await visitor.screenshot({ path: `${pictures}/quiet-mode-${language}.png` })
      expect(await seriousFindings({ page: visitor })).toEqual([])
      await context.close()
    }
    await speak('en')
    await platform.db.query('DELETE FROM quiet_mode')
    await platform.restart()
    await open('')
    await page.waitForSelector('.az-tiles')
    expect(await page.locator('#quiet-mode').count()).toBe(0)
  })
})
