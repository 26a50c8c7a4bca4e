import type { PayloadRequest } from 'payload'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail, failField } from '../../errors.ts'
import type { PaymentAllocation } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { readAhead } from '../shared/readAhead.ts'
import { readRow } from '../shared/readRow.ts'
import { readVisible } from '../shared/readVisible.ts'
import { applyCredit } from './applyCredit.ts'
import { readCredits } from '../credit/readCredits.ts'

type AllocatePaymentArgs = {
  req: PayloadRequest
  /** Of the payment. */
  id: string
  invoice: string
  amount?: number | undefined
  allocatedBy: string
}

/**
 * Applies received money to an open invoice of the same client and currency: `amount` minor units, or as much as both
 * have. Never more than either, even in parallel (409 `amount_exceeded`, with what is `left`). 404 for another client's
 * invoice, 400 for another currency, 409 `illegal_transition` when the invoice is not owed or no money was received.
 */
export async function allocatePayment({
  req,
  id,
  invoice: invoiceId,
  amount,
  allocatedBy,
}: AllocatePaymentArgs): Promise<PaymentAllocation> {
  return inTransaction({
    req,
    work: async () => {
      const client = idOf((await readAhead({ req, collection: 'payments', id })).client)
      await queueForRows({ req, rows: { credit: client, payments: id, invoices: invoiceId } })
      const found = await readVisible({ req, collection: 'invoices', id: invoiceId })
      if (idOf(found.client) !== client) throw fail('not_found')
      const { payment } = await lockPayment({ req, id, money: 'out', invoices: [invoiceId] })
      const credits = await readCredits({ req, client, payment: id })
      // Money that did not fit its request and was kept is credit, whatever became of the request.
      if (credits.length === 0 && !paymentStates.received.includes(payment.status)) {
        throw fail('illegal_transition', { from: payment.status, action: 'allocate' })
      }
      const invoice = await readRow({ req, collection: 'invoices', id: invoiceId })
      const { owed } = await readInvoiceBalance({ req, id: invoiceId })
      if (invoice.kind !== 'invoice' || !invoiceStates.owed.includes(invoice.status)) {
        throw fail('illegal_transition', { from: invoice.status, action: 'allocate' })
      }
      const { currency } = invoice
      const credit = credits.find((one) => one.currency === currency)
      if (!credit && payment.currency !== currency) {
        throw failField('invoice', 'invalid_value.payment_currency', { currency: payment.currency })
      }
      const left = Math.min(credit?.total ?? 0, owed)
      const applied = amount ?? left
      if (!credit || applied > left || applied < 1) throw fail('amount_exceeded', { left, currency })
      const freedAmount = Math.max(0, applied - credit.open)
      return applyCredit({ req, payment, invoice, amount: applied, freedAmount, allocatedBy })
    },
  })
}
