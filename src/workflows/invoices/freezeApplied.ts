import type { PayloadRequest } from 'payload'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { readRow } from '../shared/readRow.ts'
import { printedOf } from './invoiceDocument.ts'

/**
 * Stores how much of an invoice credit paid at its issue, for its PDF and its mail: they ask for the rest only. Runs in
 * the transaction of the issue.
 */
export async function freezeApplied({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const { allocated } = await readInvoiceBalance({ req, id })
  if (allocated === 0) return
  const printed = printedOf(await readRow({ req, collection: 'invoices', id }))
  const data = { printed: { ...printed, amountApplied: allocated } }
  await req.payload.db.updateOne({ collection: 'invoices', id, data, req, returning: false })
}
