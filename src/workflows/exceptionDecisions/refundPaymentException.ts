import type { PayloadRequest } from 'payload'
import { stripeClient } from '../../adapters/stripe/stripeClient.ts'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import { idOf } from '../request/idOf.ts'
import { databaseTime } from '../shared/databaseTime.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { refundAnswerSeconds } from '../../domain/payments/refundAnswerSeconds.ts'
import { refundAtStripe } from '../stripe/refundAtStripe.ts'
import { suspenseBalance } from '../paymentExceptions/suspenseBalance.ts'
import { lockPaymentException } from './lockPaymentException.ts'

type RefundReviewed = { req: PayloadRequest; id: string; note: string; resolvedBy: string }

/**
 * Refunds money that settled nothing at Stripe, with a refund row; booking it closes the review. A refusal (409
 * `refund_refused`) leaves the review open. After a lost answer (503) the refund can be found again, and the same
 * decision again is the same refund.
 */
export async function refundPaymentException(args: RefundReviewed): Promise<void> {
  const { refundId, intentId } = await reserve(args)
  await refundAtStripe({ req: args.req, refundId, intentId })
}

async function reserve({ req, id, note, resolvedBy }: RefundReviewed): Promise<{ refundId: string; intentId: string }> {
  return inTransaction({
    req,
    work: async () => {
      const review = await lockPaymentException({ req, id, action: 'refund' })
      const paymentId = idOf(review.payment)
      const client = idOf(review.client)
      const intentId = review.stripeObjectId
      const amount = await suspenseBalance({ req, review })
      if (amount <= 0 || !paymentId || !client || !intentId) {
        throw fail('illegal_transition', { from: review.kind, action: 'refund' })
      }
      const lost = await takeLost({ req, id })
      if (lost) return { refundId: lost, intentId }
      const { locale } = await readRow({ req, collection: 'users', id: client })
      stripeClient() // 503 when Stripe is not set up, before anything is recorded
      const { id: refundId } = await req.payload.db.create({
        collection: 'payment-refunds',
        data: {
          payment: paymentId,
          client,
          amount,
          currency: review.currency,
          // What the client reads. The note is for admins only.
          reason: translator(languageOf(locale))('refunds.unmatched'),
          refundedBy: resolvedBy,
          status: 'pending',
          askedAt: (await databaseTime(req)).toISOString(),
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

/** The refund that was requested before: taken over if its answer was lost, 409 while another request runs. */
async function takeLost({ req, id }: { req: PayloadRequest; id: string }): Promise<string | undefined> {
  const pending = await sql<{ id: string; isLost: boolean }>({
    req,
    text: `SELECT id, asked_at IS NULL OR asked_at < now() - make_interval(secs => $2) AS "isLost" FROM payment_refunds
            WHERE review_id = $1 AND status = 'pending' AND stripe_refund_id IS NULL LIMIT 1`,
    values: [id, refundAnswerSeconds],
  })
  const [row] = pending
  if (!row) return undefined
  if (!row.isLost) throw fail('illegal_transition', { from: 'refunding', action: 'refund' })
  await sql({ req, text: 'UPDATE payment_refunds SET asked_at = now() WHERE id = $1', values: [row.id] })
  return row.id
}
