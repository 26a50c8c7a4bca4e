import type { TaxSummaryRow } from './invoiceTypes.ts'
import { taxKey } from './taxKey.ts'
import { withTaxes } from './withTaxes.ts'

type LessRowArgs = { row: TaxSummaryRow; less: readonly TaxSummaryRow[] }

/** A tax summary's row less every row of the same treatment. */
export function lessRow({ row, less }: LessRowArgs): TaxSummaryRow {
  const alike = less.filter((each) => taxKey(each) === taxKey(row))
  const left = (amount: number, amountOf: (each: TaxSummaryRow) => number) =>
    alike.reduce((sum, each) => sum - amountOf(each), amount)
  return {
    ...withTaxes({ row, amountOf: (tax, index) => left(tax.amount, (each) => each.taxes?.[index]?.amount ?? 0) }),
    net: left(row.net, ({ net }) => net),
    tax: left(row.tax, ({ tax }) => tax),
    gross: left(row.gross, ({ gross }) => gross),
  }
}
