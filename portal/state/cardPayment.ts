import { api, isApiError, type Answer } from '../api.ts'

type Begun = Answer<'/payments/invoices/{id}/pay', 'post'>

/** Where a card payment stands, as the platform says: a form to pay with, or a payment that needs none. */
export type CardPayment = { kind: 'open'; begun: Begun } | { kind: 'over'; status: 'processing' | 'paid' }

/** A payment request and its intent, with which somebody tried to pay. */
export type Tried = { payment: string; paymentIntentId: string }

/** Who pays: the client who is signed in, or whoever has the mailed link of an invoice. */
export type Payer = {
  /** Gets the intent of a payment request; the same one each time, until it is paid. */
  begin: () => Promise<Begun>
  /** What the platform says of the payment, once it has asked Stripe. */
  confirm: (tried: Tried) => Promise<string>
  /** Where a bank sends them back to. */
  returnPath: (payment: string) => string
  isSignedIn: boolean
}

export function accountPayer(begin: Payer['begin']): Payer {
  return {
    begin,
    confirm: async ({ payment, paymentIntentId }) => {
      const { doc } = await api.post('/payments/{id}/confirm', { path: { id: payment }, body: { paymentIntentId } })
      return doc.status
    },
    returnPath: (payment) => `/payments/${payment}/pay`,
    isSignedIn: true,
  }
}

type LinkPayerArgs = { token: string; path: string }

export function linkPayer({ token, path }: LinkPayerArgs): Payer {
  return {
    begin: () => api.post('/payments/invoices/open/pay', { body: { token } }),
    confirm: async ({ paymentIntentId }) =>
      (await api.post('/payments/invoices/open/confirm', { body: { token, paymentIntentId } })).status,
    returnPath: () => path,
    isSignedIn: false,
  }
}

type ReadCardPaymentArgs = { payer: Payer; tried?: Tried | undefined }

/** Nothing that the browser says about a payment is believed, an address that it comes back with included. */
export async function readCardPayment({ payer, tried }: ReadCardPaymentArgs): Promise<CardPayment> {
  if (tried && (await hasPaid({ payer, tried }))) return { kind: 'over', status: 'paid' }
  try {
    return { kind: 'open', begun: await payer.begin() }
  } catch (error) {
    const status = isApiError(error, 'illegal_transition') ? error.data.from : undefined
    if (status === 'processing') return { kind: 'over', status }
    if (status === 'completed' || status === 'paid') return { kind: 'over', status: 'paid' }
    throw error
  }
}

async function hasPaid({ payer, tried }: { payer: Payer; tried: Tried }): Promise<boolean> {
  try {
    return (await payer.confirm(tried)) === 'completed'
  } catch (error) {
    // Not an intent of this payment: somebody has changed the address.
    if (isApiError(error, 'not_found')) return false
    throw error
  }
}
