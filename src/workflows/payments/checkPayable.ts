import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'

/**
 * 409 for a payment that can no longer be paid by card. One in processing may still need the cardholder's action or
 * another card: its intent decides.
 */
export function checkPayable({ status }: Pick<Payment, 'status'>): void {
  if (!paymentStates.unsettled.includes(status)) throw fail('illegal_transition', { from: status, action: 'process' })
}
