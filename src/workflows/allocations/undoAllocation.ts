import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import type { Payment, PaymentAllocation } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { bookReversal } from './bookAllocation.ts'

type UndoAllocationArgs = {
  req: PayloadRequest
  allocation: PaymentAllocation
  payment: Payment
  /** `null` for the platform itself. */
  reversedBy: string | null
}

/** Takes an allocation back, whole. The caller moves the invoice. Runs under the locks of credit, invoices and payment. */
export async function undoAllocation({ req, allocation, payment, reversedBy }: UndoAllocationArgs): Promise<void> {
  const { id, amount, currency } = allocation
  const invoice = await readRow({ req, collection: 'invoices', id: idOf(allocation.invoice) })
  const data = { reversedAt: now().toISOString(), reversedBy }
  await req.payload.db.updateOne({ collection: 'payment-allocations', id, data, req, returning: false })
  await bookReversal({ req, allocation, payment, invoice })
  await recordActivity({
    req,
    action: 'payment.allocation_reversed',
    entityType: 'payments',
    entityId: payment.id,
    after: { invoice: invoice.id, amount, currency },
  })
}
