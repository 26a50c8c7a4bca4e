import { divideRounded } from './divideRounded.ts'
import type { DiscountInput, InvoiceLine, TaxMode, TaxSummaryRow } from './invoiceTypes.ts'
import { isBasisPoints, wholeBasisPoints } from './percentages.ts'
import { splitByWeight } from './splitByWeight.ts'
import { summariseTax, sumOf } from './summariseTax.ts'
import { taxOf } from './taxOf.ts'
import { toSafeNumber } from './toSafeNumber.ts'

/**
 * The discount on a whole invoice as lines below zero, one for each tax rate that it touches. It is measured on what the lines are written in,
 * the net where tax comes on top and the gross where it is included; a share of it is rounded half away from zero. The rates that come to
 * more than nothing carry it in proportion, odd units by the largest remainders, so the lines add up to the discount exactly.
 *
 * A discount line is rounded like any line, with one bound: no rate gives back more tax or net than it was charged, and one that is
 * discounted whole comes to nothing. A RangeError for a discount that is not of basis points or a positive amount, or that is more than
 * there is.
 */
export function discountLines({
  discount,
  lines,
  taxMode,
}: {
  discount: DiscountInput
  lines: readonly InvoiceLine[]
  taxMode: TaxMode
}): InvoiceLine[] {
  const basisOf = (row: TaxSummaryRow) => BigInt(taxMode === 'exclusive' ? row.net : row.gross)
  const rates = summariseTax(lines)
  const whole = BigInt(sumOf(rates.map((row) => Number(basisOf(row)))))
  const amount = amountOf({ discount, whole })
  // A share of less than nothing is nothing.
  if (amount <= 0n) return []
  if (amount > whole) throw new RangeError('A discount cannot be more than the lines come to.')
  const carriers = rates.filter((row) => basisOf(row) > 0n)
  const shares = splitByWeight({ amount, weights: carriers.map(basisOf) })
  return carriers.flatMap((row, index) => {
    const share = shares[index] ?? 0n
    return share === 0n ? [] : [lineOf({ row, share, taxMode, description: discount.description })]
  })
}

function amountOf({ discount, whole }: { discount: DiscountInput; whole: bigint }): bigint {
  if (discount.bps === undefined) {
    if (!Number.isSafeInteger(discount.amount) || discount.amount < 1)
      throw new RangeError('A discount is a safe integer of at least 1 in the minor unit.')
    return BigInt(discount.amount)
  }
  if (!isBasisPoints(discount.bps)) throw new RangeError('A discount is an integer from 0 to 10000 basis points.')
  return divideRounded({ numerator: whole * BigInt(discount.bps), denominator: BigInt(wholeBasisPoints) })
}

/** `share` is what this rate carries, in what the lines are written in. */
function lineOf({
  row,
  share,
  taxMode,
  description,
}: {
  row: TaxSummaryRow
  share: bigint
  taxMode: TaxMode
  description: string
}): InvoiceLine {
  const charged = BigInt(row.tax > 0 ? row.tax : 0)
  const left = BigInt(taxMode === 'exclusive' ? row.net : row.gross) - share
  const { tax: rounded } = taxOf({ amount: share, taxRateBps: row.taxRateBps, taxMode })
  // No more tax is given back than was charged, and no more is left than what is left of the rate can carry.
  const tax = least(charged, most(rounded, least(share, charged - left)))
  const net = taxMode === 'exclusive' ? share : share - tax
  return {
    description,
    quantity: '1',
    unitAmount: toSafeNumber(-share),
    taxRateBps: row.taxRateBps,
    netAmount: toSafeNumber(-net),
    taxAmount: toSafeNumber(-tax),
    grossAmount: toSafeNumber(-net - tax),
  }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)
