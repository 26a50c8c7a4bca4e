import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Stripe } from './loadStripe.ts'
import { useFormLook } from './useFormLook.ts'

type UseStripeFormArgs = { stripe: Stripe; clientSecret: string; isAgain: boolean; onLost: () => void }

/** Stripe's form in its `place` on the page, and why an earlier attempt failed, in Stripe's words. */
export function useStripeForm({ stripe, clientSecret, isAgain, onLost }: UseStripeFormArgs) {
  const place = useRef<HTMLDivElement>(null)
  const { locale, appearance } = useFormLook()
  const [elements] = useState(() => stripe.elements({ clientSecret, locale, appearance }))
  const [isReady, setReady] = useState(false)
  const [earlier, setEarlier] = useState<string>()
  const lose = useEffectEvent(onLost)
  const findEarlier = useEffectEvent(async () => {
    if (!isAgain) return
    const { paymentIntent } = await stripe.retrievePaymentIntent(clientSecret)
    setEarlier(paymentIntent?.last_payment_error?.message)
  })

  useEffect(() => {
    if (!place.current) return undefined
    // The platform charges cards only.
    const form = elements.create('payment', { wallets: { applePay: 'never', googlePay: 'never', link: 'never' } })
    form.on('ready', () => setReady(true))
    form.on('loaderror', () => lose())
    form.mount(place.current)
    // Without it, the reason of an earlier attempt is missing and nothing else.
    findEarlier().catch(() => undefined)
    return () => form.destroy()
  }, [elements])
  useEffect(() => elements.update({ locale, appearance }), [elements, locale, appearance])

  return { place, elements, isReady, earlier }
}
