import { currencyExponent, isCurrency } from './currencies.ts'

/**
 * What a person types as an amount (`1234.5`, `1,234.50`, `١٢٣٤٫٥`) in the minor unit of the currency; `null` for anything that is not exactly
 * one: more decimals than the currency has, separators at the wrong place, beyond safe integers. A comma never means a decimal point.
 */
export function parseDecimalAmount({ text, currency }: { text: string; currency: string }): number | null {
  if (!isCurrency(currency)) return null
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(inLatinDigits(text.trim()))
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const exponent = currencyExponent(currency)
  if (fraction.length > exponent) return null
  const amountMinor = Number(`${sign}${whole.replaceAll(',', '')}${fraction.padEnd(exponent, '0')}`)
  return Number.isSafeInteger(amountMinor) ? amountMinor + 0 : null
}

/** Arabic and Persian digits and separators as ASCII ones. */
function inLatinDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll(/[٬\u00a0\u202f]/g, ',')
}
