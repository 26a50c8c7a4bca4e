import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { seriousFindings } from '../support/panel/seriousFindings.ts'
import { provenClient, registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'

const pictures = '.build/screenshots'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the admin panel in a real browser', () => {
  let platform: Platform
  let browser: Browser

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    platform = await startPlatform({
      env: { ADMIN_PANEL: 'on' },
    })
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  /** A window of its own, in which somebody has tried to sign in. */
  const signIn = async (password: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${platform.url}/admin/login`)
    await page.fill('#field-email', adminEmail)
    await page.fill('#field-password', password)
    await page.click('button[type=submit]')
    return page
  }
  const signedIn = async (): Promise<Page> => {
    const page = await signIn(adminPassword)
    await page.waitForURL(`${platform.url}/admin`)
    return page
  }

  test('a wrong password shows an error and signs nobody in', async () => {
    const page = await signIn('not the password')
    await page.waitForSelector('.payload-toast-item.toast-error')
    expect(page.url()).toContain('/admin/login')
    await page.screenshot({ path: `${pictures}/login-refused.png` })
    await page.context().close()
  })

  test('a new agency sees its first steps, and a step that is done is marked', async () => {
    const page = await signedIn()
    const openSteps = () =>
      page.$$eval('#setup li:has(.az-setup__why)', (items) => items.map((item) => item.getAttribute('data-step')))
    // The test's mails are files.
    expect(await openSteps()).toEqual(expect.arrayContaining(['company', 'mail', 'template']))
    await page.waitForSelector('#warning-mail')
    await page.screenshot({ path: `${pictures}/setup.png`, fullPage: true })
    await page.click('#test-mail')
    await page.waitForSelector('#test-mail-result[data-outcome="written"]')
    await platform.mail({ to: adminEmail, kind: 'test_mail' })
    await page.screenshot({ path: `${pictures}/test-mail.png` })
    await page.click('#setup [data-step="company"] a')
    await page.waitForURL('**/globals/company')
    const saved = await platform.admin.post('/globals/company', { name: 'Harbour Works', address: '1 Quay' })
    expect(saved.status).toBe(200)
    await page.goto(`${platform.url}/admin`)
    await page.waitForSelector('#setup [data-step="company"]')
    const left = await openSteps()
    expect(left).not.toContain('company')
    expect(left).toContain('mail')
    await page.context().close()
  })

  test('an admin opens a list and one of its documents, edits it, and the change is in the activity log', async () => {
    const page = await signedIn()
    const type = await platform.admin.post('/project-types', { name: 'Website', description: 'A website.' })
    expect(type.status).toBe(201)
    await page.goto(`${platform.url}/admin/collections/project-types`)
    await page.click('text=Website')
    await page.waitForSelector('#field-name')
    expect(await page.inputValue('#field-name')).toBe('Website')
    await page.screenshot({ path: `${pictures}/document.png` })
    const text = 'A website of many pages.'
    await page.fill('#field-description', text)
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.click('#action-save')
    expect((await saved).status()).toBe(200)
    const log = await platform.admin.get('/activity-logs', {
      query: { 'where[action][equals]': 'project_type.updated' },
    })
    expect(log.body.docs).toEqual([expect.objectContaining({ after: { description: text } })])
    await page.context().close()
  })

  test('a colleague is invited by clicks, without a password, and the invitation is sent again and revoked', async () => {
    const page = await signedIn()
    await page.goto(`${platform.url}/admin/collections/users`)
    await page.click('a[href*="/collections/users/create"]')
    await page.waitForURL('**/admin/invite*')
    await page.waitForSelector('#field-invite-company')
    expect(await page.locator('input[type=password]').count()).toBe(0)
    await page.screenshot({ path: `${pictures}/invite.png`, fullPage: true })
    await until(
      async () => {
        await page.selectOption('#field-invite-role', 'admin')
        // Until the page listens, a choice is lost.
        return (await page.locator('#field-invite-company').count()) === 0
      },
      { what: 'the form of a colleague' },
    )
    await page.fill('#field-invite-firstName', 'Noura')
    await page.fill('#field-invite-lastName', 'Said')
    await page.fill('#field-invite-email', 'noura@agency.example')
    await page.click('#dialog-confirm')
    await page.waitForURL(/\/collections\/users\/[0-9a-f-]{36}/)
    await page.waitForSelector('.payload-toast-item.toast-success')
    await page.waitForSelector('#action-resendInvitation')
    await page.screenshot({ path: `${pictures}/invited.png`, fullPage: true })
    const press = async (action: string) => {
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/invitation'))
      await page.click(`#action-${action}`)
      await page.click('dialog[open] button[type=submit], .az-dialog button[type=submit]')
      return (await answered).status()
    }
    expect(await press('resendInvitation')).toBe(202)
    expect(await press('revokeInvitation')).toBe(200)
    await page.waitForSelector('#action-reactivate')
    expect(await page.locator('#action-resendInvitation').count()).toBe(0)
    await page.context().close()
  })

  test('an admin signs in and sees the dashboard; signing out ends the session', async () => {
    const page = await signedIn()
    await page.waitForSelector('a[href="/admin/collections/projects"]')
    await page.screenshot({ path: `${pictures}/dashboard.png` })
    const cookies = await page.context().cookies()
    const token = cookies.find(({ name }) => name === 'payload-token')?.value
    expect((await platform.anyone.as(token).get('/auth/me')).status).toBe(200)
    await page.goto(`${platform.url}/admin/logout`)
    await page.waitForURL(/\/admin\/(login|logout)/)
    await until(async () => (await platform.anyone.as(token).get('/auth/me')).status === 401, { what: 'The end' })
    await page.context().close()
  })

  test('the menu is open on a laptop and closed on a phone, System is closed, and choices are kept', async () => {
    const page = await signedIn()
    const projects = '.nav a[href="/admin/collections/projects"]'
    const failedJobs = '#nav-page-stuck'
    // Closed, it is transparent and takes no focus.
    const isOpen = () => page.locator('aside.nav').evaluate((menu) => !menu.hasAttribute('inert'))
    await page.waitForSelector(projects)
    expect(await page.isVisible(failedJobs)).toBe(false)
    await page.screenshot({ path: `${pictures}/menu-laptop.png` })
    const leftOf = async (from: Page) => (await from.locator('h1').boundingBox())?.x
    // It is there before scripts run, so that nothing moves.
    const early = await page.context().newPage()
    await early.route('**/*.js*', (route) => route.abort())
    await early.evaluate((url) => void (location.href = url), `${platform.url}/admin`)
    await early.waitForSelector(projects)
    expect(await leftOf(early)).toBe(await leftOf(page))
    await early.close()
    const press = async (selector: string) => {
      const stored = page.waitForResponse(
        (answer) => answer.url().endsWith('/payload-preferences/nav') && answer.request().method() === 'POST',
      )
      await page.click(selector)
      expect((await stored).status()).toBe(200)
      await page.goto(`${platform.url}/admin`)
    }
    await press('#nav-group-System .nav-group__toggle')
    await page.waitForSelector(failedJobs)
    await press('.template-default__nav-toggler')
    expect(await isOpen()).toBe(false)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${platform.url}/admin`)
    expect(await isOpen()).toBe(false)
    await page.click('.app-header__mobile-nav-toggler')
    await until(isOpen, { what: 'the menu of a phone' })
    await page.screenshot({ path: `${pictures}/menu-phone.png` })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${platform.url}/admin`)
    expect(await isOpen()).toBe(false)
    await press('.template-default__nav-toggler')
    expect(await isOpen()).toBe(true)
    await page.context().close()
  })

  test('an admin reads notifications at the bell, follows one, and marks the rest as read', async () => {
    const page = await signedIn()
    const client = await registerClient(platform)
    const submit = async (name: string): Promise<string> => {
      const submitted = await client.post('/projects/submit', { name, description: 'For the harbour.' })
      expect(submitted.status).toBe(201)
      return submitted.body.doc.id
    }
    const unread = async () => (await platform.admin.get('/messages/notifications/unread-count')).body.unreadCount
    const project = await submit('Harbour app')
    // By itself, while the page is open.
    await page.waitForSelector('#badge-unreadNotifications[data-count="1"]')
    await page.focus('#bell')
    await page.keyboard.press('Enter')
    const item = page.locator('#notifications li', { hasText: 'New project: Harbour app' })
    await item.waitFor()
    expect(await seriousFindings({ page })).toEqual([])
    await page.screenshot({ path: `${pictures}/bell.png` })
    await page.keyboard.press('Escape')
    await item.waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bell')
    await page.click('#bell')
    await item.locator('a').click()
    await page.waitForURL(`**/admin/collections/projects/${project}`)
    await page.waitForSelector('#badge-unreadNotifications', { state: 'detached' })
    expect(await unread()).toBe(0)
    await submit('Harbour shop')
    await submit('Harbour museum')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${platform.url}/admin/reports`)
    await page.click('#bell')
    await page.waitForSelector('#notifications li >> text=New project: Harbour museum')
    await page.screenshot({ path: `${pictures}/bell-phone.png` })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.click('#notifications-all-read')
    await page.waitForSelector('#badge-unreadNotifications', { state: 'detached' })
    expect(await unread()).toBe(0)
    await page.context().close()
  })

  test('an admin changes their name, language and email on their own page, and takes the email back', async () => {
    const person = await provenClient(platform, { firstName: 'Noura' })
    await platform.db.query(`UPDATE users SET role = 'admin' WHERE id = $1`, [person.user.id])
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await context.addCookies([{ name: 'payload-token', value: person.token ?? '', url: platform.url }])
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    const me = async () => (await person.get('/auth/me')).body.user
    await page.goto(`${platform.url}/admin/account`)
    expect(await seriousFindings({ page })).toEqual([])
    await page.screenshot({ path: `${pictures}/account.png`, fullPage: true })
    await page.fill('#field-profile-firstName', 'Nora')
    await page.selectOption('#field-profile-locale', 'ar')
    await page.click('#dialog-confirm')
    await page.waitForSelector('html[lang="ar"]')
    expect(faults).toEqual([])
    expect(await me()).toMatchObject({ firstName: 'Nora', locale: 'ar' })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${platform.url}/admin/account`)
    await page.waitForSelector('#field-profile-locale')
    await page.screenshot({ path: `${pictures}/account-phone-ar.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1280, height: 900 })
    // Changed elsewhere, it is the panel's too, whatever this browser had before.
    expect((await person.put('/users/profile', { locale: 'en' })).status).toBe(200)
    await page.goto(`${platform.url}/admin/account`)
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    const email = `nora.${person.email}`
    await page.click('#action-changeEmail')
    await page.fill('#field-changeEmail-email', email)
    await page.fill('#field-changeEmail-currentPassword', person.password)
    await page.click('dialog[open] button[type=submit], .az-dialog button[type=submit]')
    const link = async (to: string, kind: string) => String((await platform.mail({ to, kind })).link)
    await page.goto(await link(email, 'change_email'))
    await page.screenshot({ path: `${pictures}/confirm-email.png` })
    await page.click('#confirm-email')
    await page.waitForURL('**/admin/account')
    await page.waitForSelector(`text="${email}"`)
    expect((await me()).email).toBe(email)
    await page.goto(await link(person.email, 'email_changed'))
    for (const field of ['password', 'repeat']) await page.fill(`#field-${field}`, 'a palm by the water 4')
    await page.screenshot({ path: `${pictures}/revert-email.png` })
    const reverted = page.waitForResponse((answer) => answer.url().endsWith('/auth/revert-email'))
    await page.click('#set-password')
    expect((await reverted).status()).toBe(200)
    const back = await platform.anyone.login({ email: person.email, password: 'a palm by the water 4' })
    expect(back.user).toMatchObject({ id: person.user.id, role: 'admin' })
    await context.close()
  })

  test('a client cannot enter, by no page', async () => {
    const client = await registerClient(platform)
    const other = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await other.addCookies([{ name: 'payload-token', value: client.token ?? '', url: platform.url }])
    const clientPage = await other.newPage()
    for (const path of [
      '/admin',
      '/admin/collections/users',
      '/admin/collections/projects',
      '/admin/globals/company',
      '/admin/account',
    ]) {
      await clientPage.goto(`${platform.url}${path}`)
      await clientPage.waitForSelector('h1:has-text("Unauthorized")')
      expect([
        path,
        await clientPage.locator('nav a[href^="/admin/collections"], #field-email, .collection-list').count(),
      ]).toEqual([path, 0])
    }
    await clientPage.screenshot({ path: `${pictures}/client-refused.png` })
    await other.close()
  })
})
