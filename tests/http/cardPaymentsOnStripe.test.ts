import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { cardPayer, type CardPayer } from '../support/cardPayer.ts'
import { must, refusal } from '../support/money.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { reconcile } from '../support/stripe/cardMoney.ts'
import { startStripe, type StripeUnderTest } from '../support/stripe/startStripe.ts'

// What follows a payment without any webhook. This suite also runs against Stripe's test mode (`STRIPE_TEST_KEY`).

let stripe: StripeUnderTest
let platform: Platform
let payer: CardPayer

beforeAll(async () => {
  stripe = await startStripe()
  platform = await startPlatform({ env: stripe.env })
  payer = await cardPayer(platform)
})
afterAll(async () => {
  await platform?.stop()
  await stripe?.stop()
})

const refund = (id: string, amount?: number) =>
  platform.admin.post(`/payments/${id}/refund`, { ...(amount !== undefined && { amount }), reason: 'Not needed' })

async function paid(card: string, amount = 5000) {
  const id = await payer.asked({ amount })
  const { paymentIntentId: intentId } = await payer.begin(id)
  await stripe.payInBrowser(intentId, card)
  return { id, intentId }
}

/** Stripe's lists and its test disputes can be some seconds behind. */
async function reconciledUntil(isSo: () => Promise<boolean>, what: string) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await reconcile(platform)
    if (await isSo()) return
    await sleep(1000)
  }
  throw new Error(`${what} was not found.`)
}

const chargeOf = async (intentId: string) => {
  const { latest_charge: charge } = await stripe.sdk.paymentIntents.retrieve(intentId, { expand: ['latest_charge'] })
  if (typeof charge !== 'object' || charge === null) throw new Error('There is no charge.')
  return charge
}

test('the reconciliation finds an unconfirmed payment', async () => {
  const { id } = await paid('pm_card_visa')
  expect((await payer.read(id)).status).toBe('pending')
  await reconciledUntil(async () => (await payer.read(id)).status === 'completed', 'The payment')
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('a card payment is refunded in part and whole, never beyond, and Stripe says the same', async () => {
  const { id, intentId } = await paid('pm_card_visa')
  await must(payer.confirm(id, intentId))
  expect((await must(refund(id, 2000))).doc).toMatchObject({ status: 'partially_refunded', refundedAmount: 2000 })
  expect((await chargeOf(intentId)).amount_refunded).toBe(2000)
  expect(refusal(await refund(id, 3001))).toEqual([409, 'amount_exceeded'])
  expect((await must(refund(id))).doc).toMatchObject({ status: 'refunded', refundedAmount: 5000 })
  expect(await chargeOf(intentId)).toMatchObject({ amount_refunded: 5000, refunded: true })
  expect(refusal(await refund(id, 1))).toEqual([409, 'illegal_transition'])
})

test('a refund made in Stripe’s dashboard is found', async () => {
  const { id, intentId } = await paid('pm_card_visa')
  await must(payer.confirm(id, intentId))
  await stripe.sdk.refunds.create({ payment_intent: intentId, amount: 1500 })
  const isFound = async () => (await payer.read(id)).refundedAmount === 1500
  await reconciledUntil(isFound, 'The refund')
  expect((await payer.read(id)).status).toBe('partially_refunded')
})

test('a dispute is found, and its money is no longer the agency’s', async () => {
  const { id, intentId } = await paid('pm_card_createDispute')
  await must(payer.confirm(id, intentId))
  await reconciledUntil(async () => (await payer.read(id)).disputedAmount === 5000, 'The dispute')
  expect(await payer.booked(id)).toMatchObject({ stripe: 0, disputed: 5000 })
  expect(refusal(await refund(id))).toEqual([409, 'refund_refused'])
})
