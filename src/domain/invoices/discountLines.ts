import { divideRounded } from '../money/divideRounded.ts'
import { isBasisPoints, wholeBasisPoints } from '../money/percentages.ts'
import { splitByWeight } from '../money/splitByWeight.ts'
import { toSafeNumber } from '../money/toSafeNumber.ts'
import { amountsOf } from './amountsOf.ts'
import type { Taxer } from './createTaxer.ts'
import type { DiscountInput, InvoiceLine, TaxMode, TaxRounding, TaxSummaryRow } from './invoiceTypes.ts'
import { sumOf, summariseTax } from './summariseTax.ts'
import type { TaxedAmount } from './taxOf.ts'
import { taxesOf } from './taxesOf.ts'
import { problem } from '../../i18n/problem.ts'

type DiscountLinesArgs = {
  discount: DiscountInput
  lines: readonly InvoiceLine[]
  taxMode: TaxMode
  taxRounding: TaxRounding
  /** The taxer that has taxed the lines. */
  taxer: Taxer
}

/**
 * The discount on a whole invoice as negative lines, one for each tax treatment it touches. It applies to the prices as
 * entered: net if tax comes on top, gross if tax is included. A percentage is rounded half away from zero. Treatments
 * above zero share it in proportion, with odd units by the largest remainders, so the lines add up to the discount
 * exactly.
 *
 * No treatment gives back more tax or net than it was charged, and a fully discounted one comes to zero.
 * Throws a RangeError for a discount that is not basis points or a positive amount, or that exceeds the invoice.
 */
export function discountLines({ discount, lines, taxMode, taxRounding, taxer }: DiscountLinesArgs): InvoiceLine[] {
  const basisOf = (row: TaxSummaryRow) => BigInt(taxMode === 'exclusive' ? row.net : row.gross)
  const rows = summariseTax(lines)
  const whole = BigInt(sumOf(rows.map((row) => Number(basisOf(row)))))
  const amount = amountOf({ discount, whole })
  // A share of a negative amount is zero.
  if (amount <= 0n) return []
  if (amount > whole) throw new RangeError(problem('too_large.discount'))
  const carriers = rows.filter((row) => basisOf(row) > 0n)
  const shares = splitByWeight({ amount, weights: carriers.map(basisOf) })
  return carriers.flatMap((row, index) => {
    const share = shares[index] ?? 0n
    if (share === 0n) return []
    const rounded = taxer({ amount: -share, treatment: row })
    const taxed =
      taxRounding === 'document' ? rounded : bounded({ row, share, rounded, taxMode, left: basisOf(row) - share })
    return [lineOf({ row, share, taxed, description: discount.description })]
  })
}

function amountOf({ discount, whole }: { discount: DiscountInput; whole: bigint }): bigint {
  if (discount.bps === undefined) {
    if (!Number.isSafeInteger(discount.amount) || discount.amount < 1)
      throw new RangeError(problem('too_small', { minimum: 1 }))
    return BigInt(discount.amount)
  }
  if (!isBasisPoints(discount.bps)) throw new RangeError(problem('invalid_format.basis_points'))
  return divideRounded({ numerator: whole * BigInt(discount.bps), denominator: BigInt(wholeBasisPoints) })
}

type BoundedArgs = { row: TaxSummaryRow; share: bigint; rounded: TaxedAmount; taxMode: TaxMode; left: bigint }

/** The discount of one treatment: `share` of its prices as entered, of which `left` remains. */
function bounded({ row, share, rounded, taxMode, left }: BoundedArgs): TaxedAmount {
  const charged = taxesOf(row, row.tax).map((tax) => BigInt(tax.amount))
  const taxes = charged.map((each, index) => {
    if (left === 0n) return -each
    const back = -(rounded.taxes[index] ?? 0n)
    if (each < 0n) return -least(0n, most(each, back))
    // The rest of the treatment must be able to carry what remains.
    return -least(each, most(back, charged.length === 1 ? least(share, each - left) : 0n))
  })
  const tax = taxes.reduce((sum, each) => sum + each, 0n)
  return { net: taxMode === 'exclusive' ? -share : -share - tax, taxes }
}

type LineOfArgs = { row: TaxSummaryRow; share: bigint; taxed: TaxedAmount; description: string }

function lineOf({
  row: { taxRateBps, taxes, taxCategory, taxReason },
  share,
  taxed,
  description,
}: LineOfArgs): InvoiceLine {
  const treatment = {
    taxRateBps,
    ...(taxes && { taxes }),
    ...(taxCategory && { taxCategory }),
    ...(taxReason && { taxReason }),
  }
  return { description, quantity: '1', unitAmount: toSafeNumber(-share), ...amountsOf({ treatment, taxed }) }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)
