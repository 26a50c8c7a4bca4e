/** The colour of a state. Never the only sign: the badge has a label too. */
export type Tone = 'neutral' | 'info' | 'good' | 'attention' | 'bad'

const words: Record<Exclude<Tone, 'neutral'>, readonly string[]> = {
  good: [
    'active',
    'verified',
    'approved',
    'completed',
    'signed',
    'paid',
    'succeeded',
    'resolved',
    'handled',
    'sealed',
    'won',
    'prevented',
    'clean',
  ],
  info: [
    'reviewing',
    'in_progress',
    'sent',
    'processing',
    'submitted',
    'received',
    'open',
    'review',
    'waiting',
    'under_review',
    'requested',
  ],
  attention: [
    'pending',
    'due',
    'partially_paid',
    'partially_refunded',
    'high',
    'needs_response',
    'warning_needs_response',
    'appeal_needs_response',
    'warning_under_review',
    'appeal_under_review',
    'suspended',
  ],
  bad: ['infected', 'failed', 'rejected', 'declined', 'expired', 'overdue', 'lost', 'urgent', 'refund_failed'],
}

const tones = new Map<string, Tone>(
  Object.entries(words).flatMap(([tone, list]) => list.map((word): [string, Tone] => [word, tone as Tone])), // its keys
)

/** The tone of a stored value. `neutral` when it has none: drafts, ends that need no action, kinds. */
export function toneOf(value: string): Tone {
  return tones.get(value) ?? 'neutral'
}
