import type { PayloadRequest } from 'payload'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { bookWriteOff } from './bookWriteOff.ts'

/**
 * Money or a credit that comes for what was written off takes the write-off back first, as far as it reaches: the client is owed only what he
 * has really paid too much. Run under the invoice's lock, after the receipt or credit was booked; without a write-off it does nothing.
 */
export async function takeBackWriteOff({
  req,
  invoice,
  why,
}: {
  req: PayloadRequest
  invoice: Invoice
  why: string
}): Promise<void> {
  const { owed, writtenOff } = await readInvoiceBalance({ req, id: invoice.id })
  const amount = Math.min(-owed, writtenOff)
  if (amount <= 0) return
  await bookWriteOff({ req, invoice, amount: -amount, memo: why })
  await recordActivity({
    req,
    action: 'invoice.writeOffTakenBack',
    entityType: 'invoices',
    entityId: invoice.id,
    after: { amount, currency: invoice.currency, reason: why },
  })
}
