import type { PayloadRequest } from 'payload'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { openIntentOf } from './openIntentOf.ts'

/** What a client app needs to let its user pay with Stripe's own form. Asked again, it is the same intent. */
export async function beginCardPayment({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<{
  clientSecret: string
  paymentIntentId: string
  publishableKey: string
  amount: number
  currency: string
}> {
  const { id, client_secret: clientSecret } = await openIntentOf({ req, payment })
  if (!env.stripe || clientSecret === null) throw fail('payments_not_configured')
  const { amount, currency } = payment
  return { clientSecret, paymentIntentId: id, publishableKey: env.stripe.publishableKey, amount, currency }
}
