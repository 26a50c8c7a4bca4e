import { useState, type ReactNode } from 'react'
import { formatMoney } from '../format.ts'
import { loadStripe } from '../state/loadStripe.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import { StripeForm, type StripeFormProps } from './StripeForm.tsx'

type CardFormProps = Omit<StripeFormProps, 'stripe' | 'onLost'> & {
  /** How to pay without Stripe. */
  transfer: ReactNode
}

/** The amount and Stripe's form for it; where Stripe cannot be reached, how to pay without it. */
export function CardForm({ transfer, ...form }: CardFormProps) {
  const { t } = usePortal()
  const { publishableKey, amount, currency } = form.begun
  const { data: stripe, error, reload } = useLoaded('stripe', () => loadStripe(publishableKey))
  const [isLost, setLost] = useState(false)
  if (error !== undefined || isLost)
    return (
      <>
        <div className="note note--bad" role="alert">
          <p>{t.cardFormLost}</p>
          <button type="button" className="button" onClick={error === undefined ? () => setLost(false) : reload}>
            {t.retry}
          </button>
        </div>
        {transfer}
      </>
    )
  return (
    <>
      <dl className="facts">
        <dt>{t.amount}</dt>
        <dd>
          <bdi>{formatMoney(amount, currency)}</bdi>
        </dd>
      </dl>
      {stripe ? (
        <StripeForm {...form} stripe={stripe} onLost={() => setLost(true)} />
      ) : (
        <p className="soft" role="status">
          {t.loading}
        </p>
      )}
    </>
  )
}
