import type { ReviewKind } from './reviews.ts'

/** What an intent says of the money that came, and what it was made for; amounts and currency as Stripe writes them. */
export type SettlementFacts = {
  amount: number
  amountReceived: number
  currency: string
  customer: string | null
  livemode: boolean
  paymentId: string | null
}

/** What the payment was asked for. */
export type SettlementTerms = {
  amount: number
  currency: string
  /** Every customer that was made for the client. */
  customers: readonly string[]
  livemode: boolean
  paymentId: string
}

export type Mismatch = {
  kind: Extract<ReviewKind, `${string}_mismatch`>
  expected: Record<string, unknown>
  found: Record<string, unknown>
}

/** The first thing about the money that is not as it was asked for, or `null` where everything is. What it answers `null` to, settles. */
export function findMismatch({ terms, facts }: { terms: SettlementTerms; facts: SettlementFacts }): Mismatch | null {
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
