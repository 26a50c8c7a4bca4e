import { divideRounded } from '../money/divideRounded.ts'
import { toSafeNumber } from '../money/toSafeNumber.ts'
import type { TaxSummaryRow } from './invoiceTypes.ts'
import { withTaxes } from './withTaxes.ts'

type CutRowArgs = {
  row: TaxSummaryRow
  /** Minor units. */
  gross: bigint
}

/**
 * A part of a tax summary's row, of which `gross` is known: each tax in proportion, rounded, the last one with the
 * difference. net + tax = gross, and the whole gross gives the row itself.
 */
export function cutRow({ row, gross }: CutRowArgs): TaxSummaryRow {
  const whole = BigInt(row.gross)
  if (whole === 0n) return { ...withTaxes({ row, amountOf: () => 0 }), net: 0, tax: 0, gross: 0 }
  const partOf = (amount: bigint): bigint => {
    const sign = whole < 0n ? -1n : 1n
    return divideRounded({ numerator: sign * gross * amount, denominator: sign * whole })
  }
  const tax = partOf(BigInt(row.tax))
  const first = (row.taxes ?? []).slice(0, -1).map(({ amount }) => partOf(BigInt(amount)))
  // The last tax takes the difference, so that the taxes add up to the tax.
  const parts = [...first, first.reduce((left, part) => left - part, tax)]
  return {
    ...withTaxes({ row, amountOf: (_, index) => toSafeNumber(parts[index] ?? 0n) }),
    net: toSafeNumber(gross - tax),
    tax: toSafeNumber(tax),
    gross: toSafeNumber(gross),
  }
}
