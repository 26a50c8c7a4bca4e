import type { PayloadRequest } from 'payload'
import { nextState } from '../../domain/lifecycle.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import { readRow } from '../shared/readRow.ts'
import { cancelIntents } from '../stripe/cancelIntents.ts'
import { cancelPayment } from './cancelPayment.ts'

/**
 * An admin takes a request back. Its intent is cancelled at Stripe first, so that nobody pays it afterwards: where it was paid in this moment, the
 * payment is settled and the answer is 409; where Stripe cannot be asked, 503 and nothing is changed.
 */
export async function withdrawPayment({
  req,
  id,
  reason,
}: {
  req: PayloadRequest
  id: string
  reason: string
}): Promise<void> {
  const { status } = await readRow({ req, collection: 'payments', id })
  const isLegal = nextState({ lifecycle: paymentLifecycle, action: 'cancel', from: status, by: 'admin' }) !== null
  if (!isLegal) throw fail('illegal_transition', { from: status, action: 'cancel' })
  await cancelIntents({ req, paymentId: id })
  await cancelPayment({ req, id, reason })
}
