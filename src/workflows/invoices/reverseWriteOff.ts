import type { PayloadRequest } from 'payload'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { bookWriteOffReversal } from './bookWriteOff.ts'

type ReverseWriteOffArgs = { req: PayloadRequest; invoice: Invoice; why: string }

/**
 * Reverses a write-off by money or a credit received for it, as far as it reaches, so the client is owed only a real
 * overpayment. Runs under the invoice's lock, after the receipt or credit was booked. Does nothing without a write-off.
 */
export async function reverseWriteOff({ req, invoice, why }: ReverseWriteOffArgs): Promise<void> {
  const { owed, writtenOff } = await readInvoiceBalance({ req, id: invoice.id })
  const amount = Math.min(-owed, writtenOff)
  if (amount <= 0) return
  await bookWriteOffReversal({ req, invoice, amount, memo: why })
  await recordActivity({
    req,
    action: 'invoice.write_off_reversed',
    entityType: 'invoices',
    entityId: invoice.id,
    after: { amount, currency: invoice.currency, reason: why },
  })
}
