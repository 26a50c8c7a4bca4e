import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { issued, must, newProject } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { isSound, onDesktop, onPhone, sees, signIn, title } from '../support/portalPages.ts'
import { payWithCard, playStripeJs } from '../support/stripe/playStripeJs.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

// https://docs.stripe.com/testing
const asksFor3ds = '4000 0027 6000 3184'
const good = '4242 4242 4242 4242'
/** The stand-in's own: it is processed in the background. */
const slow = '4000 0000 0000 0000'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('an invoice by its mailed link', () => {
  let platform: Platform
  let browser: Browser
  let double: StripeDouble
  let client: Person
  let project: string
  let page: Page

  beforeAll(async () => {
    await ensurePortalBuilt()
    double = await startStripeDouble()
    platform = await startPlatform({ env: double.env })
    browser = await launchBrowser()
    const bankDetails = 'Bank of Examples\nIBAN OM00 0000'
    await must(platform.admin.post('/globals/company', { name: 'Studio North', accentColor: '#8a2be2', bankDetails }))
    client = await provenClient(platform)
    project = await newProject(client)
  })
  afterEach(() => page.context().close())
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
    await double?.stop()
  })

  const mailed = async (body: Record<string, unknown> = {}) => {
    const after = (await platform.mails({ kind: 'invoice_issued' })).length
    const invoice = await issued({ platform, project, currency: 'EUR', ...body })
    const { token } = await platform.mail({ kind: 'invoice_issued', after })
    return { invoice, token, path: `/portal/invoices/${invoice.id}?token=${token}` }
  }
  const visit = (path: string) => page.goto(`${platform.url}${path}`)
  const statusOf = async (id: string) => (await must(client.get(`/payments/invoices/${id}`))).status
  const isNobody = async () => expect((await page.context().cookies()).map(({ name }) => name)).toEqual([])

  test('is seen and paid signed out, in English on a desktop', async () => {
    page = await onDesktop(browser)
    const asked = await playStripeJs({ context: page.context(), double })
    const { invoice, path } = await mailed()
    await visit(path)
    await title(page, invoice.invoiceNumber)
    for (const text of ['Design', '100.00 EUR', '31 January 2099', 'Bank of Examples', invoice.paymentReference])
      await sees(page, text)
    await isSound(page)
    expect(asked).toEqual([])
    expect(await page.locator('.menu').count()).toBe(0)

    const [pdf] = await Promise.all([
      page.context().waitForEvent('request', (request) => request.url().includes('/payments/invoices/open/pdf?token=')),
      page.click('main >> text=Open PDF'),
    ])
    const opened = await page.request.get(pdf.url())
    expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'application/pdf'])

    await page.click('main >> text=Pay by card')
    await title(page, 'Pay by card')
    await payWithCard({ page, card: good })
    await sees(page, 'We have received your payment.')
    await isSound(page)
    expect(await statusOf(invoice.id)).toBe('paid')
    await page.click('main >> text=Open the invoice')
    await page.locator('.page__head >> text=Paid').waitFor()
    await sees(page, 'There is nothing left to pay on this invoice.')
    expect(await page.locator('main >> text=Pay by card').count()).toBe(0)
    await isSound(page)
    await page.goBack()
    await sees(page, 'We have received your payment.')
    await isNobody()
  })

  test('in Arabic on a dark phone: a bank’s own page leads back to it, and only Stripe is believed', async () => {
    page = await onPhone(browser)
    await playStripeJs({ context: page.context(), double })
    const { invoice, path, token } = await mailed()
    await visit(path)
    await title(page, invoice.invoiceNumber)
    await isSound(page)
    await page.context().addCookies([{ name: 'bank', value: 'alone', url: platform.url }])
    await visit(
      `/portal/invoices/${invoice.id}/pay?token=${token}&payment_intent=pi_of_nobody&redirect_status=succeeded`,
    )
    await page.frameLocator('main iframe').locator('input').waitFor()
    expect(await statusOf(invoice.id)).toBe('open')
    await isSound(page)
    await payWithCard({ page, card: asksFor3ds })
    await page.waitForURL('https://hooks.stripe.com/**')
    await page.click('#pass')
    await sees(page, 'استلمنا دفعتك. شكرًا لك!')
    expect(await statusOf(invoice.id)).toBe('paid')
  })

  test('one that takes its time arrives by itself, without a session', async () => {
    page = await onDesktop(browser)
    await playStripeJs({ context: page.context(), double })
    const { invoice, token } = await mailed({ amount: 7_000, description: 'Design' })
    await visit(`/portal/invoices/${invoice.id}/pay?token=${token}`)
    await payWithCard({ page, card: slow })
    await sees(page, 'Your payment is being processed.')
    const intent = double.intents.all().find(({ status }) => status === 'processing')
    double.intents.settle(String(intent?.id))
    await double.deliver({ to: platform.url })
    await sees(page, 'We have received your payment.')
    await isNobody()
  })

  test('opens for its client and for somebody else who is signed in, and shows them nothing more', async () => {
    const { invoice, path } = await mailed()
    const other = await provenClient(platform)
    for (const { email, password } of [client, other]) {
      page = await onDesktop(browser)
      await visit('/portal/login')
      await signIn({ page, email, secret: password })
      await page.locator('.menu').waitFor()
      await visit(path)
      await title(page, invoice.invoiceNumber)
      await sees(page, 'Pay by card')
      await page.locator('.menu').waitFor()
      if (email === other.email) {
        await visit(`/portal/invoices/${invoice.id}`)
        await title(page, 'Page not found')
      }
      await page.context().close()
    }
    page = await onDesktop(browser)
  })

  test('that is no longer valid says so, and leads to the sign-in; without one the sign-in is first', async () => {
    page = await onPhone(browser)
    const { invoice, path } = await mailed()
    await visit(path.slice(0, -2))
    await title(page, 'هذا الرابط لم يعد صالحًا')
    await isSound(page)
    await page.click('main >> text=فتح الفاتورة')
    await signIn({ page, email: client.email, secret: client.password })
    await title(page, invoice.invoiceNumber)
    await page.context().close()
    page = await onDesktop(browser)
    await visit(`/portal/invoices/${invoice.id}/pay?token=x`)
    await title(page, 'This link is no longer valid')
    await must(platform.admin.put(`/payments/invoices/${invoice.id}/void`, { reason: 'Twice' }))
    for (const address of [path, path.replace('?', '/pay?')]) {
      await visit(address)
      await sees(page, 'This invoice was cancelled.')
      expect(await page.locator('main >> text=Pay by card').count()).toBe(0)
    }
    await isSound(page)
  })
})
