import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { stillPayable } from '../../domain/stillPayable.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { cancelIntentsLater } from '../stripe/cancelIntentsLater.ts'
import { lockPayment } from './lockPayment.ts'
import { receivePayment } from './receivePayment.ts'

/**
 * Money that came another way than by card. The payment, its invoice and the activity entries change together or not at all; of parallel
 * calls exactly one has an effect, the others get 409 `illegal_transition`. The whole amount of the payment is recorded, and what could still be
 * paid for it by card is withdrawn at Stripe after the commit.
 */
export async function recordPayment({
  req,
  id,
  method,
  reference,
  paidAt = now().toISOString(),
  recordedBy,
}: {
  req: PayloadRequest
  id: string
  method: 'bank_transfer' | 'cash' | 'other'
  reference: string
  /** ISO 8601. */
  paidAt?: string | undefined
  recordedBy: string
}): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      const { invoice } = await lockPayment({ req, id })
      const { after } = await transition({
        req,
        collection: 'payments',
        id,
        action: 'record',
        by: 'admin',
        data: { method, reference, paidAt, recordedBy, failureReason: null },
        activity: { method, reference, paidAt },
      })
      if (invoice) {
        const left = stillPayable(await readInvoiceBalance({ req, id: invoice.id }))
        if (after.amount > left) throw fail('amount_exceeded', { left, currency: after.currency })
      }
      await receivePayment({ req, payment: after, invoice, paidAt, memo: reference })
      await cancelIntentsLater({ req, paymentId: id })
      return after
    },
  })
}
