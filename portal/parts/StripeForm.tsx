import { useRef, useState } from 'react'
import { formatMoney } from '../format.ts'
import type { CardPayment } from '../state/cardPayment.ts'
import type { Stripe } from '../state/loadStripe.ts'
import { hrefOf } from '../state/router.ts'
import { ProblemOfPortal } from '../state/textOfError.ts'
import { useStripeForm } from '../state/useStripeForm.ts'
import { usePortal } from '../state/portalContext.ts'
import { isolate } from '../texts/isolate.ts'
import { Form } from './Form.tsx'

export type StripeFormProps = {
  stripe: Stripe
  begun: Extract<CardPayment, { kind: 'open' }>['begun']
  /** An attempt came before, and Stripe knows why it failed. */
  isAgain: boolean
  /** Asks the platform what became of an attempt. */
  ask: () => Promise<CardPayment>
  /** Where a bank's own page leads back to. */
  returnPath: string
  onLost: () => void
}

/**
 * Stripe's own form: card data never meets the portal. An attempt whose end is not known yet is asked about before
 * another one is made.
 */
export function StripeForm({ stripe, begun, isAgain, ask, returnPath, onLost }: StripeFormProps) {
  const { t } = usePortal()
  const refusal = useRef<string>(undefined)
  const [isTried, setTried] = useState(false)
  const { clientSecret, amount, currency } = begun
  const { place, elements, isReady, earlier } = useStripeForm({ stripe, clientSecret, isAgain, onLost })
  const [isFirst, setFirst] = useState(true)

  const pay = async () => {
    setFirst(false)
    if (!isTried) {
      const return_url = new URL(hrefOf(returnPath), location.origin).href
      const { error } = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url },
        redirect: 'if_required',
      })
      // The form says it at its fields.
      if (error?.type === 'validation_error') return
      refusal.current = error?.message
      setTried(true)
    }
    const { kind } = await ask()
    setTried(false)
    if (kind === 'open') throw new ProblemOfPortal(refusal.current ?? t.cardNotPaid)
  }
  return (
    <>
      {isFirst && earlier && (
        <div className="note note--bad" role="alert">
          <p dir="auto">{earlier}</p>
        </div>
      )}
      <Form
        onSend={pay}
        isReady={isReady}
        button={isTried ? t.checkAgain : t.pay(isolate(formatMoney(amount, currency)))}
      >
        {!isReady && (
          <p className="soft" role="status">
            {t.loading}
          </p>
        )}
        <div ref={place} />
        <p className="soft">{t.cardHint}</p>
      </Form>
    </>
  )
}
