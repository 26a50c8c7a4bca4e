import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'
import { findByOperation } from '../../adapters/stripe/findByOperation.ts'
import { fetchIntent } from './fetchIntent.ts'
import { withOperation, type OperationParams } from './operations.ts'
import { runOperation } from './runOperation.ts'

type CreateIntentArgs = {
  req: PayloadRequest
  paymentId: string
  /** Counts from 1. The next one is created when the last was cancelled or refused. */
  generation: number
  params: OperationParams
}

/** Has Stripe create one generation of a payment's intent, once, and returns it as it is now. */
export async function createIntent({
  req,
  paymentId,
  generation,
  params,
}: CreateIntentArgs): Promise<Stripe.PaymentIntent> {
  const { result, isRepeat } = await runOperation<Stripe.PaymentIntent>({
    req,
    operation: { subject: `intent:${paymentId}:${generation}`, kind: 'intent.create', payment: paymentId, params },
    ask: async ({ stripe, params: frozen, operationId, options }) => {
      // The parameters of the row, which `ensureIntent` built.
      const asked = withOperation({ params: frozen, operationId }) as unknown as Stripe.PaymentIntentCreateParams
      return expectIntent(await stripe.paymentIntents.create(asked, options))
    },
    read: async ({ id }) => fetchIntent({ id }),
    find: async ({ stripe, operationId, since }) =>
      findByOperation({ list: stripe.paymentIntents.list({ created: { gte: since }, limit: 100 }), operationId }),
  })
  return isRepeat ? fetchIntent({ id: result.id }) : result
}
