import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { draftContract } from '../support/contracts.ts'
import { jpegPhoto, pdfDocument, pngImage } from '../support/files.ts'
import { must } from '../support/money.ts'
import { seriousFindings } from '../support/panel/seriousFindings.ts'
import { provenClient, verifiedClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

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

  const openPage = async (context: Promise<BrowserContext>) => (await context).newPage()
  const onDesktop = () => openPage(browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } }))
  const onPhone = () =>
    openPage(browser.newContext({ locale: 'ar', viewport: { width: 390, height: 844 }, colorScheme: 'dark' }))
  const visit = (page: Page, path: string) => page.goto(`${platform.url}/portal${path}`)
  /** Opens the link of the newest mail of this kind as its reader does. */
  const follow = async ({ page, to, kind }: { page: Page; to: string; kind: string }) => {
    const { link = '' } = await platform.mail({ to, kind })
    const { pathname, search } = new URL(link)
    expect(pathname).toMatch(/^\/portal\//)
    await page.goto(`${platform.url}${pathname}${search}`)
  }
  const fill = async (page: Page, values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value)
  }
  const send = (page: Page) => page.click('main form [type="submit"]')
  const sees = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()
  const title = (page: Page, text: string | RegExp) =>
    page.locator('h1').filter({ hasText: text }).waitFor({ state: 'visible' })
  /** Nothing that axe calls serious, and nothing that has to be scrolled sideways. */
  const isSound = async (page: Page) => {
    expect([page.url(), await seriousFindings({ page })]).toEqual([page.url(), []])
    const { width, inner } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      inner: innerWidth,
    }))
    expect([page.url(), width]).toEqual([page.url(), inner])
  }
  const signIn = async ({ page, email, secret }: { page: Page; email: string; secret: string }) => {
    await fill(page, { email, password: secret })
    await send(page)
  }

  test('from a stranger’s project to a signed contract, in English on a desktop', async () => {
    const page = await onDesktop()
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
    await page.click('text=Sign out')
    await visit(page, '/login')
    await signIn({ page, email, secret: 'not my phrase' })
    await sees(page, 'Wrong email or password')
    await signIn({ page, email, secret: password })
    await title(page, 'Welcome, ')
    await isSound(page)
    await page.click('text=Verify your identity')
    const front = { name: 'front.jpg', mimeType: 'image/jpeg', buffer: await jpegPhoto({ mark: 'front' }) }
    const tiny = { name: 'tiny.png', mimeType: 'image/png', buffer: await pngImage({ width: 40, height: 40 }) }
    await page.setInputFiles('[name="frontId"]', tiny)
    await send(page)
    await sees(page, 'This image is too small to read.')
    await page.setInputFiles('[name="frontId"]', front)
    await page.setInputFiles('[name="backId"]', { ...front, buffer: await jpegPhoto({ mark: 'back' }), name: 'b.jpg' })
    await page.setInputFiles('[name="signature"]', { ...tiny, name: 's.png', buffer: await pngImage() })
    await isSound(page)
    await send(page)
    await sees(page, 'Under review')

    // The agency verifies them, and sends a contract.
    const [project] = (await must(platform.admin.get('/projects?sort=-createdAt&limit=1'))).docs
    await must(platform.admin.put(`/admin/users/${project.client}/verification`, { status: 'verified' }))
    await sees(page, 'Verified')
    await must(platform.admin.put(`/projects/${project.id}/status`, { status: 'reviewing' }))
    await must(platform.admin.put(`/projects/${project.id}/status`, { status: 'approved' }))
    await must(platform.admin.post(`/projects/${project.id}/milestones`, { title: 'Design' }), 201)
    const draft = await draftContract({ platform, project, currency: 'OMR', amount: 1_500_000 })
    await must(platform.admin.put(`/contracts/${draft.id}/send`))

    // They read it and sign by typing their name.
    await page.click('nav >> text=Home')
    await page.click('text=/Sign the contract/')
    await title(page, draft.title)
    await sees(page, '1,500.000 OMR')
    await isSound(page)
    const pdf = await page.request.get(`${platform.url}${await page.getAttribute('a:has-text("PDF")', 'href')}`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    await fill(page, { typedName: 'Omar Said' })
    await send(page)
    await sees(page, 'Tick the box to sign.')
    await page.check('[name="consent"]')
    await send(page)
    await sees(page, /Signed by .Omar Said/)
    await sees(page, 'Download evidence')
    await isSound(page)
    expect((await must(platform.admin.get(`/contracts/${draft.id}`))).status).toBe('signed')

    // Messages go both ways, as they are written; a file is handed over.
    await page.click('nav >> text=Projects')
    await page.click('main >> text=A shop for old books')
    await sees(page, 'Design')
    await fill(page, { content: 'When do we start?' })
    await page.click('form:has([name="content"]) [type="submit"]')
    await sees(page, 'When do we start?')
    await must(platform.admin.post('/messages', { project: project.id, content: 'On Monday.' }), 201)
    await sees(page, 'On Monday.')
    const scope = { name: 'Scope.pdf', mimeType: 'application/pdf', buffer: await pdfDocument() }
    await page.setInputFiles('[name="file"]', scope)
    await page.click('form:has([name="file"]) [type="submit"]')
    await page.locator('main a', { hasText: 'Scope.pdf' }).waitFor()
    await isSound(page)
    for (const path of ['/messages', '/notifications', '/invoices', '/profile', '/submit', '/verify', '/nowhere']) {
      await visit(page, path)
      await page.waitForSelector('main h1')
      await isSound(page)
    }

    // Signed out is signed out.
    await visit(page, '')
    await title(page, 'Welcome, ')
    await page.click('text=Sign out')
    await title(page, 'Sign in')
    await visit(page, `/contracts/${draft.id}`)
    await title(page, 'Sign in to continue')
    await page.context().close()
  })

  test('in Arabic on a phone: a forgotten password, a drawn signature, an invoice, no more mails', async () => {
    const page = await onPhone()
    const client = await verifiedClient(platform, { firstName: 'نورة', lastName: 'البلوشية' })
    await must(client.put('/users/profile', { locale: 'ar' }))
    const project = (
      await must(
        platform.admin.post('/projects', { name: 'متجر الكتب', description: 'كتب قديمة', client: client.user.id }),
        201,
      )
    ).doc
    const draft = await draftContract({ platform, project })
    await must(platform.admin.put(`/contracts/${draft.id}/send`))
    const line = { description: 'تصميم', quantity: '1', unitAmount: 250_000, taxRateBps: 500 }
    const invoice = (
      await must(
        platform.admin.post('/payments/invoices', {
          project: project.id,
          dueDate: '2030-01-31',
          currency: 'OMR',
          lines: [line],
        }),
        201,
      )
    ).doc
    await must(platform.admin.put(`/payments/invoices/${invoice.id}/send`))

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
    const box = await page.locator('canvas').boundingBox()
    if (!box) throw new Error('There is no place to draw.')
    await page.mouse.move(box.x + 20, box.y + 20)
    await page.mouse.down()
    for (const step of [40, 90, 140, 200]) await page.mouse.move(box.x + step, box.y + 20 + (step % 60))
    await page.mouse.up()
    await isSound(page)
    await send(page)
    await sees(page, 'تنزيل الأدلة')
    expect((await must(platform.admin.get(`/contracts/${draft.id}`))).status).toBe('signed')

    await page.click('nav >> text=الفواتير')
    await page.click('main .row')
    await sees(page, '262.500 OMR')
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
    const page = await onDesktop()
    const other = await provenClient(platform)
    const email = 'huda@people.example'
    await must(platform.anyone.post('/auth/register', { email, password, firstName: 'Huda', lastName: 'Said' }), 201)
    await follow({ page, to: email, kind: 'verify_email' })
    await title(page, 'Sign in to continue')
    await signIn({ page, email: other.email, secret: other.password })
    await sees(page, 'Not found')
    await isSound(page)
    await page.click('text=Sign out')
    await follow({ page, to: email, kind: 'verify_email' })
    await signIn({ page, email, secret: password })
    await title(page, 'Your email address is verified')
    await page.context().close()
  })
})
