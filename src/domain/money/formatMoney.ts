import { currencyExponent } from './currencies.ts'

/** The exact amount as documents print it: `123,456.78 USD`, `12.500 OMR`. `amountMinor` is in the minor unit. */
export function formatMoney({ amountMinor, currency }: { amountMinor: number | bigint; currency: string }): string {
  if (typeof amountMinor === 'number' && !Number.isSafeInteger(amountMinor)) {
    throw new RangeError('An amount is a safe integer in the minor unit.')
  }
  const exponent = currencyExponent(currency)
  const amount = BigInt(amountMinor)
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = exponent === 0 ? '' : `.${digits.slice(-exponent)}`
  return `${sign}${whole}${fraction} ${currency}`
}
