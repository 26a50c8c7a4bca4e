import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'
import { applyIntent } from '../stripe/applyIntent.ts'

/** Nobody can pay by this intent any more, for it is paid or being paid: the payment is brought to that, and 409 tells so. */
export async function refuseClosedIntent({
  req,
  payment,
  intent,
}: {
  req: PayloadRequest
  payment: Payment
  intent: Stripe.PaymentIntent
}): Promise<never> {
  const { outcome } = await applyIntent({ req, intent })
  if (outcome === 'review') throw fail('payment_mismatch')
  const { status } = await readRow({ req, collection: 'payments', id: payment.id })
  throw fail('illegal_transition', { from: status, action: 'process' })
}
