import { listPage } from './listPage.ts'
import { mergeMetadata, oneOf, onlyKnown, positive, text } from './params.ts'
import { invalidParam, missing, Refusal } from './refusal.ts'
import { behaviourOf } from './testCards.ts'
import type { Charge, Fields, Refund, World } from './world.ts'

/**
 * https://docs.stripe.com/api/refunds/create: never more than what is left of the charge, and not while it is charged
 * back.
 */
export function createRefund(world: World, params: Fields): Refund {
  onlyKnown(params, ['amount', 'charge', 'currency', 'instructions_email', 'metadata', 'payment_intent', 'reason'])
  const reason = oneOf(params, 'reason', ['duplicate', 'fraudulent', 'requested_by_customer']) ?? null
  const given = positive(params, 'amount')
  const charge = chargeToRefund(world, params)
  const left = charge.amount_captured - charge.amount_refunded
  const lostTo = [...world.disputes.values()].find(
    ({ charge: id, status }) => id === charge.id && !status.startsWith('warning') && status !== 'won',
  )
  if (lostTo) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`
    throw new Refusal(message, { code: 'charge_disputed' })
  }
  if (left <= 0) {
    throw new Refusal(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  }
  const amount = given ?? left
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`
    throw new Refusal(message, { param: 'amount' })
  }
  const isPending = behaviourOf(world, charge.payment_method).refund === 'pending'
  const refund: Refund = {
    id: world.makeId('re'),
    object: 'refund',
    amount,
    balance_transaction: world.makeId('txn'),
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    destination_details: { card: { reference_status: 'pending', type: 'refund' }, type: 'card' },
    metadata: mergeMetadata({}, params),
    payment_intent: charge.payment_intent,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: isPending ? 'pending' : 'succeeded',
    transfer_reversal: null,
  }
  world.refunds.set(refund.id, refund)
  addToCharge(charge, amount)
  world.emit('charge.refunded', charge)
  world.emit('refund.created', refund)
  return refund
}

export function updateRefund(world: World, id: string, params: Fields): Refund {
  onlyKnown(params, ['metadata'])
  const refund = findRefund(world, id)
  refund.metadata = mergeMetadata(refund.metadata, params)
  world.emit('charge.refund.updated', refund)
  world.emit('refund.updated', refund)
  return refund
}

/** A pending refund arrived. */
export function settleRefund(world: World, id: string): Refund {
  const refund = findRefund(world, id)
  refund.status = 'succeeded'
  world.emit('charge.refund.updated', refund)
  world.emit('refund.updated', refund)
  return refund
}

/** https://docs.stripe.com/refunds#failed-refunds: the bank sends the money back, also long after it had succeeded. */
export function failRefund(world: World, id: string, reason = 'lost_or_stolen_card'): Refund {
  const refund = findRefund(world, id)
  const charge = world.charges.get(refund.charge)
  Object.assign(refund, { status: 'failed', failure_reason: reason, failure_balance_transaction: world.makeId('txn') })
  if (charge) addToCharge(charge, -refund.amount)
  world.emit('charge.refund.updated', refund)
  world.emit('refund.updated', refund)
  world.emit('refund.failed', refund)
  return refund
}

export function listRefunds(world: World, params: Fields) {
  onlyKnown(params, ['charge', 'created', 'ending_before', 'limit', 'payment_intent', 'starting_after'])
  const intent = text(params, 'payment_intent')
  const charge = text(params, 'charge')
  const rows = [...world.refunds.values()].filter(
    (refund) =>
      (intent === undefined || refund.payment_intent === intent) && (charge === undefined || refund.charge === charge),
  )
  return listPage({ rows, params, url: '/v1/refunds' })
}

export function findRefund(world: World, id: string): Refund {
  const refund = world.refunds.get(id)
  if (!refund) throw missing({ what: 'refund', id, param: 'refund' })
  return refund
}

function addToCharge(charge: Charge, amount: number) {
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded >= charge.amount_captured
}

function chargeToRefund(world: World, params: Fields): Charge {
  const intentId = text(params, 'payment_intent')
  const chargeId = text(params, 'charge')
  if (intentId === undefined && chargeId === undefined) {
    const message = 'One of the following params should be provided for this request: payment_intent or charge.'
    throw invalidParam({ param: 'charge', message, code: 'parameter_missing' })
  }
  const intent = intentId === undefined ? undefined : world.intents.get(intentId)
  if (intentId !== undefined && !intent) {
    throw missing({ what: 'payment_intent', id: intentId, param: 'payment_intent', status: 400 })
  }
  const id = chargeId ?? intent?.latest_charge ?? ''
  const charge = world.charges.get(id)
  if (charge?.status === 'succeeded') return charge
  if (intentId === undefined) throw missing({ what: 'charge', id, param: 'charge', status: 400 })
  const message = `This PaymentIntent (${intentId}) does not have a successful charge to refund.`
  throw new Refusal(message, { param: 'payment_intent' })
}
