import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { PaymentReview } from '../../payload-types.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { idOf } from '../shared/ids.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'

/**
 * An open review, locked after the payment that its money came for: what Stripe tells of that money waits. 409 `illegal_transition` where it was
 * decided already, or is being given back.
 */
export async function lockReview({
  req,
  id,
  action,
}: {
  req: PayloadRequest
  id: string
  action: string
}): Promise<PaymentReview> {
  const unlocked = await readRow({ req, collection: 'payment-reviews', id })
  const paymentId = idOf(unlocked.payment)
  if (paymentId) await lockPayment({ req, id: paymentId })
  const review = await lockRow({ req, collection: 'payment-reviews', id })
  if (review.status !== 'open') throw fail('illegal_transition', { from: review.status, action })
  if (review.resolution && action !== review.resolution) throw fail('illegal_transition', { from: 'refunding', action })
  return review
}
