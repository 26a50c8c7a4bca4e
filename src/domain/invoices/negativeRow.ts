import type { TaxSummaryRow } from './invoiceTypes.ts'
import { withTaxes } from './withTaxes.ts'

/** A tax summary's row that takes off what this one charges. */
export function negativeRow(row: TaxSummaryRow): TaxSummaryRow {
  return {
    ...withTaxes({ row, amountOf: ({ amount }) => 0 - amount }),
    net: 0 - row.net,
    tax: 0 - row.tax,
    gross: 0 - row.gross,
  }
}
