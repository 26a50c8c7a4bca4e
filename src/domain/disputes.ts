/** The states of a dispute as Stripe names them (API reference, Dispute object, `status`). */
export const disputeStates = [
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'needs_response',
  'under_review',
  'won',
  'lost',
  'prevented',
] as const
export type DisputeState = (typeof disputeStates)[number]
