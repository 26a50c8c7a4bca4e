import type { NotificationType } from '../notificationKinds.ts'
import type { ReviewKind } from '../reviews.ts'

/** What an admin wrote himself is told as he wrote it, and has no texts here. */
export type ToldType = Exclude<NotificationType, 'broadcast'>

type Nothing = Record<string, never>
type AboutProject = { projectName: string }
type AboutFile = AboutProject & { fileName: string }
type AboutMilestone = AboutProject & { milestoneTitle: string }
type AboutPayment = { amount: string; description: string }
type OfClient = { clientName: string }

export type AboutContract = {
  contractNumber: string
  title: string
  /** Who did it. Left out towards the one who did it himself. */
  clientName?: string
  /** The number of the contract that takes its place. */
  replacedBy?: string
}

type AboutDispute = AboutPayment & {
  /** In Stripe's words, like the reason. */
  state: string
  reason?: string
  /** ISO 8601. */
  evidenceDueBy?: string
}

/** What the text of each kind is made of. Amounts are texts that are formatted already, days are `YYYY-MM-DD`, states are the lifecycle's words. */
export type NotificationData = {
  'account.reactivated': Nothing
  /** `validUntil`: the document in force that is renewed. */
  'identity.submitted': OfClient & { validUntil?: string }
  'identity.verified': Nothing
  'identity.rejected': { reason: string }
  'identity.expiring': { expiresAt: string }
  'identity.expired': { expiresAt: string; isNextWaiting: boolean }
  'file.infected': { fileName: string; malware: string }
  'project.submitted': AboutProject & OfClient
  'project.created': AboutProject
  'project.assigned': AboutProject & OfClient
  'project.status_changed': AboutProject & { status: string }
  'project.updated': AboutProject
  'project.fileAdded': AboutFile
  'project.fileRemoved': AboutFile
  'milestone.added': AboutMilestone
  /** `dueDate` where it was moved, null where it was taken away; `formerTitle` where it has a new one. */
  'milestone.changed': AboutMilestone & { formerTitle?: string; dueDate?: string | null }
  'milestone.removed': AboutMilestone
  'milestone.completed': AboutMilestone & { progressPercent: number }
  'contract.sent': AboutContract
  'contract.reminder': AboutContract
  'contract.signed': AboutContract
  'contract.declined': AboutContract
  'contract.expired': AboutContract
  'contract.activated': AboutContract
  'contract.completed': AboutContract
  'contract.cancelled': AboutContract
  'payment.requested': AboutPayment
  'payment.received': AboutPayment
  'payment.arrived': AboutPayment & OfClient
  'payment.failed': AboutPayment
  'payment.refunded': AboutPayment
  'payment.credited': { amount: string }
  'payment.cancelled': AboutPayment
  'refund.failed': { amount: string; reason: string }
  'dispute.opened': AboutDispute
  'dispute.changed': AboutDispute
  'review.opened': { amount: string; problem: ReviewKind }
  'stripe_event.failed': { event: string; error: string }
  'invoice.issued': { total: string }
  'invoice.reminder': { invoiceNumber: string; owed: string; dueDate: string; isLate: boolean }
  'invoice.voided': { invoiceNumber: string; reason: string }
  'invoice.credited': { total: string; reason: string }
  'message.received': { senderName: string; preview: string }
}

/** What the app shows: the title says what happened, the message what else there is to know of it. */
export type NotificationWords = { title: string; message?: string }

export type NotificationTexts = { [Type in ToldType]: (data: NotificationData[Type]) => NotificationWords }
