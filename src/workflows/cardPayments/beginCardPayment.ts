import type { PayloadRequest } from 'payload'
import { markRepeatable } from '../../adapters/database/runFor.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { ensureIntent } from '../stripe/ensureIntent.ts'
import { isOpenIntent } from '../stripe/isOpenIntent.ts'
import { checkPayable } from '../payments/checkPayable.ts'
import { refuseClosedIntent } from './refuseClosedIntent.ts'

/** What a client app needs to let its user pay with Stripe's own form. A second request gets the same intent. */
export async function beginCardPayment({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<{
  clientSecret: string
  paymentIntentId: string
  publishableKey: string
  amount: number
  currency: string
}> {
  markRepeatable()
  checkPayable(payment)
  const intent = await ensureIntent({ req, payment })
  if (!isOpenIntent(intent)) return refuseClosedIntent({ req, payment, intent })
  const { id, client_secret: clientSecret } = intent
  if (!env.stripe || clientSecret === null) throw fail('payments_not_configured')
  const { amount, currency } = payment
  return { clientSecret, paymentIntentId: id, publishableKey: env.stripe.publishableKey, amount, currency }
}
