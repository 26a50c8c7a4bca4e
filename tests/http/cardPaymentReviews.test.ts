import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cardPayer, times, type CardPayer } from '../support/cardPayer.ts'
import { issued, must, refusal, transfer } from '../support/money.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { reconcileByHand } from '../support/stripe/cardMoney.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'
import { until } from '../support/until.ts'

let stripe: StripeDouble
let platform: Platform
let payer: CardPayer

beforeAll(async () => {
  stripe = await startStripeDouble()
  platform = await startPlatform({ env: stripe.env })
  // Otherwise the reconciliation may see the money before the transfer is recorded.
  await reconcileByHand(platform)
  payer = await cardPayer(platform)
})

afterAll(async () => {
  await platform.stop()
  await stripe.stop()
})

test.each([
  ['amount', { amount: 100, amount_received: 100 }, 'amount_mismatch', 100, 'EUR'],
  ['amount received', { amount_received: 4999 }, 'amount_mismatch', 4999, 'EUR'],
  ['currency', { currency: 'usd' }, 'currency_mismatch', 5000, 'USD'],
  ['customer', { customer: 'cus_somebodyElse' }, 'customer_mismatch', 5000, 'EUR'],
  ['missing customer', { customer: null }, 'customer_mismatch', 5000, 'EUR'],
  ['mode', { livemode: true }, 'livemode_mismatch', 5000, 'EUR'],
  ['metadata', { metadata: { paymentId: 'another' } }, 'metadata_mismatch', 5000, 'EUR'],
])('money with another %s settles nothing and goes to review', async (_, changes, kind, amount, currency) => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  stripe.intents.pay(paymentIntentId)
  stripe.intents.tamper(paymentIntentId, changes)
  for (const answer of await times(5, () => payer.confirm(id, paymentIntentId))) {
    expect(refusal(answer)).toEqual([409, 'payment_mismatch'])
  }
  for (const answer of [await payer.client.post(`/payments/${id}/intent`), await payer.pay(id)]) {
    expect(refusal(answer)).toEqual([409, 'payment_mismatch'])
  }
  expect(await payer.read(id)).toMatchObject({ status: 'pending', receivedAmount: 0 })
  expect(await payer.reviews(id)).toEqual([
    expect.objectContaining({ kind, status: 'open', amount, currency, stripeObjectId: paymentIntentId }),
  ])
  expect(await payer.booked(id)).toEqual({ stripe: amount, suspense: -amount })
  await must(platform.admin.post(`/payments/${id}/record`, transfer))
})

test('the admins are notified of a review once', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  stripe.intents.pay(paymentIntentId)
  stripe.intents.tamper(paymentIntentId, { amount_received: 1 })
  await times(10, () => payer.confirm(id, paymentIntentId))
  const [review] = await payer.reviews(id)
  const { docs } = await must(platform.admin.get('/messages/notifications', { query: { limit: 100 } }))
  expect(docs.filter(({ entityId }: { entityId: string }) => entityId === review.id)).toHaveLength(1)
})

test('an amount that was changed in Stripe’s dashboard is put right before anyone pays it', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  stripe.intents.tamper(paymentIntentId, { amount: 1, metadata: {} })
  await payer.begin(id)
  expect(stripe.intents.get(paymentIntentId)).toMatchObject({ amount: 5000, metadata: { paymentId: id } })
  expect((await must(payer.pay(id))).doc.status).toBe('completed')
})

test('money that comes for a cancelled request goes to review', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  await must(platform.admin.put(`/payments/${id}/cancel`, { reason: 'Not needed' }))
  stripe.intents.tamper(paymentIntentId, { status: 'succeeded', amount_received: 5000 })
  for (const answer of await times(5, () => payer.confirm(id, paymentIntentId))) {
    expect(refusal(answer)).toEqual([409, 'illegal_transition'])
  }
  expect((await payer.read(id)).status).toBe('cancelled')
  expect(await payer.reviews(id)).toEqual([expect.objectContaining({ kind: 'late_payment', amount: 5000 })])
  expect(await payer.booked(id)).toEqual({ stripe: 5000, suspense: -5000 })
})

test('money for what was paid by transfer meanwhile goes to review', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  stripe.intents.pay(paymentIntentId)
  await must(platform.admin.post(`/payments/${id}/record`, transfer))
  await until(async () => (await payer.reviews(id)).length > 0)
  expect(refusal(await payer.confirm(id, paymentIntentId))).toEqual([409, 'illegal_transition'])
  expect(await payer.reviews(id)).toEqual([expect.objectContaining({ kind: 'duplicate_payment', amount: 5000 })])
  expect(await payer.read(id)).toMatchObject({ status: 'completed', method: 'bank_transfer', receivedAmount: 5000 })
  expect(await payer.booked(id)).toEqual({ bank: 5000, client_credit: -5000, stripe: 5000, suspense: -5000 })
})

test('an invoice that is void takes its requests’ intents along, and money that was faster goes to review', async () => {
  const invoice = await issued({ platform, project: payer.project, currency: 'EUR' })
  const id = await payer.asked({ invoice: invoice.id })
  const { paymentIntentId } = await payer.begin(id)
  const faster = await payer.asked({ invoice: invoice.id })
  const paid = await payer.begin(faster)
  stripe.intents.pay(paid.paymentIntentId)
  await must(platform.admin.put(`/payments/invoices/${invoice.id}/void`, { reason: 'Wrong' }))
  await until(() => stripe.intents.get(paymentIntentId).status === 'canceled')
  await until(async () => (await payer.reviews(faster)).length > 0)
  expect(await payer.reviews(faster)).toEqual([expect.objectContaining({ kind: 'late_payment', amount: 5000 })])
  expect(await payer.read(faster)).toMatchObject({ status: 'cancelled', receivedAmount: 0 })
})

test('a payment whose invoice a credit settled meanwhile is completed, and the excess is reviewed', async () => {
  const invoice = await issued({ platform, project: payer.project, currency: 'EUR' })
  const id = await payer.asked({ invoice: invoice.id, amount: 10_000 })
  await must(payer.pay(id, stripe.paymentMethod('pm_slow')))
  await must(platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { reason: 'Goodwill', amount: 4000 }), 201)
  const [intent] = stripe.intents.of(id)
  stripe.intents.settle(String(intent?.id))
  expect((await must(payer.confirm(id, String(intent?.id)))).doc.status).toBe('completed')
  expect(await payer.reviews(id)).toEqual([expect.objectContaining({ kind: 'overpaid_invoice', amount: 4000 })])
  expect((await must(platform.admin.get(`/payments/invoices/${invoice.id}`))).status).toBe('paid')
})
