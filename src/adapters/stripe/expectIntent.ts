import type Stripe from 'stripe'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { logger } from '../logger.ts'
import { expectObject } from './expectObject.ts'

/**
 * An intent with every field that decisions about money need. A stand-in that omits one gets 503 `unavailable`, never
 * an amount of zero or a missing client secret. Only two may be missing: the received amount while it is not
 * `succeeded`, and the mode, which is the key's.
 */
export function expectIntent(value: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const intent = expectObject(value, 'payment_intent')
  // The SDK's types promise more than the API does.
  const { amount, amount_received, currency, status, livemode, client_secret, metadata }: Record<string, unknown> = {
    ...intent,
  }
  const isWhole =
    Number.isSafeInteger(amount) &&
    (Number.isSafeInteger(amount_received) || (amount_received === undefined && status !== 'succeeded')) &&
    [currency, status].every((text) => typeof text === 'string') &&
    (typeof livemode === 'boolean' || livemode === undefined) &&
    (typeof client_secret === 'string' || client_secret === null) &&
    typeof metadata === 'object'
  if (!isWhole) {
    logger.error({ intent: intent.id }, 'stripe: the intent lacks what every intent has')
    throw fail('unavailable')
  }
  return {
    ...intent,
    amount_received: intent.amount_received ?? 0,
    livemode: intent.livemode ?? env.stripe?.livemode ?? false,
  }
}
