/** Why a payment needs an admin's decision. */
export const paymentExceptionKinds = [
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
export type PaymentExceptionKind = (typeof paymentExceptionKinds)[number]

/** An admin's decisions: refund, keep as the client's credit, note that it was paid out elsewhere, or only note it. */
export const paymentExceptionResolutions = ['refund', 'keep', 'pay_out', 'dismiss'] as const
export type PaymentExceptionResolution = (typeof paymentExceptionResolutions)[number]
