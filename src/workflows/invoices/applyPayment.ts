import type { PayloadRequest } from 'payload'
import { reason } from '../../i18n/reason.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { transition } from '../lifecycle/transition.ts'
import { reverseWriteOff } from './reverseWriteOff.ts'

type ApplyPaymentArgs = {
  req: PayloadRequest
  invoice: Invoice
  /** ISO 8601. */
  paidAt: string
}

/**
 * Moves a locked invoice after money for it was booked: paid once nothing is owed, partially paid before. One that was
 * settled already stays as it is: the money reverses a write-off first, and the rest is an overpayment.
 */
export async function applyPayment({ req, invoice, paidAt }: ApplyPaymentArgs): Promise<void> {
  await reverseWriteOff({ req, invoice, why: reason('payment_received') })
  const { paid, owed } = await readInvoiceBalance({ req, id: invoice.id })
  if (invoice.status === 'paid') {
    const after = { amountPaid: paid }
    const action = owed < 0 ? 'invoice.overpaid' : 'invoice.paid_late'
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
