import { stateSets } from '../lifecycles/stateSets.ts'

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

/**
 * `open`: the bank has the money and has not decided. `inquiry`: it only asks, and moves none. `lost`: decided against
 * the agency; an appeal changes that only when it is won. `closed`: nothing more is expected of it.
 */
export const disputeSets = stateSets(
  { states: disputeStates },
  {
    warning_needs_response: ['inquiry'],
    warning_under_review: ['inquiry'],
    warning_closed: ['closed'],
    needs_response: ['open'],
    under_review: ['open'],
    won: ['closed'],
    lost: ['lost', 'closed'],
    appeal_needs_response: ['lost'],
    appeal_under_review: ['lost'],
    prevented: ['closed'],
  },
)

/** Stripe's status, or `null` for an unknown one. */
export function toDisputeState(status: string): DisputeState | null {
  return disputeStates.find((state) => state === status) ?? null
}
