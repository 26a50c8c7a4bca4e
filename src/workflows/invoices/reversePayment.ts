import type { PayloadRequest } from 'payload'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { transition } from '../lifecycle/transition.ts'

/**
 * Moves a locked invoice after a refund was booked. What was credited before is not owed again: the invoice stays paid
 * while nothing is owed, and moves back to partially paid or open otherwise.
 */
export async function reversePayment({ req, invoice }: { req: PayloadRequest; invoice: Invoice }): Promise<void> {
  const { paid, owed } = await readInvoiceBalance({ req, id: invoice.id })
  if (owed > 0 && invoiceStates.paidInto.includes(invoice.status)) {
    await transition({
      req,
      collection: 'invoices',
      id: invoice.id,
      action: paid > 0 ? 'refundPart' : 'refundAll',
      by: 'system',
      data: { paidAt: null },
      activity: { amountPaid: paid },
    })
    return
  }
  await recordActivity({
    req,
    action: 'invoice.refunded',
    entityType: 'invoices',
    entityId: invoice.id,
    after: { amountPaid: paid },
  })
}
