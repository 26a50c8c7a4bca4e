import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { postings } from '../../domain/postings.ts'
import { bookInvoice } from './bookInvoice.ts'

/**
 * Books that `amount` (minor units) of a locked invoice is not expected any more, or, below zero, that it is again. The first such booking of an
 * invoice has the key `invoice:<id>:written_off`, those that follow it are numbered.
 */
export async function bookWriteOff({
  req,
  invoice,
  amount,
  memo,
}: {
  req: PayloadRequest
  invoice: Parameters<typeof bookInvoice>[0]['invoice']
  amount: number
  memo: string
}): Promise<void> {
  const [row] = await sql<{ earlier: number }>({
    req,
    text: `SELECT count(*)::int AS earlier FROM ledger_transactions WHERE invoice_id = $1 AND kind = 'write_off'`,
    values: [invoice.id],
  })
  const earlier = row?.earlier ?? 0
  const key = `invoice:${invoice.id}:written_off`
  await bookInvoice({
    req,
    invoice,
    key: earlier === 0 ? key : `${key}:${earlier + 1}`,
    kind: 'write_off',
    memo,
    entries: postings.writeOff({ amount: BigInt(amount) }),
  })
}
