/** The same integer as a number; a RangeError where a number could not hold it exactly. */
export function toSafeNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('The amount is too large.')
  return number
}
