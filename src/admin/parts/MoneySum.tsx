import { isCurrency } from '../../domain/currencies.ts'
import { formatMoney } from '../../domain/formatMoney.ts'

/** A sum of money of any size, exact, in its own direction. */
export function MoneySum({ amountMinor, currency }: { amountMinor: bigint; currency: string }) {
  const isKnown: boolean = isCurrency(currency)
  const text = isKnown ? formatMoney({ amountMinor, currency }) : `${amountMinor} ${currency}`
  return (
    <bdi className="az-money" dir="ltr">
      {text}
    </bdi>
  )
}
