import { isCurrency } from '../../domain/money/currencies.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'

/** A sum of money of any size, exact, with its direction isolated. */
export function MoneySum({ amountMinor, currency }: { amountMinor: bigint; currency: string }) {
  const isKnown: boolean = isCurrency(currency)
  const text = isKnown ? formatMoney({ amountMinor, currency }) : `${amountMinor} ${currency}`
  return (
    <bdi className="az-money" dir="ltr">
      {text}
    </bdi>
  )
}
