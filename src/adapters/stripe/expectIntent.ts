import type Stripe from 'stripe'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { logger } from '../logger.ts'
import { expectObject } from './expectObject.ts'

/**
 * An intent that says everything which money is judged by: a stand-in that leaves some of it out is 503 `unavailable`, not an amount of nothing and
 * not a client without his secret. Only what changes no judgement may be left out: nothing has come in where it is not `succeeded`, and what is
 * answered to a key is of the key's mode.
 */
export function expectIntent(value: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const intent = expectObject(value, 'payment_intent')
  // The SDK's types promise more than the wire does.
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
