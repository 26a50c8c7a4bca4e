import type { PayloadRequest } from 'payload'
import { reason } from '../../i18n/reason.ts'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
import { postings } from '../../domain/ledger/postings.ts'
import type { Payment, PaymentRefund } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { idOf } from '../request/idOf.ts'
import { transition } from '../lifecycle/transition.ts'
import { isBooked } from '../paymentExceptions/isBooked.ts'

type MatchReissuedRefundArgs = { req: PayloadRequest; payment: Payment; refund: PaymentRefund }

/**
 * Matches a refund of the same amount that was made in Stripe's dashboard after the bank returned the first. It pays
 * what the first one owes, and the review of that is closed. Returns whether this refund is such a match. Once for a
 * refund, under the payment's lock.
 */
export async function matchReissuedRefund({ req, payment, refund }: MatchReissuedRefundArgs): Promise<boolean> {
  const { id, refundedBy, amount, currency, stripeRefundId } = refund
  const own = idOf(refund.review)
  if (own && (await isOfFailed({ req, reviewId: own }))) return true
  const isKnown = await isBooked({ req, key: own ? `review:${own}:refunded:${id}` : `refund:${id}` })
  if (refundedBy || isKnown) return false
  const reviewId = await findFailed({ req, paymentId: payment.id, amount, currency })
  if (!reviewId) return false
  await sql({ req, text: 'UPDATE payment_refunds SET review_id = $2 WHERE id = $1', values: [id, reviewId] })
  await bookPayment({
    req,
    payment,
    key: `review:${reviewId}:paid_out`,
    kind: 'refund_paid_out',
    currency,
    memo: stripeRefundId ?? null,
    isOnInvoice: false,
    entries: postings.refundPaidOut({ amount: BigInt(amount), outOf: 'stripe' }),
  })
  await transition({
    req,
    collection: 'payment-reviews',
    id: reviewId,
    action: 'resolve',
    by: 'system',
    data: {
      resolution: 'pay_out',
      reference: stripeRefundId ?? null,
      note: reason('refunded_again_at_stripe'),
      resolvedAt: now().toISOString(),
    },
    activity: { resolution: 'pay_out' },
  })
  return true
}

async function isOfFailed({ req, reviewId }: { req: PayloadRequest; reviewId: string }): Promise<boolean> {
  const text = `SELECT 1 FROM payment_reviews WHERE id = $1 AND kind = 'refund_failed'`
  return (await sql({ req, text, values: [reviewId] })).length > 0
}

type FindFailedArgs = { req: PayloadRequest; paymentId: string; amount: number; currency: string }

async function findFailed({ req, paymentId, amount, currency }: FindFailedArgs): Promise<string | null> {
  const [row] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payment_reviews
            WHERE payment_id = $1 AND kind = 'refund_failed' AND status = 'open' AND amount = $2 AND currency = $3
            ORDER BY created_at LIMIT 1 FOR UPDATE`,
    values: [paymentId, amount, currency],
  })
  return row?.id ?? null
}
