import { currencyExponent } from '../money/currencies.ts'
import { wholeBasisPoints } from '../money/percentages.ts'
import { toSafeNumber } from '../money/toSafeNumber.ts'

/**
 * The multiple of minor units that shares are rounded to: ten in currencies of three decimals, because cards are
 * charged in tens only, else one.
 */
export function chargeGranularity(currency: string): number {
  return currencyExponent(currency) === 3 ? 10 : 1
}

type PlanShareArgs = { totalMinor: number; partsBps: readonly number[]; index: number; currency: string }

/**
 * The amount of one part of a payment plan, in minor units. `partsBps` are the parts in the order of the plan.
 *
 * The rule: each part ends at a mark on the total, `total × (sum of the parts so far) / 10000`, rounded down to the
 * currency's granularity. A part is the distance between two marks. The mark at 10000 is the total itself, so the part
 * that completes the plan takes all rounding differences. It follows that
 * - the parts of a full plan add up to the total to the last minor unit, and no part is negative;
 * - a share depends on the total and on the parts up to it, not on which was completed first nor on parts that are
 *   added after it;
 * - the shares of a plan that is not full yet never exceed their proportion of the total;
 * - a part of a tiny total may be 0, and then there is nothing to request.
 *
 * Throws a RangeError for a negative or unsafe total, parts that are not basis points or exceed 10000 together, and an
 * index outside the plan.
 */
export function planShare({ totalMinor, partsBps, index, currency }: PlanShareArgs): number {
  if (!Number.isSafeInteger(totalMinor) || totalMinor < 0)
    throw new RangeError('The total is a safe integer of at least 0.')
  const partBps = partsBps[index]
  if (partBps === undefined) throw new RangeError('The plan has no such part.')
  if (!partsBps.every((part) => Number.isInteger(part) && part >= 0)) throw new RangeError('Parts are basis points.')
  if (sum(partsBps) > wholeBasisPoints) throw new RangeError('The parts of a plan cannot exceed 100 per cent.')

  const startBps = sum(partsBps.slice(0, index))
  const granularity = BigInt(chargeGranularity(currency))
  const total = BigInt(totalMinor)
  return toSafeNumber(
    markAt({ total, bps: startBps + partBps, granularity }) - markAt({ total, bps: startBps, granularity }),
  )
}

function markAt({ total, bps, granularity }: { total: bigint; bps: number; granularity: bigint }): bigint {
  if (bps === wholeBasisPoints) return total
  const proportion = (total * BigInt(bps)) / BigInt(wholeBasisPoints)
  return proportion - (proportion % granularity)
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0)
}
