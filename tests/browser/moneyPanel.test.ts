import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { must, newProject, requested } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { freePort } from '../support/spawnStart.ts'
import { deliver, paidByCard } from '../support/stripe/cardMoney.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'
import { until } from '../support/until.ts'

const pictures = '.build/screenshots'
const link = 'a[href^="https://dashboard.stripe.com/"]'
const toast = '.payload-toast-item'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('money in the admin panel', () => {
  let platform: Platform
  let stripe: StripeDouble
  let browser: Browser
  let page: Page
  let client: Person
  let project: string

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    const port = await freePort()
    stripe = await startStripeDouble()
    platform = await startPlatform({
      env: { ...stripe.env, ADMIN_PANEL: 'on', PORT: String(port), BACKEND_URL: `http://127.0.0.1:${port}` },
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
    await stripe?.stop()
  })

  const open = async (path: string) => {
    await page.goto(`${platform.url}/admin/collections/${path}`)
    await page.waitForSelector('#field-status, .az-actions')
  }
  const rowOf = async (table: string, id: string) =>
    (await platform.db.query(`SELECT * FROM ${table} WHERE id = $1`, [id])).rows[0]
  test('a payment links to its intent in the dashboard of the mode of the key, and to nothing without an intent', async () => {
    await open(`payments/${(await requested({ platform, project })).id}`)
    expect(await page.locator(link).count()).toBe(0)
    const { id, intentId } = await paidByCard({ platform, client, project })
    await open(`payments/${id}`)
    await page.waitForSelector(link)
    expect(await page.getAttribute(link, 'href')).toBe(`https://dashboard.stripe.com/test/payments/${intentId}`)
    expect(await page.getAttribute(link, 'rel')).toContain('noopener')
    await page.screenshot({ path: `${pictures}/payment.png` })
  })

  test('the editor of invoices says what is still needed, its fields stand in one line, and what is not saved is asked about', async () => {
    await page.goto(`${platform.url}/admin/invoice/new?project=${project}`)
    await page.fill('[name="line-1-quantity"]', '2')
    await page.waitForSelector('#invoice-missing:has-text("Line 1: Description, Price")')
    const fields = ['[name="line-1-description"]', '[name="line-1-quantity"]', '#field-line-1-unitAmount']
    const heads = [
      '.az-line label:has-text("Description")',
      '.az-line label:has-text("Price")',
      '.az-line__amount .az-line__label',
    ]
    for (const row of [fields, heads]) {
      const boxes = await Promise.all(row.map((part) => page.locator(part).first().boundingBox()))
      for (const box of boxes) {
        expect(Math.abs((box?.y ?? 0) - (boxes[0]?.y ?? 0))).toBeLessThan(1)
        expect(Math.abs((box?.height ?? 0) - (boxes[0]?.height ?? 0))).toBeLessThan(1)
      }
    }
    let asked = ''
    page.once('dialog', (dialog) => {
      asked = dialog.message()
      void dialog.dismiss()
    })
    await page.click('.step-nav__home')
    expect(asked).toBe('You have unsaved changes. Leave this page?')
    expect(await page.inputValue('[name="line-1-quantity"]')).toBe('2')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.click('.step-nav__home')
    await page.waitForSelector('.az-tiles')
  })

  test('the editor takes named taxes, a category with its reason, prices of six decimals, and says what cards cannot be charged', async () => {
    await page.goto(`${platform.url}/admin/invoice/new?project=${project}`)
    await page.selectOption('[name="currency"]', 'CAD')
    await page.fill('[name="line-1-description"]', 'Storage')
    await page.fill('[name="line-1-quantity"]', '7000')
    await page.fill('#field-line-1-unitAmount', '0.1648')
    await page.click('[name="line-1-tax-options"]')
    await page.selectOption('[name="line-1-tax-kind"]', 'taxes')
    await page.fill('[name="line-1-tax-1-name"]', 'GST')
    await page.fill('[name="line-1-tax-1-rate"]', '5')
    await page.click('.az-tax__add')
    await page.fill('[name="line-1-tax-2-name"]', 'QST')
    await page.fill('[name="line-1-tax-2-rate"]', '9.975')
    // 1,153.60, 57.68 and 115.07.
    await page.waitForSelector('#invoice-total:has-text("1,326.35 CAD")')
    await page.click('#add-line')
    await page.fill('[name="line-2-description"]', 'Advice')
    await page.fill('#field-line-2-unitAmount', '10')
    await page.selectOption('[name="line-2-tax-kind"]', 'reverse_charge')
    await page.fill('[name="line-2-tax-reason"]', 'Article 196')
    await page.waitForSelector('#invoice-total:has-text("1,336.35 CAD")')
    expect(await page.locator('#invoice-no-card').count()).toBe(0)
    await page.screenshot({ path: `${pictures}/invoice-taxes.png`, fullPage: true })
    await page.click('#save-invoice')
    await page.waitForURL(/collections\/invoices\//)
    const id = page.url().split('/').at(-1)?.split('?')[0]
    const { lines } = await must(platform.admin.get(`/payments/invoices/${id}`))
    expect(lines).toMatchObject([
      {
        unitAmount: 16.48,
        taxes: [
          { name: 'GST', rateBps: 500, amount: 5768 },
          { name: 'QST', rateBps: 997.5, amount: 11_507 },
        ],
      },
      { taxCategory: 'reverse_charge', taxReason: 'Article 196', taxAmount: 0 },
    ])
    await page.waitForSelector('.az-sheet .az-totals:has-text("QST 9.975%")')
    await page.screenshot({ path: `${pictures}/invoice-taxes-sheet.png`, fullPage: true })
    // It opens again as it was.
    await page.goto(`${platform.url}/admin/invoice/${id}`)
    await page.waitForSelector('#invoice-total:has-text("1,336.35 CAD")')
    expect(await page.inputValue('[name="line-1-tax-2-rate"]')).toBe('9.975')
    await page.goto(`${platform.url}/admin/invoice/new?project=${project}`)
    await page.selectOption('[name="currency"]', 'OMR')
    await page.fill('#field-line-1-unitAmount', '100.010')
    await page.fill('[name="line-1-tax"]', '5')
    await page.waitForSelector('#invoice-no-card')
    await page.selectOption('[name="currency"]', 'EUR')
    await page.waitForSelector('#invoice-no-card', { state: 'detached' })
  })

  test('a failed event of Stripe is run again, and only a failed one', async () => {
    const { rows } = await platform.db.query(
      `INSERT INTO stripe_events (id, event_id, type, object_type, object_id, livemode, source, occurred_at, status, attempts, last_error)
       VALUES (gen_random_uuid(), 'evt_1', 'payment_intent.succeeded', 'payment_intent', 'pi_3Abc', false, 'webhook', now(), 'failed', 5, 'x')
       RETURNING id`,
    )
    const { id } = rows[0]
    await open(`stripe-events/${id}`)
    await page.screenshot({ path: `${pictures}/stripe-event.png` })
    await page.click('#retry-stripe-event')
    await page.waitForSelector(`${toast}:has-text("Retrying the event.")`)
    const entries = `SELECT 1 FROM activity_logs WHERE entity_id = $1 AND actor_id = $2`
    expect((await platform.db.query(entries, [id, platform.admin.user.id])).rowCount).toBe(1)
    await platform.db.query(`UPDATE stripe_events SET status = 'handled' WHERE id = $1`, [id])
    await open(`stripe-events/${id}`)
    expect(await page.locator('#retry-stripe-event').count()).toBe(0)
  })

  test('a review is decided with a note and a second thought; what does not fit is refused in words and changes nothing', async () => {
    const { rows } = await platform.db.query(
      `INSERT INTO payment_reviews (id, key, kind, status, client_id, amount, currency, stripe_object_id)
       VALUES (gen_random_uuid(), 'of a test', 'metadata_mismatch', 'open', $1, 5000, 'OMR', 'pi_elsewhere') RETURNING id`,
      [client.user.id],
    )
    const { id } = rows[0]
    await open(`payment-reviews/${id}`)
    expect(await page.isDisabled('#resolve-keep')).toBe(true)
    await page.fill('#field-resolve-note', 'The client was asked.')
    await page.click('#resolve-keep')
    await page.waitForSelector('.confirmation-modal >> text=5.000 OMR')
    await page.screenshot({ path: `${pictures}/review.png` })
    await page.click('#confirm-cancel')
    expect(await rowOf('payment_reviews', id)).toMatchObject({ status: 'open', resolution: null })
    await page.click('#resolve-keep')
    await page.click('#confirm-action')
    await page.waitForSelector(`${toast}:has-text("This decision doesn’t apply")`)
    expect(await rowOf('payment_reviews', id)).toMatchObject({ status: 'open', resolution: null })
    await page.click('#resolve-dismiss')
    await page.click('#confirm-action')
    await page.waitForSelector(`${toast}:has-text("Decision recorded.")`)
    expect(await rowOf('payment_reviews', id)).toMatchObject({
      status: 'resolved',
      resolution: 'dismiss',
      note: 'The client was asked.',
      resolved_by_id: platform.admin.user.id,
    })
    await until(async () => (await page.locator('#resolve-dismiss').count()) === 0, { what: 'The end of the buttons' })
  })

  test('a refund that failed is noted as paid out, with the reference of the transfer', async () => {
    const { id: payment, intentId } = await paidByCard({ platform, client, project })
    await must(platform.admin.post(`/payments/${payment}/refund`, { reason: 'Not needed', amount: 4000 }))
    stripe.refunds.fail(stripe.refunds.of(intentId)[0]?.id ?? '')
    await deliver({ platform, double: stripe, intentId })
    const { docs } = await must(platform.admin.get(`/payment-reviews?where[payment][equals]=${payment}`))
    const { id } = docs[0]
    await open(`payment-reviews/${id}`)
    expect(await page.locator('[id^="resolve-"]').count()).toBe(1)
    await page.fill('#field-resolve-note', 'The card is closed.')
    expect(await page.isDisabled('#resolve-pay_out')).toBe(true)
    await page.fill('#field-resolve-reference', 'TRX-77')
    await page.click('#resolve-pay_out')
    await page.click('#confirm-action')
    await page.waitForSelector(`${toast}:has-text("Decision recorded.")`)
    expect(await rowOf('payment_reviews', id)).toMatchObject({ status: 'resolved', reference: 'TRX-77' })
    const booked = 'SELECT 1 FROM ledger_transactions WHERE key = $1'
    expect((await platform.db.query(booked, [`review:${id}:paid_out`])).rowCount).toBe(1)
  })
})
