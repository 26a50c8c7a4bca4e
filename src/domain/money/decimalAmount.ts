import { isCurrency } from './currencies.ts'
import { formatMoney } from './formatMoney.ts'

/**
 * The exact amount for spreadsheets: `123456.78`, without code and separators. `amountMinor` is in the minor unit and
 * stays unchanged for an unknown currency, because received money may be in any.
 */
export function decimalAmount({ amountMinor, currency }: { amountMinor: number | bigint; currency: string }): string {
  if (!isCurrency(currency)) return String(amountMinor)
  const [text = ''] = formatMoney({ amountMinor, currency }).split(' ')
  return text.replaceAll(',', '')
}
