import type { PayloadRequest } from 'payload'
import { isMissing } from '../../adapters/stripe/askStripe.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { intentsOf } from '../stripe/intentsOf.ts'

/**
 * A client says that he has paid: Stripe is asked, and only Stripe is believed. The payment moves as far as the intent says, which may be nowhere
 * yet. 404 for an intent that is not of this payment, 409 `payment_mismatch` for money that does not fit it (and goes to review), 409
 * `illegal_transition` where the payment was cancelled or paid another way. Any number of times, one effect.
 */
export async function confirmCardPayment({
  req,
  payment,
  intentId,
}: {
  req: PayloadRequest
  payment: Payment
  intentId: string
}): Promise<void> {
  const { id } = payment
  if (!env.stripe) throw canSettle(payment) ? fail('payments_not_configured') : refused(payment)
  const own = await intentsOf({ req, paymentId: id })
  if (!own.includes(intentId)) throw fail('not_found')
  const intent = await fetchIntent({ id: intentId }).catch((error: unknown) => {
    throw isMissing(error) ? fail('not_found') : error
  })
  const { outcome } = await applyIntent({ req, intent })
  const after = await readRow({ req, collection: 'payments', id })
  const isOver = after.status === 'cancelled' || (!canSettle(after) && after.method !== 'card')
  if (outcome === 'review') throw canSettle(after) ? fail('payment_mismatch') : refused(after)
  if (isOver) throw refused(after)
}

function canSettle({ status }: Payment): boolean {
  return paymentLifecycle.moves.settle.from.includes(status)
}

function refused({ status }: Payment) {
  return fail('illegal_transition', { from: status, action: 'settle' })
}
