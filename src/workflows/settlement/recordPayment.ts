import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { stillPayable } from '../../domain/payments/stillPayable.ts'
import { type OfflineMethod } from '../../domain/payments/paymentMethods.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { requireLikelyDay } from '../company/requireLikelyDay.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { cancelIntentsLater } from '../payments/cancelIntentsLater.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { receivePayment } from './receivePayment.ts'
import { refuseCovered, refuseDuplicateReceipt } from './refuseDuplicate.ts'

type RecordPaymentArgs = {
  req: PayloadRequest
  id: string
  method: OfflineMethod
  reference: string
  /** ISO 8601. */
  paidAt?: string | undefined
  /** Whether an unlikely `paidAt` is meant (`requireLikelyDay`). */
  confirmDate?: boolean | undefined
  recordedBy: string
  confirm?: boolean | undefined
}

/**
 * Records money received other than by card. The payment, its invoice and the activity entries change together or not
 * at all. Of parallel calls exactly one has an effect; the others get 409 `illegal_transition`. The whole amount is
 * recorded, and open intents are cancelled at Stripe after the commit. What was recorded for the invoice already is 409
 * `duplicate`, and what unallocated money covers is 409 `already_received`, unless `confirm` says that it is more
 * money.
 */
export async function recordPayment({
  req,
  id,
  method,
  reference,
  paidAt = now().toISOString(),
  confirmDate: isConfirmed,
  recordedBy,
  confirm = false,
}: RecordPaymentArgs): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      const { payment, invoice } = await lockPayment({ req, id, money: 'in' })
      await requireLikelyDay({ req, path: 'paidAt', said: paidAt, invoiceAt: invoice?.issuedAt, isConfirmed })
      const isOpen = paymentLifecycle.moves.record.from.includes(payment.status)
      if (invoice && isOpen && !confirm) {
        const { amount } = payment
        await refuseDuplicateReceipt({ req, invoice: invoice.id, amount, method, reference, paidAt })
        await refuseCovered({ req, invoice, amount })
      }
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
