import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { ensureIntent } from '../stripe/ensureIntent.ts'
import { isOpenIntent } from '../stripe/isOpenIntent.ts'
import { checkPayable } from './checkPayable.ts'

/**
 * The intent by which a payment can be paid now. Where Stripe says that it is paid or being paid, the payment is brought to that first, and 409
 * tells so.
 */
export async function openIntentOf({
  req,
  payment,
}: {
  req: PayloadRequest
  payment: Payment
}): Promise<Stripe.PaymentIntent> {
  checkPayable(payment)
  const intent = await ensureIntent({ req, payment })
  if (isOpenIntent(intent)) return intent
  const { outcome } = await applyIntent({ req, intent })
  if (outcome === 'review') throw fail('payment_mismatch')
  const { status } = await readRow({ req, collection: 'payments', id: payment.id })
  throw fail('illegal_transition', { from: status, action: 'process' })
}
