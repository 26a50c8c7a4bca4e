import { checkChargeable } from './chargeableAmounts.ts'
import { confirmIntent } from './confirmIntent.ts'
import { findIntent, unexpectedState } from './findIntent.ts'
import { listPage } from './listPage.ts'
import { mergeMetadata, oneOf, onlyKnown, positive, required, text } from './params.ts'
import { invalidParam, missing } from './refusal.ts'
import { findPaymentMethod } from './testCards.ts'
import type { Fields, Intent, World } from './world.ts'

const updatable = [
  'amount', 'currency', 'customer', 'description', 'metadata', 'payment_method', 'payment_method_options', 'allowed_payment_method_types', 'excluded_payment_method_types',
  'receipt_email', 'setup_future_usage', 'shipping', 'statement_descriptor', 'statement_descriptor_suffix',
] // prettier-ignore
const creatable = [
  ...updatable, 'automatic_payment_methods', 'capture_method', 'confirm', 'confirmation_method', 'error_on_requires_action', 'off_session',
  'return_url', 'use_stripe_sdk',
] // prettier-ignore
const open: readonly Intent['status'][] = ['requires_payment_method', 'requires_confirmation', 'requires_action']

export function createIntent(world: World, params: Fields): Intent {
  checkMethodTypes(params)
  onlyKnown(params, creatable)
  const currency = required(params, 'currency').toLowerCase()
  required(params, 'amount')
  const amount = positive(params, 'amount') ?? 0
  checkChargeable({ amount, currency })
  const customer = customerOf(world, params)
  const method = text(params, 'payment_method')
  const allowed = params['allowed_payment_method_types'] ?? null
  const id = world.makeId('pi')
  const intent: Intent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: allowed,
    amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    automatic_payment_methods: automaticMethodsOf(params),
    canceled_at: null,
    cancellation_reason: null,
    capture_method: oneOf(params, 'capture_method', ['automatic', 'automatic_async', 'manual']) ?? 'automatic_async',
    client_secret: `${id}_secret_${world.makeId('x').slice(2)}`,
    confirmation_method: oneOf(params, 'confirmation_method', ['automatic', 'manual']) ?? 'automatic',
    created: world.now(),
    currency,
    customer,
    description: text(params, 'description') ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: world.livemode,
    metadata: mergeMetadata({}, params),
    next_action: null,
    payment_method: method === undefined ? null : findPaymentMethod(world, method).id,
    payment_method_types: allowed ?? ['card', 'link'],
    processing: null,
    receipt_email: text(params, 'receipt_email') ?? null,
    setup_future_usage: null,
    status: method === undefined ? 'requires_payment_method' : 'requires_confirmation',
  }
  world.intents.set(id, intent)
  world.emit('payment_intent.created', intent)
  return params['confirm'] === 'true' ? confirmIntent(world, id, {}) : intent
}

export function updateIntent(world: World, id: string, params: Fields): Intent {
  checkMethodTypes(params)
  onlyKnown(params, updatable)
  const intent = findIntent(world, id)
  const frozen = ['amount', 'currency', 'customer', 'payment_method'].find((name) => params[name] !== undefined)
  if (frozen !== undefined && !open.includes(intent.status)) {
    const message = `This PaymentIntent's ${frozen} could not be updated because it has a status of ${intent.status}. You may only update the ${frozen} of a PaymentIntent with one of the following statuses: ${open.join(', ')}.`
    throw unexpectedState(intent, message)
  }
  const currency = text(params, 'currency')?.toLowerCase() ?? intent.currency
  const amount = positive(params, 'amount') ?? intent.amount
  checkChargeable({ amount, currency })
  const customer = params['customer'] === undefined ? intent.customer : customerOf(world, params)
  const metadata = mergeMetadata(intent.metadata, params)
  Object.assign(intent, { amount, currency, customer, metadata })
  const description = text(params, 'description')
  if (description !== undefined) intent.description = description === '' ? null : description
  const method = text(params, 'payment_method')
  if (method !== undefined) {
    intent.payment_method = findPaymentMethod(world, method).id
    intent.status = 'requires_confirmation'
  }
  return intent
}

/** https://docs.stripe.com/api/payment_intents/cancel */
export function cancelIntent(world: World, id: string, params: Fields): Intent {
  onlyKnown(params, ['cancellation_reason'])
  const reasons = ['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned']
  const reason = oneOf(params, 'cancellation_reason', reasons) ?? null
  const intent = findIntent(world, id)
  const statuses = [
    'requires_payment_method',
    'requires_capture',
    'requires_confirmation',
    'requires_action',
    'processing',
  ]
  if (!statuses.includes(intent.status)) {
    throw unexpectedState(
      intent,
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${statuses.join(', ')}.`,
    )
  }
  Object.assign(intent, {
    status: 'canceled',
    canceled_at: world.now(),
    cancellation_reason: reason,
    next_action: null,
    processing: null,
  })
  world.emit('payment_intent.canceled', intent)
  return intent
}

export function listIntents(world: World, params: Fields) {
  onlyKnown(params, ['created', 'customer', 'customer_account', 'ending_before', 'limit', 'starting_after'])
  const customer = text(params, 'customer')
  const rows = [...world.intents.values()].filter((intent) => customer === undefined || intent.customer === customer)
  return listPage({ rows, params, url: '/v1/payment_intents' })
}

/**
 * Since 2026-09-30.endive `payment_method_types` can only be read, and what chooses methods excludes each other.
 * https://docs.stripe.com/changelog/endive/2026-09-30/removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents
 */
export function checkMethodTypes(params: Fields): void {
  if (params['payment_method_types'] !== undefined) {
    const message =
      'payment_method_types is no longer supported. Use dynamic payment methods or allowed_payment_method_types.'
    throw invalidParam({ param: 'payment_method_types', message, code: 'payment_method_types_no_longer_supported' })
  }
  const choosing = ['allowed_payment_method_types', 'excluded_payment_method_types', 'automatic_payment_methods']
  const given = choosing.filter((name) => params[name] !== undefined)
  if (given.length < 2) return
  const message = `You may only specify one of these parameters: ${given.join(', ')}.`
  throw invalidParam({ param: given[0] ?? '', message, code: 'parameters_exclusive' })
}

/** On unless types are named. https://docs.stripe.com/changelog/2023-08-16/automatic-payment-methods */
function automaticMethodsOf(params: Fields): Fields | null {
  if (params['allowed_payment_method_types'] !== undefined) return null
  const given = params['automatic_payment_methods']
  if (typeof given === 'object' && given !== null && 'allow_redirects' in given) {
    return { enabled: true, allow_redirects: given.allow_redirects }
  }
  return { enabled: true, allow_redirects: 'always' }
}

function customerOf(world: World, params: Fields): string | null {
  const id = text(params, 'customer')
  if (id === undefined || id === '') return null
  const customer = world.customers.get(id)
  if (!customer || customer['deleted'] === true) throw missing({ what: 'customer', id, param: 'customer', status: 400 })
  if (customer.livemode !== world.livemode) throw invalidParam({ param: 'customer', message: 'Not of this mode.' })
  return id
}
