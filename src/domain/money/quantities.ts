import { problem } from '../../i18n/problem.ts'

/** A quantity is stored as an integer of millionths. */
export const quantityScale = 1_000_000n

const pattern = /^(\d{1,12})(?:\.(\d{1,6}))?$/

/**
 * Whether `value` is a quantity: a positive decimal, as a string or a number, with at most 12 digits before the point
 * and 6 after it.
 */
export function isQuantity(value: unknown): value is string | number {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  return pattern.test(String(value)) && /[1-9]/.test(String(value))
}

/**
 * The quantity in millionths and as its shortest text: `'1.50'` → 1500000n, `'1.5'`. RangeError unless `isQuantity`.
 */
export function parseQuantity(value: string | number): { millionths: bigint; text: string } {
  const match = isQuantity(value) ? pattern.exec(String(value)) : null
  if (!match) throw new RangeError(problem('invalid_format.quantity'))
  const [, whole = '', fraction = ''] = match
  const decimals = fraction.replace(/0+$/, '')
  const text = BigInt(whole).toString() + (decimals === '' ? '' : `.${decimals}`)
  return { millionths: BigInt(whole + fraction.padEnd(6, '0')), text }
}
