import { isRefusal } from '../../adapters/stripe/callStripe.ts'
import { logger } from '../../adapters/logger.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'

/** Stripe's codes for an amount that it does not charge (docs.stripe.com/error-codes). */
const amountCodes = new Set([
  'amount_too_large',
  'amount_too_small',
  'currency_not_supported',
  'invalid_charge_amount',
  'invalid_charge_amount_no_decimal_compatible',
])

/**
 * Converts a refusal by Stripe into one of ours: 422 if it is about the amount or the currency, else 503, because then
 * the account or this code has to be fixed. Other errors stay as they are.
 */
export function toChargeError({ error, payment }: { error: unknown; payment: Payment }): unknown {
  if (!isRefusal(error)) return error
  const { code, param, type, requestId } = error
  const { id, amount, currency } = payment
  const isAboutAmount = amountCodes.has(code ?? '') || param === 'amount' || param === 'currency'
  if (isAboutAmount) return fail('amount_not_chargeable', { amount, currency, ...(code && { reason: code }) })
  logger.error({ payment: id, type, code, param, stripeRequestId: requestId }, 'stripe: refuses a charge')
  return fail('unavailable')
}
