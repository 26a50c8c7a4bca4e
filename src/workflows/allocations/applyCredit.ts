import { now } from '../../adapters/now.ts'
import { stillPayable } from '../../domain/payments/stillPayable.ts'
import { reason } from '../../i18n/reason.ts'
import type { PaymentAllocation } from '../../payload-types.ts'
import { applyPayment } from '../invoices/applyPayment.ts'
import { cancelOpenRequests } from '../invoices/cancelOpenRequests.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { readRow } from '../shared/readRow.ts'
import { addAllocation, type AllocationDraft } from './addAllocation.ts'
import { settleOverpaid } from './settleOverpaid.ts'

/**
 * Applies `amount` (minor units) of a payment's credit to an open invoice: one row, one booking, the invoice moves, and
 * requests for what it no longer owes are withdrawn. The credit, the invoice and the payment are locked, and the amount
 * exceeds neither.
 */
export async function applyCredit(draft: AllocationDraft): Promise<PaymentAllocation> {
  const { req, payment, invoice, freedAmount } = draft
  const allocation = await addAllocation(draft)
  const { status } = await readRow({ req, collection: 'invoices', id: invoice.id })
  await applyPayment({ req, invoice: { ...invoice, status }, paidAt: now().toISOString() })
  const owed = stillPayable(await readInvoiceBalance({ req, id: invoice.id }))
  await cancelOpenRequests({ req, invoiceId: invoice.id, owed, reason: reason('covered_by_credit') })
  if (freedAmount > 0) await settleOverpaid({ req, payment })
  return allocation
}
