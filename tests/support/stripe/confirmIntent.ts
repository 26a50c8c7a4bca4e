import { openDispute } from './disputes.ts'
import { onlyKnown, text } from './params.ts'
import { findIntent, unexpectedState } from './findIntent.ts'
import { Refusal } from './refusal.ts'
import { behaviourOf, findPaymentMethod, type Decline } from './testCards.ts'
import type { Charge, Fields, Intent, World } from './world.ts'

const known = ['error_on_requires_action', 'off_session', 'payment_method', 'payment_method_options', 'receipt_email', 'return_url', 'setup_future_usage', 'use_stripe_sdk', 'mandate_data'] // prettier-ignore
const confirmable: readonly Intent['status'][] = ['requires_payment_method', 'requires_confirmation', 'requires_action']

/**
 * https://docs.stripe.com/api/payment_intents/confirm: pays, declines (402), asks for authentication or goes on in the
 * background, as the test card says.
 */
export function confirmIntent(world: World, id: string, params: Fields): Intent {
  onlyKnown(params, known)
  const intent = findIntent(world, id)
  if (intent.status === 'succeeded') {
    const message =
      'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.'
    throw unexpectedState(intent, message)
  }
  if (!confirmable.includes(intent.status)) {
    const message = `You cannot confirm this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.`
    throw unexpectedState(intent, message)
  }
  const given = text(params, 'payment_method')
  const methodId = given === undefined ? intent.payment_method : findPaymentMethod(world, given).id
  if (methodId === null) {
    const message =
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken."
    throw unexpectedState(intent, message)
  }
  requireReturnUrl(intent, params)
  Object.assign(intent, { payment_method: methodId, last_payment_error: null, next_action: null })
  const { decline, needsAuthentication, isSlow } = behaviourOf(world, methodId)
  if (needsAuthentication === true) return askForAuthentication(world, intent, params)
  if (isSlow === true) {
    intent.status = 'processing'
    world.emit('payment_intent.processing', intent)
    return intent
  }
  if (decline) throw declineIntent(world, intent, decline)
  return succeedIntent(world, intent)
}

/** Methods that may redirect want an address to come back to; a card alone does not. */
function requireReturnUrl(intent: Intent, params: Fields) {
  const automatic = intent['automatic_payment_methods']
  const isRedirecting = typeof automatic === 'object' && automatic !== null && 'allow_redirects' in automatic && automatic.allow_redirects === 'always' // prettier-ignore
  if (!isRedirecting || text(params, 'return_url') !== undefined || params['off_session'] !== undefined) return
  const message =
    'This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`.'
  throw new Refusal(message, { isValidation: true, param: 'return_url' })
}

function askForAuthentication(world: World, intent: Intent, params: Fields): Intent {
  const returnUrl = text(params, 'return_url')
  intent.status = 'requires_action'
  intent.next_action =
    returnUrl === undefined || params['use_stripe_sdk'] === 'true'
      ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', source: world.makeId('src') } }
      : {
          type: 'redirect_to_url',
          redirect_to_url: { return_url: returnUrl, url: 'https://hooks.stripe.com/3d_secure_2' },
        }
  world.emit('payment_intent.requires_action', intent)
  return intent
}

/** The money is captured: a charge, and both of them say so. */
export function succeedIntent(world: World, intent: Intent): Intent {
  const charge = makeCharge(world, intent, { status: 'succeeded' })
  Object.assign(intent, {
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
    processing: null,
  })
  world.emit('charge.succeeded', charge)
  world.emit('payment_intent.succeeded', intent)
  const { dispute } = behaviourOf(world, charge.payment_method)
  if (dispute) openDispute(world, intent.id, { isInquiry: dispute === 'inquiry' })
  return intent
}

/** Back to `requires_payment_method`, with a failed charge; the refusal that Stripe answers. */
export function declineIntent(world: World, intent: Intent, decline: Decline): Refusal {
  const charge = makeCharge(world, intent, {
    status: 'failed',
    failure_code: decline.code,
    failure_message: decline.message,
  })
  const method = world.paymentMethods.get(charge.payment_method)
  const error = { ...decline, charge: charge.id, payment_method: structuredClone(method), type: 'card_error' }
  Object.assign(intent, {
    status: 'requires_payment_method',
    payment_method: null,
    latest_charge: charge.id,
    last_payment_error: error,
    next_action: null,
    processing: null,
  })
  world.emit('charge.failed', charge)
  world.emit('payment_intent.payment_failed', intent)
  const { message, ...rest } = error
  return new Refusal(message, { ...rest, status: 402, payment_intent: structuredClone(intent) })
}

/** 3-D Secure failed or was given up: no charge is made. */
export function failAuthentication(world: World, intent: Intent): Intent {
  const code = 'payment_intent_authentication_failure'
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  const method = world.paymentMethods.get(intent.payment_method ?? '')
  Object.assign(intent, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: {
      code,
      message,
      payment_method: structuredClone(method ?? null),
      type: 'invalid_request_error',
    },
  })
  world.emit('payment_intent.payment_failed', intent)
  return intent
}

function makeCharge(world: World, intent: Intent, outcome: { status: Charge['status'] } & Fields): Charge {
  const hasSucceeded = outcome.status === 'succeeded'
  const charge: Charge = {
    id: world.makeId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: hasSucceeded ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: hasSucceeded ? world.makeId('txn') : null,
    billing_details: { address: null, email: null, name: null, phone: null },
    captured: hasSucceeded,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_code: null,
    failure_message: null,
    livemode: world.livemode,
    metadata: intent.metadata,
    paid: hasSucceeded,
    payment_intent: intent.id,
    payment_method: intent.payment_method ?? '',
    payment_method_details: { type: 'card', card: { brand: 'visa', last4: '4242', three_d_secure: null } },
    receipt_url: null,
    refunded: false,
    ...outcome,
  }
  world.charges.set(charge.id, charge)
  return charge
}
