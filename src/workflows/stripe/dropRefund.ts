import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../shared/transition.ts'
import { lockPayment } from '../payments/lockPayment.ts'

/**
 * Fails a pending refund that Stripe does not have: its amount is free again, nothing was booked. One that Stripe took meanwhile stays; with
 * `unlessAskedWithinMs`, so does one that somebody asked for since. Answers whether it was failed.
 */
export async function dropRefund({
  req,
  refundId,
  failureReason,
  unlessAskedWithinMs,
}: {
  req: PayloadRequest
  refundId: string
  /** A word of Stripe's or ours. */
  failureReason: string
  unlessAskedWithinMs?: number
}): Promise<boolean> {
  return inTransaction({
    req,
    work: async () => {
      const unlocked = await readRow({ req, collection: 'payment-refunds', id: refundId })
      await lockPayment({ req, id: idOf(unlocked.payment) })
      const row = await readRow({ req, collection: 'payment-refunds', id: refundId })
      if (row.status !== 'pending' || row.stripeRefundId) return false
      const asked = row.askedAt ? Date.parse(row.askedAt) : 0
      if (unlessAskedWithinMs !== undefined && asked > Date.now() - unlessAskedWithinMs) return false
      await transition({
        req,
        collection: 'payment-refunds',
        id: refundId,
        action: 'fail',
        by: 'system',
        data: { failureReason },
        activity: { failureReason },
      })
      await barOperation({ req, refundId, paymentId: idOf(row.payment), failureReason })
      const reviewId = idOf(row.review)
      if (reviewId) await forgetDecision({ req, reviewId })
      return true
    },
  })
}

/** Whoever comes late with it finds that it has failed, and does not ask. */
async function barOperation({
  req,
  refundId,
  paymentId,
  failureReason,
}: {
  req: PayloadRequest
  refundId: string
  paymentId: string
  failureReason: string
}): Promise<void> {
  await sql({
    req,
    text: `INSERT INTO stripe_operations (id, subject, kind, payment_id, refund_id, params, outcome, error)
           VALUES ($1, 'refund:' || $2::text, 'refund.create', $3, $2::uuid, '{}', 'failed', $4)
           ON CONFLICT (subject) DO UPDATE SET outcome = 'failed', error = excluded.error, updated_at = now()
            WHERE stripe_operations.outcome = 'open'`,
    values: [uuidv7(), refundId, paymentId, failureReason],
  })
}

/** The money waits for an admin again. */
async function forgetDecision({ req, reviewId }: { req: PayloadRequest; reviewId: string }): Promise<void> {
  await sql({
    req,
    text: `UPDATE payment_reviews SET resolution = NULL, note = NULL, resolved_by_id = NULL, updated_at = now()
            WHERE id = $1 AND status = 'open'`,
    values: [reviewId],
  })
}
