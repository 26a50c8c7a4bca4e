import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { issued, must, newProject, requested } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { isSound, onDesktop, onPhone, sees, send, signIn, title } from '../support/portalPages.ts'
import { payWithCard, playStripeJs } from '../support/stripe/playStripeJs.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

// https://docs.stripe.com/testing
const insufficientFunds = '4000 0000 0000 9995'
const asksFor3ds = '4000 0027 6000 3184'
const good = '4242 4242 4242 4242'
/** The stand-in's own: it is processed in the background. */
const slow = '4000 0000 0000 0000'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a client pays by card', () => {
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
    await must(platform.admin.post('/globals/company', { accentColor: '#8a2be2', bankDetails }))
    client = await provenClient(platform)
    project = await newProject(client)
  })
  afterEach(() => page.context().close())
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
    await double?.stop()
  })

  const enter = async (path: string, { email, password: secret } = client) => {
    await page.goto(`${platform.url}/portal${path}`)
    await signIn({ page, email, secret })
  }
  const cardFrame = () => page.frameLocator('main iframe')
  const type = async (card: string) => {
    await page.waitForSelector('main form [type="submit"][aria-disabled="false"]')
    await cardFrame().locator('input').fill(card)
  }
  const answerBank = (button: 'Complete' | 'Fail') =>
    page.frameLocator('iframe[title="3D Secure"]').getByText(button).click()
  const statusOf = async (id: string) => (await must(client.get(`/payments/${id}`))).status
  const chargesOf = (payment: string) => {
    const own = new Set(double.intents.of(payment).map(({ id }) => id))
    return [...double.world.charges.values()].filter((charge) => own.has(charge.payment_intent))
  }

  test('an invoice, in English on a desktop: declined, then with 3-D Secure, clicked twice and paid once', async () => {
    page = await onDesktop(browser)
    const asked = await playStripeJs({ context: page.context(), double })
    const invoice = await issued({ platform, project, currency: 'EUR' })
    await enter(`/invoices/${invoice.id}`)
    await sees(page, 'Bank of Examples')
    await isSound(page)
    // Where nobody pays, Stripe has not been asked for anything.
    expect(asked).toEqual([])

    await page.click('main >> text=Pay by card')
    await title(page, 'Pay by card')
    await sees(page, '100.00 EUR')
    await type('')
    await send(page)
    await cardFrame().getByText('Your card number is incomplete.').waitFor()
    await payWithCard({ page, card: insufficientFunds })
    await sees(page, 'Your card has insufficient funds.')
    await isSound(page)
    const [{ id }] = (await must(client.get(`/payments?where[invoice][equals]=${invoice.id}`))).docs
    expect(await statusOf(id)).toBe('failed')

    // Another card: its bank refuses, and lets them in then.
    await payWithCard({ page, card: asksFor3ds })
    await answerBank('Fail')
    await sees(page, 'We are unable to authenticate your payment method.')
    await page.locator('main form [type="submit"]').dblclick()
    await answerBank('Complete')
    await sees(page, 'We have received your payment.')
    await isSound(page)
    expect(await statusOf(id)).toBe('completed')
    expect(chargesOf(id).map(({ status }) => status)).toEqual(['failed', 'succeeded'])

    // The invoice is paid, and cannot be paid again.
    await page.click('main >> text=Open the invoice')
    await page.locator('.page__head >> text=Paid').waitFor()
    expect(await page.locator('main >> text=Pay by card').count()).toBe(0)
    await page.goto(`${platform.url}/portal/invoices/${invoice.id}/pay`)
    await sees(page, 'We have received your payment.')
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(
      new Set(['https://js.stripe.com', 'https://api.stripe.com', 'https://hooks.stripe.com']),
    )
  })

  test('a payment request, in Arabic on a dark phone: the bank’s own page leads back, and only Stripe is believed', async () => {
    page = await onPhone(browser)
    await playStripeJs({ context: page.context(), double })
    await page.context().addCookies([{ name: 'bank', value: 'alone', url: platform.url }])
    const noura = await provenClient(platform)
    await must(noura.put('/users/profile', { locale: 'ar' }))
    const { id } = await requested({ platform, project: await newProject(noura), currency: 'EUR' })
    const status = async () => (await must(noura.get(`/payments/${id}`))).status
    await enter(`/payments/${id}`, noura)
    await page.click('main >> text=الدفع بالبطاقة')
    await type(asksFor3ds)
    expect(
      await cardFrame()
        .locator('html')
        .evaluate((root: HTMLElement) => [root.lang, root.className]),
    ).toEqual(['ar', 'night'])
    await isSound(page)

    // An address that says so pays nothing: the form is there, and nothing is booked.
    const { paymentIntentId } = await must(noura.post(`/payments/${id}/intent`))
    const claim = (intent: string) => `?payment_intent=${intent}&redirect_status=succeeded`
    for (const intent of [paymentIntentId, 'pi_of_somebody_else']) {
      await page.goto(`${platform.url}/portal/payments/${id}/pay${claim(intent)}`)
      await cardFrame().locator('input').waitFor()
      expect(await status()).toBe('pending')
    }

    await payWithCard({ page, card: asksFor3ds })
    await page.waitForURL('https://hooks.stripe.com/**')
    await page.click('#fail')
    await sees(page, 'We are unable to authenticate your payment method.')
    await payWithCard({ page, card: asksFor3ds })
    await page.waitForURL('https://hooks.stripe.com/**')
    await page.click('#pass')
    await sees(page, 'استلمنا دفعتك. شكرًا لك!')
    expect(page.url()).toContain(`/portal/payments/${id}/pay?payment_intent=${paymentIntentId}`)
    await isSound(page)
    expect(await status()).toBe('completed')
    expect(chargesOf(id)).toHaveLength(1)
  })

  test('one that takes its time arrives by itself', async () => {
    page = await onDesktop(browser)
    await playStripeJs({ context: page.context(), double })
    const { id } = await requested({ platform, project, currency: 'EUR', amount: 7_000 })
    await enter(`/payments/${id}/pay`)
    await payWithCard({ page, card: slow })
    await sees(page, 'Your payment is being processed.')
    expect(await statusOf(id)).toBe('processing')
    const [intent] = double.intents.of(id)
    double.intents.settle(String(intent?.id))
    await double.deliver({ to: platform.url })
    await sees(page, 'We have received your payment.')
    expect(chargesOf(id)).toHaveLength(1)
  })

  test('an answer that is lost is asked for again, and pays nothing twice', async () => {
    page = await onDesktop(browser)
    await playStripeJs({ context: page.context(), double })
    const { id } = await requested({ platform, project, currency: 'EUR', amount: 8_000 })
    await enter(`/payments/${id}/pay`)
    await type(good)
    await page.route('**/api/payments/*/confirm', (route) => route.abort())
    await send(page)
    await sees(page, 'Connection lost.')
    expect(await statusOf(id)).toBe('pending')
    await page.unroute('**/api/payments/*/confirm')
    await page.click('main >> text=Check again')
    await sees(page, 'We have received your payment.')
    expect(chargesOf(id)).toHaveLength(1)
  })

  test('without Stripe.js the bank details are there, and another try', async () => {
    page = await onDesktop(browser)
    await page.context().route('https://js.stripe.com/**', (route) => route.abort())
    const invoice = await issued({ platform, project, currency: 'EUR' })
    await enter(`/invoices/${invoice.id}/pay`)
    await sees(page, 'The card form could not be loaded.')
    await sees(page, 'Bank of Examples')
    await sees(page, invoice.paymentReference)
    await isSound(page)
    await playStripeJs({ context: page.context(), double })
    await page.click('main >> text=Try again')
    await payWithCard({ page, card: good })
    await sees(page, 'We have received your payment.')
  })

  test('where cards are not set up, nothing speaks of them', async () => {
    await platform.restart({ STRIPE_SECRET_KEY: '', STRIPE_PUBLISHABLE_KEY: '', STRIPE_WEBHOOK_SECRET: '' })
    page = await onDesktop(browser)
    const asked = await playStripeJs({ context: page.context(), double })
    const invoice = await issued({ platform, project, currency: 'EUR' })
    await enter(`/invoices/${invoice.id}`)
    await sees(page, 'Bank of Examples')
    expect(await page.locator('main >> text=Pay by card').count()).toBe(0)
    await page.goto(`${platform.url}/portal/invoices/${invoice.id}/pay`)
    await sees(page, 'Card payments are not set up.')
    await sees(page, 'Bank of Examples')
    expect(asked).toEqual([])
  })
})
