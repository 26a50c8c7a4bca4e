/**
 * The quotient rounded to an integer, half away from zero: 5/2 is 3 and -5/2 is -3. The platform's one rounding rule
 * for money.
 */
export function divideRounded({ numerator, denominator }: { numerator: bigint; denominator: bigint }): bigint {
  if (denominator <= 0n) throw new RangeError('The denominator must be positive.')
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}
