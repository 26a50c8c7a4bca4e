import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'

/**
 * Card payments are not available in this version, whatever is configured: after the checks that a card payment needs, the answer is 503
 * `payments_not_configured`, and nothing was changed. A payment that cannot be paid any more is told so first (409).
 */
export function refuseCardPayment({ payment, action }: { payment: Payment; action: 'process' | 'settle' }): never {
  const { status } = payment
  if (!paymentLifecycle.moves[action].from.includes(status)) throw fail('illegal_transition', { from: status, action })
  throw fail('payments_not_configured')
}
