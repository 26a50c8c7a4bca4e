import { divideRounded } from './divideRounded.ts'
import type { TaxMode } from './invoiceTypes.ts'

/** Net and tax of one line's amount, which is the net where tax comes on top and the gross where it is included. The tax is rounded here, once. */
export function taxOf({ amount, taxRateBps, taxMode }: { amount: bigint; taxRateBps: number; taxMode: TaxMode }): {
  net: bigint
  tax: bigint
} {
  const rate = BigInt(taxRateBps)
  if (taxMode === 'exclusive') {
    return { net: amount, tax: divideRounded({ numerator: amount * rate, denominator: 10_000n }) }
  }
  const tax = divideRounded({ numerator: amount * rate, denominator: 10_000n + rate })
  return { net: amount - tax, tax }
}
