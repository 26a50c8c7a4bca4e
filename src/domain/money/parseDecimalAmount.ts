import { currencyExponent, isCurrency } from './currencies.ts'
import { isUnitAmount } from './unitAmounts.ts'

/**
 * An amount typed by a person (`1234.5`, `1,234.50`, `١٢٣٤٫٥`) in the minor unit of the currency. `null` for more
 * decimals than the currency has, misplaced separators, values beyond safe integers, and anything else. A comma is
 * never a decimal point.
 */
export function parseDecimalAmount(typed: { text: string; currency: string }): number | null {
  return parseAmount({ ...typed, beyond: 0 })
}

/** The same with up to four more decimals, for unit prices: `0.1648` EUR → 16.48. */
export function parseUnitPrice(typed: { text: string; currency: string }): number | null {
  return parseAmount({ ...typed, beyond: 4 })
}

function parseAmount({ text, currency, beyond }: { text: string; currency: string; beyond: number }): number | null {
  if (!isCurrency(currency)) return null
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(inLatinDigits(text.trim()))
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const exponent = currencyExponent(currency)
  if (fraction.length > exponent + beyond) return null
  const minor = `${whole.replaceAll(',', '')}${fraction.slice(0, exponent).padEnd(exponent, '0')}`
  const rest = fraction.slice(exponent).replace(/0+$/, '')
  const amount = Number(`${sign}${minor}${rest === '' ? '' : `.${rest}`}`) + 0
  // A double holds fifteen digits.
  if (rest !== '' && minor.replace(/^0+/, '').length + rest.length > 15) return null
  return isUnitAmount(amount) ? amount : null
}

/** Arabic and Persian digits and separators as ASCII ones. */
function inLatinDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll(/[٬\u00a0\u202f]/g, ',')
}
