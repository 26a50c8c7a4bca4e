import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'
import { applyIntent } from '../stripe/applyIntent.ts'

type RefuseClosedIntentArgs = { req: PayloadRequest; payment: Payment; intent: Stripe.PaymentIntent }

/**
 * The intent can no longer be paid because it is paid or being paid. Moves the payment to that state and answers 409.
 */
export async function refuseClosedIntent({ req, payment, intent }: RefuseClosedIntentArgs): Promise<never> {
  const { outcome } = await applyIntent({ req, intent })
  if (outcome === 'review') throw fail('payment_mismatch')
  const { status } = await readRow({ req, collection: 'payments', id: payment.id })
  throw fail('illegal_transition', { from: status, action: 'process' })
}
