import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

type CancelIntentsLaterArgs = { req: PayloadRequest; paymentId: string }

/**
 * Cancels a payment's open intents at Stripe after the open transaction commits. The transaction has cancelled the
 * payment or recorded it as paid another way. Does nothing if it never had an intent. A card payment that is faster
 * goes to review.
 */
export async function cancelIntentsLater({ req, paymentId }: CancelIntentsLaterArgs): Promise<void> {
  const [row] = await sql<{ isOpen: boolean }>({
    req,
    text: `SELECT EXISTS (
             SELECT 1 FROM stripe_operations made
              WHERE made.payment_id = $1 AND made.kind = 'intent.create' AND made.outcome <> 'failed'
                AND NOT EXISTS (SELECT 1 FROM stripe_operations cancelled
                                 WHERE cancelled.payment_id = $1 AND cancelled.kind = 'intent.cancel'
                                   AND cancelled.outcome = 'succeeded' AND cancelled.params ->> 'intent' = made.result_id)
           ) AS "isOpen"`,
    values: [paymentId],
  })
  if (row?.isOpen) await enqueueJob({ req, name: 'stripe.cancelIntent', data: { paymentId } })
}
