/** Runs in the page, as Stripe.js: https://docs.stripe.com/js. Nothing of this file but the function is there. */
export function makeStripeJs(): void {
  type Look = { locale: string; appearance: object }
  type Intent = { id: string; status: string; last_payment_error: { type: string; message: string } | null }
  type Answer = Intent & { error?: { type: string; message: string } }

  const next = (name: string) =>
    new Promise<string>((resolve) => {
      const hear = ({ data }: MessageEvent<Record<string, string>>) => {
        if (data[name] === undefined) return
        removeEventListener('message', hear)
        resolve(data[name])
      }
      addEventListener('message', hear)
    })

  const makeFrame = (src: string, title: string) => {
    const frame = Object.assign(document.createElement('iframe'), { src, title })
    Object.assign(frame.style, { width: '100%', height: '90px', border: '0' })
    return frame
  }

  const elementsOf = ({ clientSecret, ...look }: Look & { clientSecret: string }) => {
    const frame = makeFrame(
      `https://js.stripe.com/endive/elements-inner-payment.html#${encodeURIComponent(JSON.stringify(look))}`,
      'Secure payment input frame',
    )
    return {
      clientSecret,
      create: () => ({
        on: (event: string, handler: () => void) => event === 'ready' && frame.addEventListener('load', handler),
        mount: (place: HTMLElement) => place.append(frame),
        destroy: () => frame.remove(),
      }),
      update: (changed: Look) => frame.contentWindow?.postMessage({ look: changed }, '*'),
      readNumber: async () => {
        const number = next('number')
        frame.contentWindow?.postMessage({ ask: true }, '*')
        return number
      },
    }
  }

  const ask = async (path: string, options: RequestInit = {}) =>
    (await (await fetch(`https://api.stripe.com/v1/payment_intents/${path}`, options)).json()) as Answer // as the API is

  type ConfirmArgs = { elements: ReturnType<typeof elementsOf>; confirmParams: { return_url: string } }

  const stripe = (key: string) => {
    const retrieve = (secret: string) =>
      ask(`${secret.split('_secret_')[0]}?${new URLSearchParams({ key, client_secret: secret })}`)
    return {
      elements: elementsOf,
      retrievePaymentIntent: async (secret: string) => ({ paymentIntent: await retrieve(secret) }),
      confirmPayment: async ({ elements, confirmParams: { return_url } }: ConfirmArgs) => {
        const number = await elements.readNumber()
        if (number === '') return { error: { type: 'validation_error', message: 'Your card number is incomplete.' } }
        const secret = elements.clientSecret
        const { error, id, status } = await ask(`${secret.split('_secret_')[0]}/confirm`, {
          method: 'POST',
          body: new URLSearchParams({ key, client_secret: secret, number, return_url }),
        })
        if (error) return { error }
        if (status !== 'requires_action') return { paymentIntent: { id, status } }
        const bank = `https://hooks.stripe.com/${id}`
        // The stand-in's own switch: a bank that does not let itself be framed.
        if (document.cookie.includes('bank=alone')) {
          const back = new URL(return_url)
          back.searchParams.set('payment_intent', id)
          back.searchParams.set('payment_intent_client_secret', secret)
          location.assign(`${bank}?return_url=${encodeURIComponent(back.href)}`)
          return new Promise<never>(() => undefined)
        }
        const frame = document.body.appendChild(makeFrame(bank, '3D Secure'))
        await next('isAuthenticated')
        frame.remove()
        const { last_payment_error: failure, ...intent } = await retrieve(secret)
        return failure ? { error: failure } : { paymentIntent: intent }
      },
    }
  }
  Object.assign(globalThis, { Stripe: stripe })
}
