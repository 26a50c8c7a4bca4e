import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cardPayer, times, type CardPayer } from '../support/cardPayer.ts'
import { must, transfer } from '../support/money.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { someoneWaits } from '../support/someoneWaits.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'
import { until } from '../support/until.ts'

let stripe: StripeDouble
let platform: Platform
let payer: CardPayer

beforeAll(async () => {
  stripe = await startStripeDouble()
  platform = await startPlatform({ env: stripe.env })
  payer = await cardPayer(platform)
})
afterAll(async () => {
  await platform?.stop()
  await stripe?.stop()
})

/** A request whose money is at Stripe and unknown to the platform. */
async function paidUnseen() {
  const id = await payer.asked({ amount: 5000 })
  const { paymentIntentId: intentId } = await payer.begin(id)
  stripe.intents.pay(intentId)
  return { id, intentId }
}

const refund = (id: string, amount?: number) =>
  platform.admin.post(`/payments/${id}/refund`, { ...(amount !== undefined && { amount }), reason: 'Not needed' })

test('a refund that waits while the card payment is settled goes back at Stripe, not only on paper', async () => {
  const { id, intentId } = await paidUnseen()
  const holder = await platform.db.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT 1 FROM payments WHERE id = $1 FOR UPDATE', [id])
  const confirmed = payer.confirm(id, intentId)
  await until(() => someoneWaits(platform), { what: 'The settlement waits' })
  const refunded = refund(id, 2000)
  const waiting = async () => {
    const { rows } = await platform.db.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    return rows.length >= 2
  }
  await until(waiting, { what: 'The refund waits behind it' })
  await holder.query('COMMIT')
  holder.release()
  await must(confirmed)
  expect((await must(refunded)).doc).toMatchObject({ status: 'partially_refunded', refundedAmount: 2000 })
  expect(stripe.truth(intentId)).toMatchObject({ received: 5000, refunded: 2000 })
})

test.each([1, 2, 3, 4])('50 confirmations, webhooks, refunds and records at once have one effect (%i)', async () => {
  const { id, intentId } = await paidUnseen()
  const events = stripe.eventsOf(intentId)
  await Promise.all([
    times(15, () => payer.confirm(id, intentId)),
    times(15, () => stripe.deliver({ to: platform.url, events })),
    times(10, () => refund(id, 1000)),
    times(10, () => platform.admin.post(`/payments/${id}/record`, transfer)),
  ])
  await until(() => nothingWaits(intentId), { what: 'Every event is handled' })
  const { received, refunded } = stripe.truth(intentId)
  const { status, receivedAmount, refundedAmount, method } = await payer.read(id)
  const sums = await payer.booked(id)
  expect(receivedAmount).toBe(5000)
  expect(refundedAmount).toBeLessThanOrEqual(5000)
  expect(sums['stripe'] ?? 0).toBe(received - refunded)
  expect(sums['bank'] ?? 0).toBe(method === 'card' ? 0 : 5000 - refundedAmount)
  expect(status).toBe(refundedAmount === 0 ? 'completed' : refundedAmount < 5000 ? 'partially_refunded' : 'refunded')
  const reviews = await payer.reviews(id)
  expect(reviews.map(({ kind }: { kind: string }) => kind)).toEqual(method === 'card' ? [] : ['duplicate_payment'])
})

async function nothingWaits(intentId: string): Promise<boolean> {
  const { rows } = await platform.db.query("SELECT 1 FROM stripe_events WHERE object_id = $1 AND status = 'received'", [
    intentId,
  ])
  return rows.length === 0
}
