/** One hundred per cent in basis points. */
export const wholeBasisPoints = 10_000

/** Whether `value` is a whole number of basis points from 0 to 10000. */
export function isBasisPoints(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= wholeBasisPoints
}

/** Whether `percent` is more than 0, at most 100, and has at most two decimals. */
export function isPercentage(percent: unknown): percent is number {
  if (typeof percent !== 'number' || !(percent > 0 && percent <= 100)) return false
  // Division rounds correctly, so this is the same double as the two-decimal literal: 29.29 passes, 29.291 does not.
  return Math.round(percent * 100) / 100 === percent
}

/** 12.5 → 1250, exactly. Throws a RangeError outside (0, 100] or beyond two decimals, as in 0.1 + 0.2. */
export function percentToBasisPoints(percent: number): number {
  if (!isPercentage(percent))
    throw new RangeError('A percentage is more than 0, at most 100, with at most two decimals.')
  return Math.round(percent * 100)
}

/** 1250 → 12.5: the number with at most two decimals. */
export function basisPointsToPercent(basisPoints: number): number {
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > wholeBasisPoints) {
    throw new RangeError('Basis points are an integer from 0 to 10000.')
  }
  return basisPoints / 100
}
