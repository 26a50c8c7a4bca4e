import type Stripe from 'stripe'
import { fail } from '../../errors.ts'
import { logger } from '../logger.ts'
import { expectObject } from './expectObject.ts'

/**
 * An intent that says everything which money is judged by: a stand-in that leaves some of it out is 503 `unavailable`, not an amount of nothing and
 * not a client without his secret.
 */
export function expectIntent(value: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const intent = expectObject(value, 'payment_intent')
  // The SDK's types promise more than the wire does.
  const { amount, amount_received, currency, status, livemode, client_secret, metadata }: Record<string, unknown> = {
    ...intent,
  }
  const isWhole =
    [amount, amount_received].every(Number.isSafeInteger) &&
    [currency, status].every((text) => typeof text === 'string') &&
    typeof livemode === 'boolean' &&
    (typeof client_secret === 'string' || client_secret === null) &&
    typeof metadata === 'object'
  if (isWhole) return intent
  logger.error({ intent: intent.id }, 'stripe: the intent lacks what every intent has')
  throw fail('unavailable')
}
