import type { PayloadRequest } from 'payload'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { transition } from '../shared/transition.ts'
import { takeBackWriteOff } from './takeBackWriteOff.ts'

/**
 * Moves a locked invoice after money for it was booked: it is paid once nothing is owed any more, partially paid before. One that was settled
 * already stays as it is: the money takes a write-off back, and beyond that more was paid than owed.
 */
export async function payIntoInvoice({
  req,
  invoice,
  paidAt,
}: {
  req: PayloadRequest
  invoice: Invoice
  /** ISO 8601. */
  paidAt: string
}): Promise<void> {
  await takeBackWriteOff({ req, invoice, why: 'Money came in.' })
  const { paid, owed } = await readInvoiceBalance({ req, id: invoice.id })
  if (invoice.status === 'paid') {
    const after = { amountPaid: paid }
    const action = owed < 0 ? 'invoice.overpaid' : 'invoice.paidLate'
    await recordActivity({ req, action, entityType: 'invoices', entityId: invoice.id, after })
    return
  }
  const isSettled = owed <= 0
  await transition({
    req,
    collection: 'invoices',
    id: invoice.id,
    action: isSettled ? 'payAll' : 'payPart',
    by: 'system',
    ...(isSettled && { data: { paidAt } }),
    activity: { amountPaid: paid },
  })
}
