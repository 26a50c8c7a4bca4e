import { isCurrency } from './currencies.ts'
import { formatMoney } from './formatMoney.ts'

/**
 * The amount as spreadsheets read it, exact: `123456.78`, without code and separators. `amountMinor` is in the minor unit, and stays so for a
 * currency that is none of ours: money that came in may be in any.
 */
export function decimalAmount({ amountMinor, currency }: { amountMinor: number | bigint; currency: string }): string {
  if (!isCurrency(currency)) return String(amountMinor)
  const [text = ''] = formatMoney({ amountMinor, currency }).split(' ')
  return text.replaceAll(',', '')
}
