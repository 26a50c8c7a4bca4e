import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { allocateCredit } from '../../domain/invoices/allocateCredit.ts'
import { remainingTax } from '../../domain/invoices/creditable.ts'
import { chargedAmounts } from '../../domain/invoices/chargedAmounts.ts'
import { type ChargedAmounts, postings } from '../../domain/ledger/postings.ts'
import { splitByWeight } from '../../domain/money/splitByWeight.ts'
import type { Invoice } from '../../payload-types.ts'
import { bookInvoice } from './bookInvoice.ts'
import { earlierCredits } from './earlierCredits.ts'

type WriteOff = {
  req: PayloadRequest
  invoice: Parameters<typeof bookInvoice>[0]['invoice'] & Pick<Invoice, 'taxSummary'>
  /** Minor units. */
  amount: number
  memo: string
}

/**
 * Books that `amount` of a locked invoice is no longer expected: its net and its taxes in proportion to what was
 * charged and not credited. The first such entry of an invoice has the key `invoice:<id>:written_off`; later ones are
 * numbered.
 */
export async function bookWriteOff(writeOff: WriteOff): Promise<void> {
  const { req, invoice, amount } = writeOff
  const credits = await earlierCredits({ req, invoice })
  const remaining = remainingTax({ taxSummary: invoice.taxSummary ?? [], credits })
  await book({ ...writeOff, parts: chargedAmounts(allocateCredit({ amount, remaining })) })
}

/** Books that `amount` of what was written off is expected again, in proportion to how it was written off. */
export async function bookWriteOffReversal(reversal: WriteOff): Promise<void> {
  const { req, invoice, amount } = reversal
  const rows = await sql<{ name: string | null; rate: string | null; amount: string }>({
    req,
    text: `SELECT tax_name AS name, tax_rate_bps::text AS rate, sum(amount)::text AS amount FROM ledger_entries
            WHERE invoice_id = $1 AND account = 'write_offs' GROUP BY 1, 2 ORDER BY 2 NULLS FIRST, 1`,
    values: [invoice.id],
  })
  const shares = splitByWeight({ amount: BigInt(amount), weights: rows.map((row) => BigInt(row.amount)) })
  const parts = rows.map(({ name, rate }, index) => ({ name, rate, amount: -(shares[index] ?? 0n) }))
  await book({
    ...reversal,
    parts: {
      subtotal: parts.reduce((sum, part) => (part.rate === null ? sum + part.amount : sum), 0n),
      taxes: parts.flatMap((part) =>
        part.rate === null ? [] : [{ tax: { name: part.name ?? '', rateBps: Number(part.rate) }, amount: part.amount }],
      ),
    },
  })
}

async function book({ req, invoice, memo, parts }: WriteOff & { parts: ChargedAmounts }): Promise<void> {
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
    entries: postings.writeOff(parts),
  })
}
