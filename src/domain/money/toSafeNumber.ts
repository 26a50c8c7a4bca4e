import { problem } from '../../i18n/problem.ts'

/** The same integer as a number. Throws a RangeError if a number cannot hold it exactly. */
export function toSafeNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(problem('too_large.amount'))
  return number
}
