import type { PaymentExceptionKind } from './paymentExceptions.ts'

/** The money received on an intent and its purpose. Amounts and currency are as Stripe writes them. */
export type ChargeFacts = {
  amount: number
  amountReceived: number
  currency: string
  customer: string | null
  livemode: boolean
  paymentId: string | null
}

/** What the payment request is for. */
export type ChargeTerms = {
  amount: number
  currency: string
  /** Every Stripe customer of the client. */
  customers: readonly string[]
  livemode: boolean
  paymentId: string
}

export type Mismatch = {
  kind: Extract<PaymentExceptionKind, `${string}_mismatch`>
  expected: Record<string, unknown>
  found: Record<string, unknown>
}

/** The first difference between the money and the payment request, or `null`. `null` settles the request. */
export function matchCharge({ terms, facts }: { terms: ChargeTerms; facts: ChargeFacts }): Mismatch | null {
  const { amount, amountReceived, currency, customer, livemode, paymentId } = facts
  const of = (kind: Mismatch['kind'], expected: Record<string, unknown>, found: Record<string, unknown>) => ({
    kind,
    expected,
    found,
  })
  if (livemode !== terms.livemode) return of('livemode_mismatch', { livemode: terms.livemode }, { livemode })
  if (currency !== terms.currency) return of('currency_mismatch', { currency: terms.currency }, { currency })
  if (amount !== terms.amount || amountReceived !== terms.amount)
    return of('amount_mismatch', { amount: terms.amount }, { amount, amountReceived })
  if (paymentId !== terms.paymentId) return of('metadata_mismatch', { paymentId: terms.paymentId }, { paymentId })
  if (customer === null || !terms.customers.includes(customer))
    return of('customer_mismatch', { customers: terms.customers }, { customer })
  return null
}
