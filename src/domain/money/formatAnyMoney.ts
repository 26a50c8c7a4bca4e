import { isCurrency } from './currencies.ts'
import { formatMoney } from './formatMoney.ts'

/** Like `formatMoney`. For an unknown currency, the minor units: `77 XTS`. */
export function formatAnyMoney({ amountMinor, currency }: { amountMinor: number; currency: string }): string {
  const isKnown: boolean = isCurrency(currency)
  return isKnown ? formatMoney({ amountMinor, currency }) : `${amountMinor} ${currency}`
}
