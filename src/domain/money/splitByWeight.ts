/**
 * Splits `amount` into whole parts in proportion to `weights`. Each part is rounded down and the remaining units go to
 * the largest remainders, the first of equal ones. The parts add up to `amount` exactly. Weights may be negative; their
 * sum must be at least 1.
 */
export function splitByWeight({ amount, weights }: { amount: bigint; weights: readonly bigint[] }): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole < 1n) throw new RangeError('There is nothing to split by.')
  const shares = weights.map((weight) => floorDivide({ numerator: amount * weight, denominator: whole }))
  const missing = Number(amount - shares.reduce((sum, share) => sum + share.quotient, 0n))
  const order = shares
    .map((_, index) => index)
    .sort((a, b) => compare(shares[b]?.remainder, shares[a]?.remainder) || a - b)
  const roundedUp = new Set(order.slice(0, missing))
  return shares.map(({ quotient }, index) => quotient + (roundedUp.has(index) ? 1n : 0n))
}

function floorDivide({ numerator, denominator }: { numerator: bigint; denominator: bigint }): {
  quotient: bigint
  remainder: bigint
} {
  const remainder = ((numerator % denominator) + denominator) % denominator
  return { quotient: (numerator - remainder) / denominator, remainder }
}

function compare(a = 0n, b = 0n): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
