import { stripeClient } from '../../adapters/stripe/stripeClient.ts'
import { fail } from '../../errors.ts'
import { readRow } from '../shared/readRow.ts'
import { refundAtStripe } from '../stripe/refundAtStripe.ts'
import { reserveRefund, type RefundOrder } from '../settlement/reserveRefund.ts'

/**
 * Refunds a card payment at Stripe: `amount` minor units, or all that is left. All refunds together never exceed what
 * was received (409 `amount_exceeded`, `left`), even when made in parallel. A refusal by Stripe is 409
 * `refund_refused`, with nothing booked. After a lost answer (503), the same request is the same refund, never a second
 * one, for a day.
 */
export async function refundCardPayment(order: RefundOrder): Promise<void> {
  const { req, id } = order
  const refundId = await reserveRefund({ ...order, checkService: () => stripeClient() })
  const { stripePaymentIntentId: intentId } = await readRow({ req, collection: 'payments', id })
  if (!intentId) throw fail('payments_not_configured')
  await refundAtStripe({ req, refundId, intentId })
}
