import type { PayloadRequest } from 'payload'
import { creditLines, fitsInto, remainingTax } from '../../domain/creditable.ts'
import { cutCredit } from '../../domain/cutCredit.ts'
import {
  computeInvoice,
  type InvoiceLineInput,
  type InvoiceTotals,
  type TaxSummaryRow,
} from '../../domain/invoiceTotals.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { computeOrRefuse, invalid } from './draftInvoice.ts'

/**
 * The amounts of a credit note for a locked invoice: by lines, by a gross amount cut out of every rate in proportion, or all that is left. A
 * line without a rate takes the invoice's where that has only one. 409 `amount_exceeded` with what is `left` beyond that.
 */
export async function creditTotals({
  req,
  invoice,
  reason,
  lines,
  amount,
}: {
  req: PayloadRequest
  invoice: Invoice
  reason: string
  lines: readonly InvoiceLineInput[] | undefined
  amount: number | undefined
}): Promise<InvoiceTotals> {
  const remaining = remainingTax({
    taxSummary: invoice.taxSummary ?? [],
    credits: await earlierCredits({ req, invoice }),
  })
  const left = remaining.reduce((sum, { gross }) => sum + gross, 0)
  const exceeded = () => fail('amount_exceeded', { left, currency: invoice.currency })
  const credited = amount ?? left
  if (!lines && (credited < 1 || credited > left)) throw exceeded()
  if (!lines) return totalsOfRows({ rows: cutCredit({ amount: credited, remaining }), invoice, reason })

  const rated = lines.map((line) => ({ ...line, taxRateBps: line.taxRateBps ?? onlyRate(remaining) }))
  const { taxMode, currency } = invoice
  const totals = computeOrRefuse(() => computeInvoice({ lines: rated, taxMode, currency }))
  if (totals.total < 1) throw invalid({ path: 'lines', message: 'A credit is at least 1.' })
  if (totals.total > left || !fitsInto({ credit: totals.taxSummary, remaining })) throw exceeded()
  return totals
}

function onlyRate(rows: readonly TaxSummaryRow[]): number {
  const [row, ...others] = rows
  if (row && others.length === 0) return row.taxRateBps
  throw invalid({ path: 'lines', message: 'The invoice has several tax rates: say which, in taxRateBps.' })
}

async function earlierCredits({ req, invoice }: { req: PayloadRequest; invoice: Invoice }): Promise<TaxSummaryRow[][]> {
  const { docs } = await req.payload.db.find<Invoice>({
    collection: 'invoices',
    where: { credits: { equals: invoice.id } },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ taxSummary }) => taxSummary ?? [])
}

function totalsOfRows({
  rows,
  invoice,
  reason,
}: {
  rows: readonly TaxSummaryRow[]
  invoice: Invoice
  reason: string
}): InvoiceTotals {
  const sum = (key: 'net' | 'tax' | 'gross') => rows.reduce((total, row) => total + row[key], 0)
  const description = `Credit for ${invoice.invoiceNumber ?? 'the invoice'}: ${reason}`.slice(0, 1000)
  return {
    lines: creditLines({ rows, description, taxMode: invoice.taxMode }),
    subtotal: sum('net'),
    taxTotal: sum('tax'),
    total: sum('gross'),
    taxSummary: [...rows],
  }
}
