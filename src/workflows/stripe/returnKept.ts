import type { PayloadRequest } from 'payload'
import { postings } from '../../domain/postings.ts'
import type { Payment, PaymentRefund } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { readRow } from '../shared/readRow.ts'
import { suspenseLeft } from './suspenseLeft.ts'

/**
 * Money that an admin had kept as the client's credit was refunded in Stripe's dashboard after all: what the refund, booked just now, took out of
 * suspense without being there comes out of that credit. Once for a refund, under the payment's lock; nothing for money that waited in suspense.
 */
export async function returnKept({
  req,
  payment,
  refund: { id, currency, reason },
  reviewId,
}: {
  req: PayloadRequest
  payment: Payment
  refund: PaymentRefund
  reviewId: string
}): Promise<void> {
  const review = await readRow({ req, collection: 'payment-reviews', id: reviewId })
  const wasKept = review.resolution === 'keep' || review.resolution === 'dismiss'
  const missing = -(await suspenseLeft({ req, review }))
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
