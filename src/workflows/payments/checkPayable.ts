import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'

/**
 * 409 for a payment that cannot be paid by card any more. One that is being processed may still want the cardholder's action or another card: what
 * its intent says decides.
 */
export function checkPayable({ status }: Pick<Payment, 'status'>): void {
  const isPayable = status === 'pending' || status === 'failed' || status === 'processing'
  if (!isPayable) throw fail('illegal_transition', { from: status, action: 'process' })
}
