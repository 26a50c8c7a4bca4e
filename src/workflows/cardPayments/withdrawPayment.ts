import type { PayloadRequest } from 'payload'
import { nextState } from '../../domain/lifecycles/lifecycle.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import { voidInvoiceOfPart } from '../plans/voidInvoiceOfPart.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { cancelIntents } from '../stripe/cancelIntents.ts'
import { cancelPayment } from '../payments/cancelPayment.ts'

type WithdrawPaymentArgs = { req: PayloadRequest; id: string; reason: string }

/**
 * Withdraws a payment request for an admin. Its intent is cancelled at Stripe first, so it cannot be paid afterwards.
 * If it was paid in this moment, the payment is settled and the answer is 409. If Stripe does not answer, 503 and
 * nothing changes. The invoice that was issued along with it is voided.
 */
export async function withdrawPayment({ req, id, reason }: WithdrawPaymentArgs): Promise<void> {
  const { status } = await readRow({ req, collection: 'payments', id })
  const isLegal = nextState({ lifecycle: paymentLifecycle, action: 'cancel', from: status, by: 'admin' }) !== null
  if (!isLegal) throw fail('illegal_transition', { from: status, action: 'cancel' })
  await cancelIntents({ req, paymentId: id })
  await inTransaction({
    req,
    work: async () => {
      const payment = await cancelPayment({ req, id, reason })
      await voidInvoiceOfPart({ req, payment, reason })
    },
  })
}
