import type { InvoiceLine, TaxMode, TaxSummaryRow } from './invoiceTypes.ts'
import { lessRow } from './lessRow.ts'
import { taxKey } from './taxKey.ts'

type RemainingTaxArgs = { taxSummary: readonly TaxSummaryRow[]; credits: readonly (readonly TaxSummaryRow[])[] }

/**
 * The rest of an invoice's tax summary after earlier credits, by treatment. Fully credited treatments stay as zeros.
 */
export function remainingTax({ taxSummary, credits }: RemainingTaxArgs): TaxSummaryRow[] {
  const less = credits.flat()
  return taxSummary.map((row) => lessRow({ row, less }))
}

type FitsIntoArgs = { credit: readonly TaxSummaryRow[]; remaining: readonly TaxSummaryRow[] }

/** Whether a credit fits into the rest: no treatment gives back more net, tax or gross than it has. */
export function fitsInto({ credit, remaining }: FitsIntoArgs): boolean {
  return credit.every((row) => {
    const left = remaining.find((each) => taxKey(each) === taxKey(row))
    if (!left) return false
    return within(row.net, left.net) && within(row.tax, left.tax) && within(row.gross, left.gross)
  })
}

/** Whether `part` is between nothing and `whole`, which is below zero for what was withheld or discounted. */
function within(part: number, whole: number): boolean {
  return whole < 0 ? part >= whole && part <= 0 : part <= whole
}

type CreditLinesArgs = { rows: readonly TaxSummaryRow[]; description: string; taxMode: TaxMode }

/** A credit by tax treatment as the lines of its credit note, one per treatment, with unchanged amounts. */
export function creditLines({ rows, description, taxMode }: CreditLinesArgs): InvoiceLine[] {
  return rows.map(({ net, tax, gross, ...treatment }) => ({
    description,
    quantity: '1',
    unitAmount: taxMode === 'exclusive' ? net : gross,
    ...treatment,
    netAmount: net,
    taxAmount: tax,
    grossAmount: gross,
  }))
}
