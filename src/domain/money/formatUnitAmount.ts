import { currencyExponent } from './currencies.ts'
import { parseUnitAmount, unitScale } from './unitAmounts.ts'

/** Decimals of a unit amount beyond the minor unit. */
const unitDecimals = String(unitScale).length - 1

/**
 * A unit price as documents print it, without its currency: `16.48` EUR cents → `0.1648`, 123400 → `1,234.00`. Decimals
 * beyond the minor unit are shown only where there are any.
 */
export function formatUnitAmount({ unitAmount, currency }: { unitAmount: number; currency: string }): string {
  const text = unitAmountText({ unitAmount, currency })
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** The same without separators, as people type it: `1234.00`. */
export function unitAmountText({ unitAmount, currency }: { unitAmount: number; currency: string }): string {
  const exponent = currencyExponent(currency)
  const amount = parseUnitAmount(unitAmount)
  const decimals = exponent + unitDecimals
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals)
  const shown = fraction.slice(0, exponent) + fraction.slice(exponent).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -decimals)}${shown === '' ? '' : `.${shown}`}`
}
