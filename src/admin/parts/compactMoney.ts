import { decimalAmount } from '../../domain/decimalAmount.ts'

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** An amount as short as an axis wants it: `12.5K`. Its digits are read in both languages. */
export function compactMoney({ amountMinor, currency }: { amountMinor: number; currency: string }): string {
  return compact.format(Number(decimalAmount({ amountMinor: Math.round(amountMinor), currency })))
}
