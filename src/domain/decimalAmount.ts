import { formatMoney } from './formatMoney.ts'

/** The amount as spreadsheets read it, exact: `123456.78`, without code and separators. `amountMinor` is in the minor unit. */
export function decimalAmount({ amountMinor, currency }: { amountMinor: number | bigint; currency: string }): string {
  const [text = ''] = formatMoney({ amountMinor, currency }).split(' ')
  return text.replaceAll(',', '')
}
