import { stripeClient } from '../../adapters/stripe/stripeClient.ts'
import { fail } from '../../errors.ts'
import { readRow } from '../shared/readRow.ts'
import { refundAtStripe } from '../stripe/refundAtStripe.ts'
import { reserveRefund, type RefundOrder } from './reserveRefund.ts'

/**
 * Gives money of a card payment back at Stripe: `amount` minor units, or all that is left. Together with every other refund never more than came in
 * (409 `amount_exceeded`, `left`), however many ask at once. What Stripe refuses is 409 `refund_refused`, with nothing booked. Where its answer is
 * lost (503), the same request again is the same refund, never a second one.
 */
export async function refundCardPayment(order: RefundOrder): Promise<void> {
  const { req, id } = order
  const refundId = await reserveRefund({ ...order, checkService: () => stripeClient() })
  const { stripePaymentIntentId: intentId } = await readRow({ req, collection: 'payments', id })
  if (!intentId) throw fail('payments_not_configured')
  await refundAtStripe({ req, refundId, intentId })
}
