import { divideRounded } from './divideRounded.ts'
import type { TaxSummaryRow } from './invoiceTotals.ts'
import { splitByWeight } from './splitByWeight.ts'
import { toSafeNumber } from './toSafeNumber.ts'

/**
 * Cuts a credit of `amount` (gross, minor units) out of what is left of an invoice, by tax rate, in proportion to each rate's gross and with the
 * largest remainders rounded up. The rows add up to `amount` exactly, no row takes more than its rate has left, net + tax = gross in
 * each, and crediting all that is left returns exactly that. `remaining` is the invoice's tax summary less earlier credits.
 * A RangeError for an amount below 1 or above what is left.
 */
export function cutCredit({
  amount,
  remaining,
}: {
  amount: number
  remaining: readonly TaxSummaryRow[]
}): TaxSummaryRow[] {
  const left = remaining.reduce((sum, row) => sum + BigInt(row.gross), 0n)
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError('A credit is a safe integer of at least 1.')
  if (BigInt(amount) > left) throw new RangeError('A credit cannot exceed what is left.')
  if (BigInt(amount) === left)
    return remaining.filter((row) => row.net !== 0 || row.tax !== 0).map((row) => ({ ...row }))
  const shares = splitByWeight({ amount: BigInt(amount), weights: remaining.map(({ gross }) => BigInt(gross)) })
  return remaining.map((row, index) => cutRow({ row, gross: shares[index] ?? 0n })).filter((row) => row.gross !== 0)
}

function cutRow({ row, gross }: { row: TaxSummaryRow; gross: bigint }): TaxSummaryRow {
  if (row.gross === 0) return { taxRateBps: row.taxRateBps, net: 0, tax: 0, gross: 0 }
  const sign = row.gross < 0 ? -1n : 1n
  const tax = divideRounded({ numerator: sign * gross * BigInt(row.tax), denominator: sign * BigInt(row.gross) })
  return {
    taxRateBps: row.taxRateBps,
    net: toSafeNumber(gross - tax),
    tax: toSafeNumber(tax),
    gross: toSafeNumber(gross),
  }
}
