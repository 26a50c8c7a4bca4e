import type { PayloadRequest } from 'payload'
import { markRepeatable } from '../../adapters/database/runFor.ts'
import { isMissing } from '../../adapters/stripe/callStripe.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { intentsOf } from '../stripe/intentsOf.ts'

type ConfirmCardPaymentArgs = { req: PayloadRequest; payment: Payment; intentId: string }

/**
 * Handles a client's statement that they have paid. Only Stripe is believed, so the payment moves as far as the intent
 * says, which may be nowhere yet. 404 for an intent of another payment, 409 `payment_mismatch` for money that does not
 * match it (it goes to review), 409 `illegal_transition` when the payment was cancelled or paid another way. Repeats
 * have no further effect.
 */
export async function confirmCardPayment({ req, payment, intentId }: ConfirmCardPaymentArgs): Promise<void> {
  markRepeatable()
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
