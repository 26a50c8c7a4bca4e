import { toSafeNumber } from '../money/toSafeNumber.ts'
import type { InvoiceLine, TaxSummaryRow } from './invoiceTypes.ts'
import { taxKey } from './taxKey.ts'

/** The sums of each tax treatment, by rising rate. */
export function summariseTax(lines: readonly InvoiceLine[]): TaxSummaryRow[] {
  const groups = Map.groupBy(lines, taxKey)
  const rows = [...groups.values()].flatMap((group) => rowOf(group))
  return rows.sort((a, b) => a.taxRateBps - b.taxRateBps)
}

function rowOf(lines: readonly InvoiceLine[]): TaxSummaryRow[] {
  const [first] = lines
  if (!first) return []
  const { taxRateBps, taxes, taxCategory, taxReason } = first
  const amountOf = (index: number) => sumOf(lines.map((line) => line.taxes?.[index]?.amount ?? 0))
  return [
    {
      taxRateBps,
      ...(taxes && { taxes: taxes.map((tax, index) => ({ ...tax, amount: amountOf(index) })) }),
      ...(taxCategory && { taxCategory }),
      ...(taxReason && { taxReason }),
      net: sumOf(lines.map((line) => line.netAmount)),
      tax: sumOf(lines.map((line) => line.taxAmount)),
      gross: sumOf(lines.map((line) => line.grossAmount)),
    },
  ]
}

/** The sum of amounts in minor units. Throws a RangeError beyond safe integers. */
export function sumOf(amounts: readonly number[]): number {
  return toSafeNumber(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
}
