/** The events that move money here. All others are stored only. Names: Stripe API reference, "Types of events". */
export const moneyEventTypes = [
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.requires_action',
  'payment_intent.canceled',
  'charge.refunded',
  'charge.refund.updated',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const

/** The money subject of an event, `null` for all others. New events of a known kind belong to it. */
export function subjectOfEvent(type: string): 'intent' | 'refund' | 'dispute' | null {
  if (type.startsWith('payment_intent.')) return 'intent'
  if (type.startsWith('charge.dispute.')) return 'dispute'
  if (type.startsWith('refund.') || type === 'charge.refunded' || type === 'charge.refund.updated') return 'refund'
  return null
}
