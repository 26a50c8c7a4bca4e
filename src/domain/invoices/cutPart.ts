import { cutRow } from './cutRow.ts'
import type { TaxSummaryRow } from './invoiceTypes.ts'
import { lessRow } from './lessRow.ts'
import { taxKey } from './taxKey.ts'

type CutPartArgs = {
  /** The whole with its tax. */
  charge: TaxSummaryRow
  /** What was invoiced of it before. */
  before: readonly TaxSummaryRow[]
  /** What is invoiced now, with its tax. Minor units. */
  amount: number
}

/**
 * A part of a whole by what was invoiced before: each tax is rounded on all parts together, and this one has what is
 * missing. So whatever completes the whole takes all rounding differences.
 */
export function cutPart({ charge, before, amount }: CutPartArgs): TaxSummaryRow {
  const alike = before.filter((row) => taxKey(row) === taxKey(charge))
  const invoiced = alike.reduce((sum, { gross }) => sum + BigInt(gross), 0n)
  return lessRow({ row: cutRow({ row: charge, gross: invoiced + BigInt(amount) }), less: alike })
}
