import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../shared/transition.ts'
import { suspenseLeft } from './suspenseLeft.ts'

/**
 * Ends a review whose money was given back, once nothing of it is left: as the admin decided it, or by itself where it was refunded in Stripe's
 * dashboard. Run under the lock of the review's payment.
 */
export async function settleReview({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const review = await readRow({ req, collection: 'payment-reviews', id })
  if (review.status !== 'open' || (await suspenseLeft({ req, review })) > 0) return
  await transition({
    req,
    collection: 'payment-reviews',
    id,
    action: 'resolve',
    by: 'system',
    data: {
      resolution: 'refund',
      resolvedAt: now().toISOString(),
      ...(!review.note && { note: 'The money was given back at Stripe.' }),
    },
    activity: { resolution: 'refund' },
  })
}
