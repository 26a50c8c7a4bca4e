import type { PayloadRequest } from 'payload'
import { creditLines, fitsInto, remainingTax } from '../../domain/invoices/creditable.ts'
import { creditedLine } from '../../domain/invoices/creditedLine.ts'
import { allocateCredit } from '../../domain/invoices/allocateCredit.ts'
import { computeInvoice } from '../../domain/invoices/computeInvoice.ts'
import type { InvoiceLineInput, InvoiceTotals, TaxSummaryRow } from '../../domain/invoices/invoiceTypes.ts'
import { splitRounding } from '../../domain/invoices/roundingLine.ts'
import { taxKey } from '../../domain/invoices/taxKey.ts'
import { fail, failField } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { computeOrRefuse } from '../shared/computeOrRefuse.ts'
import { earlierCredits } from './earlierCredits.ts'

type CreditTotalsArgs = {
  req: PayloadRequest
  invoice: Invoice
  /** Of a line that the platform writes, for an amount. */
  description: string
  lines: readonly InvoiceLineInput[] | undefined
  amount: number | undefined
}

/**
 * The amounts of a credit note for a locked invoice: by lines, by a gross amount split over all treatments in
 * proportion, or all that is left. A line without a rate takes the invoice's if that has only one. Lines that credit
 * all that was charged take its rounding too. 409 `amount_exceeded` with what is `left` beyond that.
 */
export async function creditTotals({
  req,
  invoice,
  description,
  lines,
  amount,
}: CreditTotalsArgs): Promise<InvoiceTotals> {
  const taxSummary = invoice.taxSummary ?? []
  const { roundingKey } = splitRounding({ ...invoice, taxSummary })
  const remaining = remainingTax({ taxSummary, credits: await earlierCredits({ req, invoice }) })
  const left = grossOf(remaining)
  const exceeded = () => fail('amount_exceeded', { left, currency: invoice.currency })
  const credited = amount ?? left
  if (!lines && (credited < 1 || credited > left)) throw exceeded()
  if (!lines) {
    const rows = allocateCredit({ amount: credited, remaining })
    return totalsOf({ lines: linesOf({ rows, invoice, description }), rows, roundingKey })
  }
  const charged = remaining.filter((row) => taxKey(row) !== roundingKey)
  const totals = creditByLines({ lines, charged, invoice })
  if (!fitsInto({ credit: totals.taxSummary, remaining: charged })) throw exceeded()
  const isAll = totals.total === grossOf(charged)
  const rounding = isAll ? remaining.filter((row) => taxKey(row) === roundingKey && row.gross !== 0) : []
  const all = [...totals.lines, ...linesOf({ rows: rounding, invoice, description })]
  const whole = totalsOf({ lines: all, rows: [...totals.taxSummary, ...rounding], roundingKey })
  if (whole.total > left) throw exceeded()
  return whole
}

type CreditByLinesArgs = {
  lines: readonly InvoiceLineInput[]
  charged: readonly TaxSummaryRow[]
  invoice: Invoice
}

function creditByLines({ lines, charged, invoice }: CreditByLinesArgs): InvoiceTotals {
  const { taxMode, taxRounding, currency } = invoice
  const taxed = lines.map((line) => {
    const like = creditedLine({ line, remaining: charged })
    if (!like) throw failField('lines', 'required.tax_rate')
    return like
  })
  const totals = computeOrRefuse({
    path: 'lines',
    compute: () => computeInvoice({ lines: taxed, taxMode, taxRounding, currency }),
  })
  if (totals.total < 1) throw failField('lines', 'too_small.total', { minimum: 1 })
  return totals
}

type LinesOfArgs = { rows: readonly TaxSummaryRow[]; invoice: Invoice; description: string }

function linesOf({ rows, invoice, description }: LinesOfArgs): InvoiceTotals['lines'] {
  return creditLines({ rows, description, taxMode: invoice.taxMode })
}

type TotalsOfArgs = {
  lines: InvoiceTotals['lines']
  rows: readonly TaxSummaryRow[]
  roundingKey: string | null
}

/** The rounding comes last, as on an invoice. */
function totalsOf({ lines, rows, roundingKey }: TotalsOfArgs): InvoiceTotals {
  const rounding = rows.find((row) => taxKey(row) === roundingKey)
  const isRounding = (each: InvoiceTotals['lines'][number]) => taxKey(each) === roundingKey
  const sum = (key: 'net' | 'tax' | 'gross') => rows.reduce((total, row) => total + row[key], 0)
  return {
    lines: [...lines.filter((line) => !isRounding(line)), ...lines.filter(isRounding)],
    subtotal: sum('net'),
    taxTotal: sum('tax'),
    total: sum('gross'),
    roundingAmount: rounding?.gross ?? null,
    taxSummary: [...rows],
  }
}

const grossOf = (rows: readonly TaxSummaryRow[]): number => rows.reduce((sum, { gross }) => sum + gross, 0)
