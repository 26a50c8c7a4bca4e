import type { PayloadRequest } from 'payload'
import { postings } from '../../domain/ledger/postings.ts'
import type { Payment, PaymentRefund } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { readRow } from '../shared/readRow.ts'
import { suspenseBalance } from './suspenseBalance.ts'

type ReverseKeptCreditArgs = { req: PayloadRequest; payment: Payment; refund: PaymentRefund; reviewId: string }

/**
 * Reverses a client's credit when its money was refunded in Stripe's dashboard after all. The refund, booked just now,
 * took money out of suspense that was not there; that amount comes out of the credit. Once for a refund, under the
 * payment's lock; does nothing for money that was in suspense.
 */
export async function reverseKeptCredit({
  req,
  payment,
  refund: { id, currency, reason },
  reviewId,
}: ReverseKeptCreditArgs): Promise<void> {
  const review = await readRow({ req, collection: 'payment-reviews', id: reviewId })
  const wasKept = review.resolution === 'keep' || review.resolution === 'dismiss'
  const missing = -(await suspenseBalance({ req, review }))
  if (!wasKept || missing <= 0) return
  await bookPayment({
    req,
    payment,
    key: `review:${reviewId}:returned:${id}`,
    kind: 'unmatched_kept',
    currency,
    memo: reason,
    isOnInvoice: false,
    entries: postings.unmatchedReturned({ amount: BigInt(missing) }),
  })
}
