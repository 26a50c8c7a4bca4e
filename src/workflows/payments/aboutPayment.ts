import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import type { Payment } from '../../payload-types.ts'

/** What every notification about a payment says of it. */
export function aboutPayment({ id, amount, currency, description }: Payment) {
  return { paymentId: id, amount: formatAnyMoney({ amountMinor: amount, currency }), description }
}
