import type Stripe from 'stripe'

/** Whether the intent can still be paid: it needs a card, a confirmation or the cardholder's action. */
export function isOpenIntent({ status }: Pick<Stripe.PaymentIntent, 'status'>): boolean {
  return status === 'requires_payment_method' || status === 'requires_confirmation' || status === 'requires_action'
}
