/**
 * Stripe.js of the API version that the platform speaks. Stripe forbids to keep a copy of it:
 * https://docs.stripe.com/js/including
 */
const source = 'https://js.stripe.com/endive/stripe.js'

// What the portal uses of https://docs.stripe.com/js.

export type StripeError = { type: string; message?: string }

export type Appearance = { theme: 'stripe' | 'night'; variables: Record<string, string> }

/** How the form looks, and in which language it speaks. */
export type FormLook = { locale: 'en' | 'ar'; appearance: Appearance }

export type PaymentElement = {
  on: (event: 'ready' | 'loaderror', handler: () => void) => unknown
  mount: (place: HTMLElement) => void
  destroy: () => void
}

export type StripeElements = {
  create: (type: 'payment', options: { wallets: Record<'applePay' | 'googlePay' | 'link', 'never'> }) => PaymentElement
  update: (look: FormLook) => void
}

export type Stripe = {
  elements: (options: FormLook & { clientSecret: string }) => StripeElements
  confirmPayment: (options: {
    elements: StripeElements
    confirmParams: { return_url: string }
    redirect: 'if_required'
  }) => Promise<{ error?: StripeError }>
  retrievePaymentIntent: (
    clientSecret: string,
  ) => Promise<{ paymentIntent?: { last_payment_error: StripeError | null } }>
}

declare global {
  var Stripe: ((publishableKey: string) => Stripe) | undefined
}

/** Stripe.js, of which a page has one. Rejects where it does not come: offline, or stopped by a blocker. */
export async function loadStripe(publishableKey: string): Promise<Stripe> {
  if (!globalThis.Stripe) await runScript()
  if (!globalThis.Stripe) throw new Error('Stripe.js is not there.')
  return globalThis.Stripe(publishableKey)
}

function runScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: source, async: true })
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      // Another try is another element.
      script.remove()
      reject(new Error('Stripe.js could not be loaded.'))
    })
    document.head.append(script)
  })
}
