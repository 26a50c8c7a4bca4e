import { currencyExponent, isCurrency } from '../../src/domain/money/currencies.ts'
import { toSafeNumber } from '../../src/domain/money/toSafeNumber.ts'

/** Reads exactly what `formatMoney` writes. Throws a RangeError for any other text and beyond safe integers. */
export function parseMoney(text: string): { amountMinor: number; currency: string } {
  const match = /^(-?)(\d{1,3}(?:,\d{3})*)(?:\.(\d+))? ([A-Z]{3})$/.exec(text)
  const [, sign = '', whole = '', fraction = '', currency] = match ?? []
  if (!isCurrency(currency)) throw new RangeError('Not an amount of money.')
  if (fraction.length !== currencyExponent(currency)) throw new RangeError('Not the decimals of this currency.')
  const amount = BigInt(whole.replaceAll(',', '') + fraction)
  return { amountMinor: toSafeNumber(sign === '-' ? -amount : amount), currency }
}
