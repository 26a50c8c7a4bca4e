import type { PayloadRequest } from 'payload'
import { amountOwed } from '../../domain/amountOwed.ts'
import type { Invoice } from '../../payload-types.ts'
import { transition } from '../shared/transition.ts'

/** Money that came in for a locked invoice: it is paid once nothing is owed any more, partially paid before. `amount` in minor units. */
export async function payIntoInvoice({
  req,
  invoice,
  amount,
  paidAt,
}: {
  req: PayloadRequest
  invoice: Invoice
  amount: number
  paidAt: string
}): Promise<void> {
  const amountPaid = (invoice.amountPaid ?? 0) + amount
  const isSettled = amountOwed({ ...invoice, amountPaid }) <= 0
  await transition({
    req,
    collection: 'invoices',
    id: invoice.id,
    action: isSettled ? 'payAll' : 'payPart',
    by: 'system',
    data: { amountPaid, ...(isSettled && { paidAt }) },
    activity: { amountPaid },
  })
}
