import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { identityForm } from '../support/files.ts'
import { must } from '../support/money.ts'
import { routeOnce } from '../support/panel/routeOnce.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

const pictures = '.build/screenshots'
const toast = '.payload-toast-item'
/** What a decision is sent to. */
const decisions = '**/api/admin/users/*/verification'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('identity review in the admin panel', () => {
  let platform: Platform
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    platform = await startPlatform({
      env: { ADMIN_PANEL: 'on' },
    })
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } })
    await context.addCookies([{ name: 'payload-token', value: platform.admin.token ?? '', url: platform.url }])
    page = await context.newPage()
  })

  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  // Every test finds an empty queue.
  beforeEach(() => platform.db.query(`UPDATE identity_verifications SET status = 'rejected' WHERE status = 'pending'`))

  const waitingPerson = async (firstName: string): Promise<Person & { check: string }> => {
    const person = await provenClient(platform, { firstName })
    await must(person.post('/users/verify-identity', await identityForm()), 201)
    const { rows } = await platform.db.query(
      `SELECT id FROM identity_verifications WHERE user_id = $1 ORDER BY submitted_at DESC LIMIT 1`,
      [person.user.id],
    )
    return Object.assign(person, { check: rows[0].id })
  }
  const open = async (check = '') => {
    await page.goto(`${platform.url}/admin/identity${check && `/${check}`}`)
    await page.waitForSelector('.az-desk')
  }
  const shown = async (check: string) => page.waitForSelector(`.az-desk[data-check="${check}"]`)
  const checkOf = async (id: string) =>
    (await platform.db.query('SELECT * FROM identity_verifications WHERE id = $1', [id])).rows[0]
  const typeFocused = async () => page.evaluate(() => document.activeElement?.id)

  test('an empty queue says so, and a new check appears without a reload', async () => {
    await page.goto(`${platform.url}/admin/identity`)
    await page.waitForSelector('.az-empty')
    const layla = await waitingPerson('Layla')
    await shown(layla.check)
    await page.waitForSelector('#badge-identityChecks[data-count="1"]')
    await must(platform.admin.put(`/admin/users/${layla.user.id}/verification`, { status: 'verified' }))
  })

  test('the images lie side by side, marked for who looks, and each look is logged with its reason', async () => {
    const person = await waitingPerson('Mona')
    await open()
    await shown(person.check)
    for (const side of ['front', 'back', 'signature']) {
      await page.waitForFunction(
        (selector) => (document.querySelector<HTMLImageElement>(selector)?.naturalWidth ?? 0) > 0,
        `#image-${side} img`,
      )
    }
    expect(await page.textContent('#check-facts')).toContain(person.email)
    await page.screenshot({ path: `${pictures}/identity-review.png`, fullPage: true })
    const { rows } = await platform.db.query(
      `SELECT after FROM activity_logs WHERE action = 'identity.viewed' AND actor_id = $1 ORDER BY created_at DESC LIMIT 3`,
      [platform.admin.user.id],
    )
    expect(rows.map(({ after }) => after.reason)).toEqual(Array(3).fill('reasons.identity_review'))
    const decision = { status: 'rejected', rejectionReason: 'Blurred' }
    await must(platform.admin.put(`/admin/users/${person.user.id}/verification`, decision))
  })

  test('one is approved by keys alone, and the next one in the queue opens by itself', async () => {
    const first = await waitingPerson('Nadia')
    const second = await waitingPerson('Omar')
    await open()
    await shown(first.check)
    await page.keyboard.press('2')
    await page.keyboard.press('+')
    await page.keyboard.press('r')
    expect(await page.getAttribute('#image-back img', 'style')).toContain('rotate(90deg) scale(1.4)')
    await page.keyboard.press('a')
    expect(await typeFocused()).toBe('approve-type')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('#approve .az-refusal')
    expect(await checkOf(first.check)).toMatchObject({ status: 'pending' })
    await page.selectOption('#approve-type', 'passport')
    await page.fill('#approve-expires', '2099-01-31')
    await page.keyboard.press('Control+Enter')
    await shown(second.check)
    expect(await checkOf(first.check)).toMatchObject({ status: 'verified', document_type: 'passport' })
    await page.waitForSelector('#badge-identityChecks[data-count="1"]')
    // What is typed is text, whatever its letters.
    await page.keyboard.press('x')
    expect(await typeFocused()).toBe('reject-reason')
    await page.keyboard.type('Lax? 1 2 3 + - nap')
    expect(await page.inputValue('#reject-reason')).toBe('Lax? 1 2 3 + - nap')
    await page.keyboard.press('Escape')
    expect(await page.getAttribute('#image-front', 'data-chosen')).toBe('true')
    await page.fill('#reject-reason', '')
    await page.click('#reason-blurred')
    await page.click('#reason-name')
    await page.click('#reject-send')
    await page.waitForSelector('.az-empty')
    const rejected = await checkOf(second.check)
    expect(rejected).toMatchObject({ status: 'rejected' })
    expect(rejected.rejection_reason).toMatch(/^The image is blurred.*\nThe name on the document/)
  })

  test('an expired document is not approved, and a check decided by another admin is skipped', async () => {
    const person = await waitingPerson('Petra')
    const other = await waitingPerson('Qasim')
    await open(person.check)
    await page.selectOption('#approve-type', 'national_id')
    await page.fill('#approve-expires', '2020-01-31')
    await page.click('#approve-send')
    await page.waitForSelector('#approve .az-refusal:has-text("expired")')
    expect(await checkOf(person.check)).toMatchObject({ status: 'pending' })
    // Another admin is faster while the decision is on its way.
    const beFaster = () =>
      platform.db.query(`UPDATE identity_verifications SET status = 'verified' WHERE id = $1`, [person.check])
    await routeOnce({ page, pattern: decisions, act: beFaster })
    await page.check('#approve-endless')
    await page.click('#approve-send')
    await page.waitForSelector(`${toast}:has-text("Someone else already decided this check.")`)
    await page.unroute(decisions)
    await shown(other.check)
    await page.goto(`${platform.url}/admin/identity/${person.check}`)
    await page.waitForSelector('.az-notice')
    await shown(other.check)
  })

  test('a decision falls on the check that was shown, not on one that was sent meanwhile', async () => {
    const person = await waitingPerson('Rana')
    const decision = `/admin/users/${person.user.id}/verification`
    await open(person.check)
    const beFaster = async () => {
      await must(platform.admin.put(decision, { status: 'rejected', rejectionReason: 'Too dark' }))
      await must(person.post('/users/verify-identity', await identityForm()), 201)
    }
    await routeOnce({ page, pattern: decisions, act: beFaster })
    await page.selectOption('#approve-type', 'passport')
    await page.check('#approve-endless')
    await page.click('#approve-send')
    await page.waitForSelector(`${toast}:has-text("Someone else already decided this check.")`)
    await page.unroute(decisions)
    const { rows } = await platform.db.query(
      'SELECT status FROM identity_verifications WHERE user_id = $1 ORDER BY submitted_at',
      [person.user.id],
    )
    expect(rows.map(({ status }) => status)).toEqual(['rejected', 'pending'])
    await must(platform.admin.put(decision, { status: 'verified' }))
  })

  test('a renewal says that the old document is still in force', async () => {
    const person = await waitingPerson('Rana')
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    const decision = { status: 'verified', documentType: 'passport', documentExpiresAt: soon }
    await must(platform.admin.put(`/admin/users/${person.user.id}/verification`, decision))
    await must(person.post('/users/verify-identity', await identityForm()), 201)
    await page.goto(`${platform.url}/admin/identity`)
    await page.click(`.az-queue__one:has-text("Rana")`)
    await page.waitForSelector('.az-desk__head:has-text("Renewal")')
    expect(await page.textContent('.az-desk__facts')).toContain('Passport')
  })

  test('a long queue hides nobody: it is paged, and a check far down opens by its URL', async () => {
    await platform.db.query(
      `WITH many AS (
         INSERT INTO users SELECT (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(), 'email', 'queue' || n || '@people.example', 'first_name', 'Queue' || n))).*
         FROM users u, generate_series(1, 55) n WHERE u.id = $1 RETURNING id
       )
       INSERT INTO identity_verifications (id, user_id, status, submitted_at, updated_at, created_at)
       SELECT gen_random_uuid(), id, 'pending', now() - interval '1 day', now(), now() FROM many`,
      [(await provenClient(platform)).user.id],
    )
    const last = await waitingPerson('Zaid')
    await page.goto(`${platform.url}/admin/identity`)
    await page.waitForSelector('.az-queue__one:has-text("Queue")')
    expect(await page.locator('.az-queue__one').count()).toBe(50)
    expect(await page.locator('.az-queue__one:has-text("Zaid")').count()).toBe(0)
    await page.click('#queue-later')
    await page.click('.az-queue__one:has-text("Zaid")')
    await shown(last.check)
    await page.goto(`${platform.url}/admin/identity/${last.check}`)
    await shown(last.check)
    expect(await page.locator('.az-notice').count()).toBe(0)
    expect(await page.getAttribute('.az-queue__one:has-text("Zaid")', 'aria-current')).toBe('page')
    await page.goto(`${platform.url}/admin/identity?page=99`)
    await page.waitForSelector('.az-queue__one:has-text("Zaid")')
  })

  test('a client does not get in', async () => {
    const client = await provenClient(platform)
    const context = await browser.newContext()
    await context.addCookies([{ name: 'payload-token', value: client.token ?? '', url: platform.url }])
    const theirs = await context.newPage()
    for (const path of ['identity', 'inbox']) {
      await theirs.goto(`${platform.url}/admin/${path}`)
      expect(theirs.url()).toContain('/unauthorized')
      expect(await theirs.locator('.az-queue, .az-desk, .az-inbox').count()).toBe(0)
    }
    await context.close()
  })
})
