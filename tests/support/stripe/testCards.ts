import { missing } from './refusal.ts'
import type { PaymentMethod, World } from './world.ts'

export type Decline = { code: string; decline_code: string; message: string }
export type CardBehaviour = {
  decline?: Decline
  /** Asks for 3-D Secure before it pays. */
  needsAuthentication?: boolean
  /** Takes its time, as bank debits do: the intent is `processing` until the test says how it ends. */
  isSlow?: boolean
  refund?: 'pending' | 'fails'
  dispute?: 'dispute' | 'inquiry'
}

const declined = 'Your card was declined.'
const decline = (decline_code: string, code = 'card_declined', message = declined): CardBehaviour => ({
  decline: { code, decline_code, message },
})

/** https://docs.stripe.com/testing, by the ends of their names; `pm_slow` is the stand-in's own. */
const behaviours: Record<string, CardBehaviour> = {
  pm_card_visa: {},
  pm_card_visa_debit: {},
  pm_card_mastercard: {},
  pm_card_amex: {},
  pm_card_bypassPending: {},
  pm_card_chargeDeclined: decline('generic_decline'),
  pm_card_chargeDeclinedInsufficientFunds: decline(
    'insufficient_funds',
    'card_declined',
    'Your card has insufficient funds.',
  ),
  pm_card_chargeDeclinedLostCard: decline('lost_card'),
  pm_card_chargeDeclinedStolenCard: decline('stolen_card'),
  pm_card_chargeDeclinedExpiredCard: decline('expired_card', 'expired_card', 'Your card has expired.'),
  pm_card_chargeDeclinedIncorrectCvc: decline(
    'incorrect_cvc',
    'incorrect_cvc',
    "Your card's security code is incorrect.",
  ),
  pm_card_chargeDeclinedProcessingError: decline(
    'processing_error',
    'processing_error',
    'An error occurred while processing your card. Try again in a little bit.',
  ),
  pm_card_chargeDeclinedVelocityLimitExceeded: decline('card_velocity_exceeded'),
  pm_card_chargeCustomerFail: decline('generic_decline'),
  pm_card_radarBlock: decline('fraudulent'),
  pm_card_authenticationRequired: { needsAuthentication: true },
  pm_card_authenticationRequiredOnSetup: { needsAuthentication: true },
  pm_card_threeDSecure2Required: { needsAuthentication: true },
  pm_card_threeDSecureRequired: { needsAuthentication: true },
  pm_card_pendingRefund: { refund: 'pending' },
  pm_card_refundFail: { refund: 'fails' },
  pm_card_createDispute: { dispute: 'dispute' },
  pm_card_createDisputeProductNotReceived: { dispute: 'dispute' },
  pm_card_createDisputeInquiry: { dispute: 'inquiry' },
  pm_slow: { isSlow: true },
}

const behaviourOfMethod = new WeakMap<PaymentMethod, CardBehaviour>()

/** A payment method as Stripe.js would create it from that test card, with its own id. */
export function makePaymentMethod(world: World, name: string): PaymentMethod {
  const behaviour = behaviours[name.replace('pm_card_visa_', 'pm_card_')] ?? behaviours[name]
  if (!behaviour) throw missing({ what: 'PaymentMethod', id: name, param: 'payment_method', status: 400 })
  const method: PaymentMethod = {
    id: world.makeId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    card: { brand: 'visa', exp_month: 8, exp_year: 2034, funding: 'credit', last4: '4242' },
    created: world.now(),
    customer: null,
    livemode: world.livemode,
    metadata: {},
    type: 'card',
  }
  behaviourOfMethod.set(method, behaviour)
  world.paymentMethods.set(method.id, method)
  return method
}

/** Finds a method by its id; the name of a test card makes a new one, as at Stripe. */
export function findPaymentMethod(world: World, id: string): PaymentMethod {
  return world.paymentMethods.get(id) ?? makePaymentMethod(world, id)
}

export function behaviourOf(world: World, id: string): CardBehaviour {
  const method = world.paymentMethods.get(id)
  return (method && behaviourOfMethod.get(method)) ?? {}
}
