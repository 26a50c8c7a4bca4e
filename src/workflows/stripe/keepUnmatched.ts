import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { fromStripeAmount } from '../../domain/cardAmounts.ts'
import { postings } from '../../domain/postings.ts'
import type { ReviewKind } from '../../domain/reviews.ts'
import type { Payment } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { idOf } from '../shared/ids.ts'
import { openReview } from './openReview.ts'

/** Money that is here and settles nothing: booked into suspense and put before the admins, once for an intent. Under the payment's lock. */
export async function keepUnmatched({
  req,
  payment,
  intent,
  kind,
  expected,
  found,
}: {
  req: PayloadRequest
  payment: Payment
  intent: Stripe.PaymentIntent
  kind: ReviewKind
  expected: Record<string, unknown>
  found: Record<string, unknown>
}): Promise<void> {
  const { amount, currency } = moneyOf(intent)
  if (amount > 0) {
    await bookPayment({
      req,
      payment,
      key: `intent:${intent.id}:unmatched`,
      kind: 'unmatched_receipt',
      currency,
      memo: intent.id,
      entries: postings.receipt({ amount: BigInt(amount), into: 'stripe', claim: 'suspense' }),
      isOnInvoice: false,
    })
  }
  await openReview({
    req,
    review: {
      key: `intent:${intent.id}`,
      kind,
      payment: payment.id,
      client: idOf(payment.client),
      amount,
      currency,
      stripeObjectId: intent.id,
      expected,
      found,
    },
  })
}

/** In our minor unit; as Stripe wrote it where the currency is none that we know. */
function moneyOf({ amount_received: received, currency }: Stripe.PaymentIntent): { amount: number; currency: string } {
  const known = fromStripeAmount({ amount: received, currency })
  return known
    ? { amount: known.amountMinor, currency: known.currency }
    : { amount: received, currency: currency.toUpperCase() }
}
