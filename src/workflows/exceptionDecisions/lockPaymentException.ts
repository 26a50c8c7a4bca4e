import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { PaymentReview } from '../../payload-types.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readAhead } from '../shared/readAhead.ts'

type LockPaymentExceptionArgs = { req: PayloadRequest; id: string; action: string }

/**
 * An open review, locked after the payment that its money was for, so Stripe's news of that money waits. 409
 * `illegal_transition` when it is decided already or is being refunded.
 */
export async function lockPaymentException({ req, id, action }: LockPaymentExceptionArgs): Promise<PaymentReview> {
  const unlocked = await readAhead({ req, collection: 'payment-reviews', id })
  const paymentId = idOf(unlocked.payment)
  if (paymentId) await lockPayment({ req, id: paymentId })
  const review = await lockRow({ req, collection: 'payment-reviews', id })
  if (review.status !== 'open') throw fail('illegal_transition', { from: review.status, action })
  if (review.resolution && action !== review.resolution) throw fail('illegal_transition', { from: 'refunding', action })
  return review
}
