import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'

/**
 * An amount of money as documents print it, isolated from the direction of Arabic text: `123,456.78 USD`. `–` for none.
 */
export function Money({ amountMinor, currency }: { amountMinor: unknown; currency: unknown }) {
  if (typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor)) return <>–</>
  if (typeof currency !== 'string' || currency === '') return <bdi dir="ltr">{amountMinor}</bdi>
  return (
    <bdi className="az-money" dir="ltr">
      {formatAnyMoney({ amountMinor, currency })}
    </bdi>
  )
}
