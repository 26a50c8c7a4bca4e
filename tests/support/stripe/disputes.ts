import { listPage } from './listPage.ts'
import { onlyKnown, text } from './params.ts'
import { missing } from './refusal.ts'
import type { Dispute, Fields, World } from './world.ts'

type Opening = { amount?: number; reason?: string; isInquiry?: boolean }

/**
 * The cardholder disputes the charge at their bank. An inquiry moves no money yet.
 * https://docs.stripe.com/disputes/how-disputes-work
 */
export function openDispute(
  world: World,
  intentId: string,
  { amount, reason, isInquiry = false }: Opening = {},
): Dispute {
  const charge = world.charges.get(world.intents.get(intentId)?.latest_charge ?? '')
  if (!charge) throw new Error(`${intentId} has no charge to dispute.`)
  const dispute: Dispute = {
    id: world.makeId('du'),
    object: 'dispute',
    amount: amount ?? charge.amount - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: {
      due_by: world.now() + 9 * 86_400,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    is_charge_refundable: isInquiry,
    livemode: world.livemode,
    metadata: {},
    payment_intent: intentId,
    payment_method_details: { type: 'card', card: { brand: 'visa', case_type: isInquiry ? 'inquiry' : 'chargeback' } },
    reason: reason ?? 'fraudulent',
    status: isInquiry ? 'warning_needs_response' : 'needs_response',
  }
  world.disputes.set(dispute.id, dispute)
  charge.disputed = true
  world.emit('charge.dispute.created', dispute)
  if (!isInquiry) withdraw(world, dispute)
  return dispute
}

/** An inquiry becomes a chargeback: the money goes now. */
export function escalateDispute(world: World, id: string): Dispute {
  const dispute = findDispute(world, id)
  Object.assign(dispute, { status: 'needs_response', is_charge_refundable: false })
  world.emit('charge.dispute.updated', dispute)
  withdraw(world, dispute)
  return dispute
}

/** Evidence was sent; the bank decides. */
export function answerDispute(world: World, id: string): Dispute {
  const dispute = findDispute(world, id)
  dispute.status = dispute.status.startsWith('warning') ? 'warning_under_review' : 'under_review'
  world.emit('charge.dispute.updated', dispute)
  return dispute
}

/** The bank decided for the agency: the money comes back. An inquiry is just closed. */
export function winDispute(world: World, id: string): Dispute {
  const dispute = findDispute(world, id)
  const wasInquiry = dispute.status.startsWith('warning')
  dispute.status = wasInquiry ? 'warning_closed' : 'won'
  if (!wasInquiry) {
    dispute.balance_transactions.push(movement(world, dispute, dispute.amount))
    world.emit('charge.dispute.funds_reinstated', dispute)
  }
  world.emit('charge.dispute.closed', dispute)
  return dispute
}

/** The bank decided for the cardholder: the money stays away. */
export function loseDispute(world: World, id: string): Dispute {
  const dispute = findDispute(world, id)
  dispute.status = dispute.status.startsWith('warning') ? 'warning_closed' : 'lost'
  world.emit('charge.dispute.closed', dispute)
  return dispute
}

export function listDisputes(world: World, params: Fields) {
  onlyKnown(params, ['charge', 'created', 'ending_before', 'limit', 'payment_intent', 'starting_after'])
  const intent = text(params, 'payment_intent')
  const charge = text(params, 'charge')
  const rows = [...world.disputes.values()].filter(
    (dispute) =>
      (intent === undefined || dispute.payment_intent === intent) &&
      (charge === undefined || dispute.charge === charge),
  )
  return listPage({ rows, params, url: '/v1/disputes' })
}

export function findDispute(world: World, id: string): Dispute {
  const dispute = world.disputes.get(id)
  if (!dispute) throw missing({ what: 'dispute', id, param: 'dispute' })
  return dispute
}

function withdraw(world: World, dispute: Dispute) {
  dispute.balance_transactions.push(movement(world, dispute, -dispute.amount))
  world.emit('charge.dispute.funds_withdrawn', dispute)
}

function movement(world: World, dispute: Dispute, amount: number): Fields {
  const fee = amount < 0 ? 1500 : 0
  return {
    id: world.makeId('txn'),
    object: 'balance_transaction',
    amount,
    created: world.now(),
    currency: dispute.currency,
    fee,
    net: amount - fee,
    reporting_category: amount < 0 ? 'dispute' : 'dispute_reversal',
    source: dispute.id,
    type: 'adjustment',
  }
}
