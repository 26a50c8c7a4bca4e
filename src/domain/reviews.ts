/** Why money waits for an admin. */
export const reviewKinds = [
  'amount_mismatch',
  'currency_mismatch',
  'customer_mismatch',
  'livemode_mismatch',
  'metadata_mismatch',
  'late_payment',
  'duplicate_payment',
  'overpaid_invoice',
  'refund_failed',
] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** What an admin may decide: give the money back, keep it as the client's credit, note that it was paid out elsewhere, or only note it. */
export const reviewResolutions = ['refund', 'keep', 'pay_out', 'dismiss'] as const
export type ReviewResolution = (typeof reviewResolutions)[number]
