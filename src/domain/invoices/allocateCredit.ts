import { cutRow } from './cutRow.ts'
import type { TaxSummaryRow } from './invoiceTypes.ts'
import { splitByWeight } from '../money/splitByWeight.ts'

type AllocateCreditArgs = { amount: number; remaining: readonly TaxSummaryRow[] }

/**
 * Splits a credit of `amount` (gross, minor units) over the rest of an invoice by tax treatment, in proportion to the
 * gross of each, with the largest remainders rounded up. The rows add up to `amount` exactly, no row takes more than
 * its rest, and net + tax = gross in each. Crediting the whole rest returns exactly the rest. `remaining` is the
 * invoice's tax summary less earlier credits. Throws a RangeError for an amount below 1 or above the rest.
 */
export function allocateCredit({ amount, remaining }: AllocateCreditArgs): TaxSummaryRow[] {
  const left = remaining.reduce((sum, row) => sum + BigInt(row.gross), 0n)
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError('A credit is a safe integer of at least 1.')
  if (BigInt(amount) > left) throw new RangeError('A credit cannot exceed what is left.')
  if (BigInt(amount) === left)
    return remaining.filter((row) => row.net !== 0 || row.tax !== 0).map((row) => ({ ...row }))
  const shares = splitByWeight({ amount: BigInt(amount), weights: remaining.map(({ gross }) => BigInt(gross)) })
  return remaining.map((row, index) => cutRow({ row, gross: shares[index] ?? 0n })).filter((row) => row.gross !== 0)
}
