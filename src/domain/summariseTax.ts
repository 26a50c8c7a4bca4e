import type { InvoiceLine, TaxSummaryRow } from './invoiceTypes.ts'
import { toSafeNumber } from './toSafeNumber.ts'

/** What the lines of each tax rate come to, by rising rate. */
export function summariseTax(lines: readonly InvoiceLine[]): TaxSummaryRow[] {
  const rates = [...new Set(lines.map((line) => line.taxRateBps))].sort((a, b) => a - b)
  return rates.map((taxRateBps) => {
    const ofRate = lines.filter((line) => line.taxRateBps === taxRateBps)
    return {
      taxRateBps,
      net: sumOf(ofRate.map((line) => line.netAmount)),
      tax: sumOf(ofRate.map((line) => line.taxAmount)),
      gross: sumOf(ofRate.map((line) => line.grossAmount)),
    }
  })
}

/** The sum of amounts in minor units; a RangeError beyond safe integers. */
export function sumOf(amounts: readonly number[]): number {
  return toSafeNumber(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
}
