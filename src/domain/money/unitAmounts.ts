import { problem } from '../../i18n/problem.ts'

/** A unit amount is stored as an integer of ten-thousandths of the minor unit. */
export const unitScale = 10_000n

const pattern = /^(-?)(\d{1,16})(?:\.(\d{1,4}))?$/

/** Whether `value` is minor units with at most four decimals, small enough that no digit is lost. */
export function isUnitAmount(value: unknown): value is number {
  if (typeof value !== 'number') return false
  const match = pattern.exec(String(value))
  if (!match) return false
  const [, , whole = '', fraction = ''] = match
  if (fraction === '') return Number.isSafeInteger(value)
  // Doubles hold fifteen digits.
  return whole.length + fraction.length <= 15
}

/** The unit amount in ten-thousandths of the minor unit: 16.48 → 164800n. Throws a RangeError unless `isUnitAmount`. */
export function parseUnitAmount(value: number): bigint {
  const match = isUnitAmount(value) ? pattern.exec(String(value)) : null
  if (!match) throw new RangeError(problem('invalid_format.unit_amount'))
  const [, sign = '', whole = '', fraction = ''] = match
  return BigInt(`${sign}${whole}${fraction.padEnd(4, '0')}`)
}
