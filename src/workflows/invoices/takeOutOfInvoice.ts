import type { PayloadRequest } from 'payload'
import { amountOwed } from '../../domain/amountOwed.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { transition } from '../shared/transition.ts'

/**
 * Money of a locked invoice that went back. What was credited before is not owed again: the invoice stays paid while nothing is owed, and moves
 * back to partially paid or open otherwise.
 */
export async function takeOutOfInvoice({
  req,
  invoice,
  amount,
}: {
  req: PayloadRequest
  invoice: Invoice
  amount: number
}): Promise<void> {
  const before = invoice.amountPaid ?? 0
  const amountPaid = before - amount
  if (amountOwed({ ...invoice, amountPaid }) > 0) {
    await transition({
      req,
      collection: 'invoices',
      id: invoice.id,
      action: amountPaid > 0 ? 'refundPart' : 'refundAll',
      by: 'system',
      data: { amountPaid, paidAt: null },
      activity: { amountPaid },
    })
    return
  }
  await req.payload.db.updateOne({
    collection: 'invoices',
    id: invoice.id,
    data: { amountPaid },
    req,
    returning: false,
  })
  await recordActivity({
    req,
    action: 'invoice.refunded',
    entityType: 'invoices',
    entityId: invoice.id,
    before: { amountPaid: before },
    after: { amountPaid },
  })
}
