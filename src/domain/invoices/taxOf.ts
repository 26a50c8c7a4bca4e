import { divideRounded } from '../money/divideRounded.ts'
import type { TaxMode } from './invoiceTypes.ts'
import { taxScale } from './taxWeights.ts'
import { problem } from '../../i18n/problem.ts'

export type TaxedAmount = { net: bigint; taxes: bigint[] }

type TaxOfArgs = { amount: bigint; weights: readonly bigint[]; taxMode: TaxMode }

/**
 * Net and taxes of an amount: the net if tax comes on top, the gross if it is included. Each tax is rounded once.
 * Included tax is rounded as a whole and the last tax takes the difference, so that net and taxes add up to the amount
 * exactly. `weights` come from `taxWeights`. Throws a RangeError if included taxes take the whole amount.
 */
export function taxOf({ amount, weights, taxMode }: TaxOfArgs): TaxedAmount {
  if (taxMode === 'exclusive') {
    return { net: amount, taxes: weights.map((weight) => share({ amount, weight, of: taxScale })) }
  }
  const sum = weights.reduce((total, weight) => total + weight, 0n)
  const of = taxScale + sum
  if (of <= 0n) throw new RangeError(problem('too_large.included_taxes'))
  const tax = share({ amount, weight: sum, of })
  const first = weights.slice(0, -1).map((weight) => share({ amount, weight, of }))
  const last = first.reduce((left, part) => left - part, tax)
  return { net: amount - tax, taxes: weights.length === 0 ? [] : [...first, last] }
}

const share = ({ amount, weight, of }: { amount: bigint; weight: bigint; of: bigint }): bigint =>
  divideRounded({ numerator: amount * weight, denominator: of })
