import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { draftContract } from '../support/contracts.ts'
import { pngImage } from '../support/files.ts'
import { must } from '../support/money.ts'
import { provenClient, verifiedClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { fill, isSound, onDesktop, onPhone, sees, send, signIn, signOut, title } from '../support/portalPages.ts'

const password = 'a long phrase of mine 12'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a client in the portal', () => {
  let platform: Platform
  let browser: Browser

  beforeAll(async () => {
    await ensurePortalBuilt()
    platform = await startPlatform()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  const visit = (page: Page, path: string) => page.goto(`${platform.url}/portal${path}`)
  /** Opens the link of the newest mail of this kind as its reader does. */
  const follow = async ({ page, to, kind }: { page: Page; to: string; kind: string }) => {
    const { link = '' } = await platform.mail({ to, kind })
    const { pathname, search } = new URL(link)
    expect(pathname).toMatch(/^\/portal\//)
    await page.goto(`${platform.url}${pathname}${search}`)
  }

  test('what is missing or wrong is said where it is, in English on a desktop', async () => {
    const page = await onDesktop(browser)
    const email = 'omar.said@people.example'

    // A stranger submits a project. What is missing is said at its field.
    await visit(page, '')
    await title(page, 'Sign in')
    await isSound(page)
    await page.click('main >> text=Submit a project')
    await title(page, 'Submit a project')
    await send(page)
    await page.waitForSelector('[name="name"][aria-invalid="true"]')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
    await isSound(page)
    await fill(page, { name: 'A shop for old books', description: 'Two thousand titles.', email })
    await fill(page, { firstName: 'Omar', lastName: 'Said' })
    await send(page)
    await title(page, 'Thank you')
    await sees(page, email)

    // The mailed link sets a password, once.
    await follow({ page, to: email, kind: 'set_password' })
    await fill(page, { password, repeat: 'another phrase' })
    await send(page)
    await sees(page, 'The passwords don’t match.')
    await fill(page, { repeat: password })
    await isSound(page)
    await send(page)
    await title(page, 'Your password is saved')
    await follow({ page, to: email, kind: 'set_password' })
    await fill(page, { password, repeat: password })
    await send(page)
    await sees(page, 'This link has expired or was already used.')

    // The link has signed them in. By their password, they sign in again, and are asked for their identity.
    await signOut(page)
    await visit(page, '/login')
    await signIn({ page, email, secret: 'not my phrase' })
    await sees(page, 'Wrong email or password')
    await signIn({ page, email, secret: password })
    await title(page, 'Welcome, ')
    await isSound(page)
    await page.click('text=Verify your identity')
    const tiny = { name: 'tiny.png', mimeType: 'image/png', buffer: await pngImage({ width: 40, height: 40 }) }
    await page.setInputFiles('[name="frontId"]', tiny)
    await send(page)
    await sees(page, 'This image is too small to read.')
    await isSound(page)
    for (const path of ['/messages', '/notifications', '/invoices', '/profile', '/submit', '/verify', '/nowhere']) {
      await visit(page, path)
      await page.waitForSelector('main h1')
      await isSound(page)
    }

    // Signed out is signed out.
    await visit(page, '')
    await title(page, 'Welcome, ')
    await signOut(page)
    await title(page, 'Sign in')
    await visit(page, '/contracts')
    await title(page, 'Sign in to continue')
    await page.context().close()
  })

  test('in Arabic on a phone: a forgotten password, an empty signature, no more mails', async () => {
    const page = await onPhone(browser)
    const client = await verifiedClient(platform, { firstName: 'نورة', lastName: 'البلوشية' })
    await must(client.put('/users/profile', { locale: 'ar' }))
    const given = { name: 'متجر الكتب', description: 'كتب قديمة', client: client.user.id }
    const project = (await must(platform.admin.post('/projects', given), 201)).doc
    const draft = await draftContract({ platform, project })
    await must(platform.admin.put(`/contracts/${draft.id}/send`))

    await visit(page, '')
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ])
    await title(page, 'تسجيل الدخول')
    await isSound(page)
    await page.click('text=هل نسيت كلمة المرور؟')
    await fill(page, { email: client.email })
    await send(page)
    await title(page, 'تحقق من بريدك الإلكتروني')
    await follow({ page, to: client.email, kind: 'reset_password' })
    await fill(page, { password, repeat: password })
    await send(page)
    await title(page, 'تم حفظ كلمة المرور')

    await visit(page, `/contracts/${draft.id}`)
    await title(page, draft.title)
    await page.click('text=رسم التوقيع')
    await page.check('[name="consent"]')
    await send(page)
    await sees(page, 'ارسم توقيعك داخل المربع')
    await isSound(page)
    for (const path of ['/', `/projects/${project.id}`, '/notifications', '/profile', '/submit']) {
      await visit(page, path)
      await page.waitForSelector('main h1')
      await isSound(page)
    }

    // The link at the end of a mail turns such mails off.
    await must(platform.admin.post('/messages', { project: project.id, content: 'أهلًا' }), 201)
    const { text } = await platform.mail({ to: client.email, kind: 'message_received' })
    await visit(page, `/unsubscribe?token=${/\/portal\/unsubscribe\?token=([\w-]+)/.exec(text)?.[1]}`)
    await title(page, 'إلغاء الاشتراك')
    await send(page)
    await title(page, 'تم إلغاء الاشتراك')
    const { notificationPreferences } = await must(platform.admin.get(`/users/${client.user.id}`))
    expect(notificationPreferences.messages).toBe(false)
    await page.context().close()
  })

  test('links in mails: an address is verified by its own account only', async () => {
    const page = await onDesktop(browser)
    const other = await provenClient(platform)
    const email = 'huda@people.example'
    await must(platform.anyone.post('/auth/register', { email, password, firstName: 'Huda', lastName: 'Said' }), 201)
    await follow({ page, to: email, kind: 'verify_email' })
    await title(page, 'Sign in to continue')
    await signIn({ page, email: other.email, secret: other.password })
    await sees(page, 'Not found')
    await isSound(page)
    await signOut(page)
    await follow({ page, to: email, kind: 'verify_email' })
    await signIn({ page, email, secret: password })
    await title(page, 'Your email address is verified')
    await page.context().close()
  })

  test('an email address is changed in the profile, confirmed in the new mailbox, and taken back from the old one', async () => {
    const page = await onDesktop(browser)
    const { email: former, password: secret } = await provenClient(platform)
    const email = 'zaher@people.example'
    await visit(page, '/profile')
    await signIn({ page, email: former, secret })
    await page.waitForSelector('[name="currentPassword"]')
    const form = page.locator('form', { has: page.locator('[name="email"][type="email"]') })
    await form.locator('[name="email"]').fill(email)
    await form.locator('[name="currentPassword"]').fill('not the password 1')
    await form.locator('[type="submit"]').click()
    await sees(page, 'password is wrong')
    await form.locator('[name="currentPassword"]').fill(secret)
    await form.locator('[type="submit"]').click()
    await sees(page, 'We sent a link to')
    await isSound(page)
    await follow({ page, to: email, kind: 'change_email' })
    await title(page, 'Confirm your new email')
    await isSound(page)
    await send(page)
    await title(page, 'Your email address is changed')
    await sees(page, email)

    await follow({ page, to: former, kind: 'email_changed' })
    await title(page, 'Undo the change of your email')
    await isSound(page)
    await page.fill('[name="password"]', password)
    await page.fill('[name="repeat"]', password)
    await send(page)
    await title(page, 'Your email address is restored')
    await page.click('main a.button--main')
    await signIn({ page, email: former, secret: password })
    await page.waitForSelector('text=Sign out')
    await page.context().close()
  })
})
