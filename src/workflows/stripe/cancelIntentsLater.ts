import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

/**
 * Has whatever could still be paid for a payment withdrawn at Stripe after the commit of the open transaction, in which the payment was cancelled
 * or paid another way. Nothing where it never had an intent. A payment that beats it goes to review.
 */
export async function cancelIntentsLater({
  req,
  paymentId,
}: {
  req: PayloadRequest
  paymentId: string
}): Promise<void> {
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
