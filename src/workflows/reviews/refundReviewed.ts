import type { PayloadRequest } from 'payload'
import { stripeClient } from '../../adapters/stripe/stripeClient.ts'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { refundReasons } from '../../domain/refundReasons.ts'
import { fail } from '../../errors.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { refundAtStripe } from '../stripe/refundAtStripe.ts'
import { suspenseLeft } from '../stripe/suspenseLeft.ts'
import { lockReview } from './lockReview.ts'

type RefundReviewed = { req: PayloadRequest; id: string; note: string; resolvedBy: string }

/**
 * Gives money that settled nothing back at Stripe, as a refund with a row of its own; the review is over once it is booked. A refusal (409
 * `refund_refused`) leaves the review open; an answer that was lost (503) leaves the refund to be found, and the same decision again is the same refund.
 */
export async function refundReviewed(args: RefundReviewed): Promise<void> {
  const { refundId, intentId } = await reserve(args)
  await refundAtStripe({ req: args.req, refundId, intentId })
}

async function reserve({ req, id, note, resolvedBy }: RefundReviewed): Promise<{ refundId: string; intentId: string }> {
  return inTransaction({
    req,
    work: async () => {
      const review = await lockReview({ req, id, action: 'refund' })
      const paymentId = idOf(review.payment)
      const client = idOf(review.client)
      const intentId = review.stripeObjectId
      const amount = await suspenseLeft({ req, review })
      if (amount <= 0 || !paymentId || !client || !intentId) {
        throw fail('illegal_transition', { from: review.kind, action: 'refund' })
      }
      const lost = await takeLost({ req, id })
      if (lost) return { refundId: lost, intentId }
      stripeClient() // 503 where there is none, before anything is written down
      const { id: refundId } = await req.payload.db.create({
        collection: 'payment-refunds',
        data: {
          payment: paymentId,
          client,
          amount,
          currency: review.currency,
          // What the client is told; the note is the admins' own.
          reason: refundReasons.unmatched,
          refundedBy: resolvedBy,
          status: 'pending',
          askedAt: now().toISOString(),
          review: id,
        },
        req,
      })
      await sql({
        req,
        text: `UPDATE payment_reviews SET resolution = 'refund', note = $2, resolved_by_id = $3, updated_at = now() WHERE id = $1`,
        values: [id, note, resolvedBy],
      })
      return { refundId: String(refundId), intentId }
    },
  })
}

/** The refund that was asked for before: taken over where its answer was lost, 409 while somebody else is at it. */
async function takeLost({ req, id }: { req: PayloadRequest; id: string }): Promise<string | undefined> {
  const pending = await sql<{ id: string; isLost: boolean }>({
    req,
    text: `SELECT id, asked_at IS NULL OR asked_at < now() - interval '30 seconds' AS "isLost" FROM payment_refunds
            WHERE review_id = $1 AND status = 'pending' AND stripe_refund_id IS NULL LIMIT 1`,
    values: [id],
  })
  const [row] = pending
  if (!row) return undefined
  if (!row.isLost) throw fail('illegal_transition', { from: 'refunding', action: 'refund' })
  await sql({ req, text: 'UPDATE payment_refunds SET asked_at = now() WHERE id = $1', values: [row.id] })
  return row.id
}
