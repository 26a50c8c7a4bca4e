import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { idOf } from '../request/idOf.ts'
import { databaseTime } from '../shared/databaseTime.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readAhead } from '../shared/readAhead.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { lockPayment } from '../payments/lockPayment.ts'

type FailPendingRefundArgs = {
  req: PayloadRequest
  refundId: string
  /** A code of Stripe's or ours. */
  failureReason: string
  unlessAskedWithinMs?: number
}

/**
 * Fails a pending refund that Stripe does not have: its amount is free again, nothing was booked. One that Stripe took
 * meanwhile stays. With `unlessAskedWithinMs`, so does one that was requested since. Returns whether it was failed.
 */
export async function failPendingRefund({
  req,
  refundId,
  failureReason,
  unlessAskedWithinMs,
}: FailPendingRefundArgs): Promise<boolean> {
  return inTransaction({
    req,
    work: async () => {
      const unlocked = await readAhead({ req, collection: 'payment-refunds', id: refundId })
      await lockPayment({ req, id: idOf(unlocked.payment) })
      const row = await readRow({ req, collection: 'payment-refunds', id: refundId })
      if (row.status !== 'pending' || row.stripeRefundId) return false
      const asked = row.askedAt ? Date.parse(row.askedAt) : 0
      if (unlessAskedWithinMs !== undefined && asked > (await databaseTime(req)).getTime() - unlessAskedWithinMs)
        return false
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

type BarOperationArgs = { req: PayloadRequest; refundId: string; paymentId: string; failureReason: string }

/** A late request finds that the refund has failed, and does not ask Stripe. */
async function barOperation({ req, refundId, paymentId, failureReason }: BarOperationArgs): Promise<void> {
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
