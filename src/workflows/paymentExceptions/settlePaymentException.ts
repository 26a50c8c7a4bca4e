import type { PayloadRequest } from 'payload'
import { reason } from '../../i18n/reason.ts'
import { now } from '../../adapters/now.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { suspenseBalance } from './suspenseBalance.ts'

/**
 * Closes a review whose money was refunded, once nothing of it is left. The outcome is the admin's decision, or
 * automatic after a refund in Stripe's dashboard. Runs under the lock of the review's payment.
 */
export async function settlePaymentException({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const review = await readRow({ req, collection: 'payment-reviews', id })
  if (review.status !== 'open' || (await suspenseBalance({ req, review })) > 0) return
  await transition({
    req,
    collection: 'payment-reviews',
    id,
    action: 'resolve',
    by: 'system',
    data: {
      resolution: 'refund',
      resolvedAt: now().toISOString(),
      ...(!review.note && { note: reason('refunded_at_stripe') }),
    },
    activity: { resolution: 'refund' },
  })
}
