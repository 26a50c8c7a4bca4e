import type { ActivityAction } from '../activity/activityActions.ts'

/** What other systems may be told: acts that change something, by their names in the activity log. */
export const webhookTypes = [
  'user.registered',
  'user.suspended',
  'user.reactivated',
  'user.erased',
  'identity.submitted',
  'identity.verified',
  'identity.rejected',
  'identity.expired',
  'project.submitted',
  'project.confirmed',
  'project.review_started',
  'project.approved',
  'project.started',
  'project.presented',
  'project.work_resumed',
  'project.completed',
  'project.cancelled',
  'milestone.created',
  'milestone.completed',
  'file.uploaded',
  'contract.sent',
  'contract.signed',
  'contract.declined',
  'contract.expired',
  'contract.activated',
  'contract.completed',
  'contract.cancelled',
  'invoice.issued',
  'invoice.partially_paid',
  'invoice.paid',
  'invoice.paid_late',
  'invoice.overpaid',
  'invoice.refunded',
  'invoice.credited',
  'invoice.written_off',
  'invoice.voided',
  'payment.requested',
  'payment.settled',
  'payment.recorded',
  'payment.failed',
  'payment.cancelled',
  'payment.partially_refunded',
  'payment.refunded',
  'refund.succeeded',
  'refund.failed',
  'dispute.opened',
  'payment_exception.opened',
  'message.sent',
] as const satisfies readonly ActivityAction[]

export type WebhookType = (typeof webhookTypes)[number]

export function isWebhookType(value: unknown): value is WebhookType {
  return webhookTypes.some((type) => type === value)
}
