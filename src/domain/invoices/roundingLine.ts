import { roundTotal } from '../money/roundTotal.ts'
import type { InvoiceLine, RoundingInput, TaxSummaryRow } from './invoiceTypes.ts'
import { taxKey } from './taxKey.ts'

/**
 * The last line of a document whose total is rounded: outside the scope of tax, with what the total lacks or has too
 * much. Null where the total is a multiple already.
 */
export function roundingLine({ total, increment, description }: RoundingInput & { total: number }): InvoiceLine | null {
  const amount = roundTotal({ total, increment }) - total
  if (amount === 0) return null
  return {
    description,
    quantity: '1',
    unitAmount: amount,
    taxRateBps: 0,
    taxCategory: 'out_of_scope',
    // Keeps it apart from charged lines of the same category.
    taxReason: description,
    netAmount: amount,
    taxAmount: 0,
    grossAmount: amount,
  }
}

type Rounded<Line> = {
  lines: readonly Line[]
  taxSummary: readonly TaxSummaryRow[]
  /** Of the document. Null or missing where its total is not rounded. */
  roundingAmount?: number | null | undefined
}

/** A document without its rounding: the lines and sums that were charged, and the key of the rounding's row. */
export function splitRounding<Line extends InvoiceLine>({
  lines,
  taxSummary,
  roundingAmount,
}: Rounded<Line>): { lines: readonly Line[]; taxSummary: readonly TaxSummaryRow[]; roundingKey: string | null } {
  const last = lines.at(-1)
  if (!roundingAmount || !last) return { lines, taxSummary, roundingKey: null }
  const roundingKey = taxKey(last)
  const less = taxSummary.map((row) =>
    taxKey(row) === roundingKey ? { ...row, net: row.net - roundingAmount, gross: row.gross - roundingAmount } : row,
  )
  return {
    lines: lines.slice(0, -1),
    taxSummary: less.filter((row) => taxKey(row) !== roundingKey || row.gross !== 0),
    roundingKey,
  }
}
