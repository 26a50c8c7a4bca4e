/** The states of a dispute as Stripe names them (API reference, Dispute object, `status`). */
export const disputeStates = [
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'needs_response',
  'under_review',
  'won',
  'lost',
  'appeal_needs_response',
  'appeal_under_review',
  'prevented',
] as const
export type DisputeState = (typeof disputeStates)[number]

/** The bank has the money and has not decided. Inquiries (`warning_…`) move none. */
export function isOpenDispute(state: DisputeState | null | undefined): boolean {
  return state === 'needs_response' || state === 'under_review'
}

/** Decided against the agency; an appeal changes that only when it is won. */
export function isLostDispute(state: DisputeState): boolean {
  return state === 'lost' || state === 'appeal_needs_response' || state === 'appeal_under_review'
}

/** Nothing more is expected of it. */
export function isClosedDispute(state: DisputeState): boolean {
  return state === 'won' || state === 'lost' || state === 'warning_closed' || state === 'prevented'
}

/** Stripe's word; `null` for one that was not known when this was written. */
export function toDisputeState(status: string): DisputeState | null {
  return disputeStates.find((state) => state === status) ?? null
}
