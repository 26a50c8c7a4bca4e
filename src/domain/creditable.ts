import type { InvoiceLine, TaxMode, TaxSummaryRow } from './invoiceTotals.ts'

/** What is left of an invoice's tax summary after earlier credits, rate by rate; rates with nothing left are kept as zeros. */
export function remainingTax({
  taxSummary,
  credits,
}: {
  taxSummary: readonly TaxSummaryRow[]
  credits: readonly (readonly TaxSummaryRow[])[]
}): TaxSummaryRow[] {
  const credited = credits.flat()
  return taxSummary.map((row) => {
    const ofRate = credited.filter(({ taxRateBps }) => taxRateBps === row.taxRateBps)
    const less = (amount: number, key: 'net' | 'tax' | 'gross') =>
      ofRate.reduce((left, each) => left - each[key], amount)
    return {
      taxRateBps: row.taxRateBps,
      net: less(row.net, 'net'),
      tax: less(row.tax, 'tax'),
      gross: less(row.gross, 'gross'),
    }
  })
}

/** Whether a credit fits into what is left: no rate gives back more net, tax or gross than it has. */
export function fitsInto({
  credit,
  remaining,
}: {
  credit: readonly TaxSummaryRow[]
  remaining: readonly TaxSummaryRow[]
}): boolean {
  return credit.every((row) => {
    const left = remaining.find(({ taxRateBps }) => taxRateBps === row.taxRateBps)
    if (!left) return false
    return row.net <= left.net && row.tax <= left.tax && row.gross <= left.gross
  })
}

/** A credit by tax rate as the lines of its credit note, one a rate, amounts as they are. */
export function creditLines({
  rows,
  description,
  taxMode,
}: {
  rows: readonly TaxSummaryRow[]
  description: string
  taxMode: TaxMode
}): InvoiceLine[] {
  return rows.map(({ taxRateBps, net, tax, gross }) => ({
    description,
    quantity: '1',
    unitAmount: taxMode === 'exclusive' ? net : gross,
    taxRateBps,
    netAmount: net,
    taxAmount: tax,
    grossAmount: gross,
  }))
}
