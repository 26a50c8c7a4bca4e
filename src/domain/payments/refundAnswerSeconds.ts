/**
 * Whoever asks Stripe for a refund has its answer, or none, within this time: two calls of eight seconds, and a little
 * more. A row that was asked for longer ago belongs to no running request. It is less than the hold of an idempotency
 * key minus the time between its renewals, so that a request whose key says `answer_lost` can be taken over.
 */
export const refundAnswerSeconds = 20
