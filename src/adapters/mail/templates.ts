import type { NotificationTopic } from '../../domain/notificationKinds.ts'
import type { MailLink } from './mailLink.ts'

type Greeted = { firstName?: string }
type Linked = { link: string }
type AboutContract = Greeted & Linked & { contractNumber: string; title: string }

/**
 * What every template needs. Times are ISO 8601, dates `YYYY-MM-DD`, amounts are texts that are formatted already
 * (`123,456.78 USD`), statuses are the lifecycle's words; the templates put dates and statuses into the reader's language.
 */
export type MailTemplates = {
  verify_email: Greeted & Linked
  set_password: Greeted & Linked & { projectName?: string }
  reset_password: Greeted & Linked
  confirm_project: Greeted & Linked & { projectName: string }
  password_changed: Greeted & { changedAt?: string }
  /** To admins. */
  identity_submitted: Linked & { clientName: string }
  /** `expiresAt`: the last day of the document that was accepted, or of the one that stays in force. */
  identity_decided: Greeted & Linked & { status: 'verified' | 'rejected'; reason?: string; expiresAt?: string }
  identity_expiring: Greeted & Linked & { expiresAt: string }
  identity_expired: Greeted & Linked & { expiresAt: string }
  /** To admins. */
  project_submitted: Linked & { clientName: string; projectName: string }
  project_created: Greeted & Linked & { projectName: string }
  project_status_changed: Greeted & Linked & { projectName: string; status: string }
  /** To the admin in charge. */
  project_assigned: Greeted & Linked & { clientName: string; projectName: string }
  /** What changed of it. */
  project_updated: Greeted &
    Linked & {
      projectName: string
      progressPercent?: number
      startDate?: string
      deadline?: string
      estimatedCost?: string
      finalCost?: string
    }
  file_added: Greeted & Linked & { projectName: string; fileName: string; uploaderName: string }
  file_removed: Greeted & Linked & { projectName: string; fileName: string; removerName: string }
  /** To whoever sent it, and to admins. */
  file_infected: Greeted & { fileName: string }
  milestone_added: Greeted & Linked & { projectName: string; milestoneTitle: string; dueDate?: string }
  /** What changed of it; `isUndated` where it has no date any more. */
  milestone_changed: Greeted &
    Linked & {
      projectName: string
      milestoneTitle: string
      formerTitle?: string
      dueDate?: string
      isUndated?: boolean
    }
  milestone_removed: Greeted & Linked & { projectName: string; milestoneTitle: string }
  milestone_completed: Greeted & Linked & { projectName: string; milestoneTitle: string; progressPercent?: number }
  contract_sent: AboutContract & { expiresAt?: string }
  /** To the client, days before the time to sign is over. */
  contract_reminder: AboutContract & { expiresAt: string }
  /** To the client and to admins. */
  contract_signed: AboutContract & { signerName: string; signedAt: string }
  /** To the client and to admins, like the three below. */
  contract_declined: AboutContract & { clientName: string; reason?: string }
  contract_expired: AboutContract
  contract_activated: AboutContract
  contract_completed: AboutContract
  /** `replacedBy`: the number of the contract that takes its place. */
  contract_cancelled: AboutContract & { reason?: string; replacedBy?: string }
  payment_requested: Greeted & Linked & { amount: string; description: string; projectName?: string; dueDate?: string }
  payment_received: Greeted & Linked & { amount: string; description: string; paidAt?: string }
  payment_refunded: Greeted & Linked & { amount: string; description: string; reason?: string }
  payment_credited: Greeted & Linked & { amount: string }
  payment_failed: Greeted & Linked & { amount: string; description: string }
  payment_cancelled: Greeted & Linked & { amount: string; description: string }
  /** To admins, like the four below. */
  payment_arrived: Greeted & Linked & { amount: string; description: string; clientName: string }
  refund_failed: Greeted & Linked & { amount: string; reason: string }
  dispute: Greeted &
    Linked & {
      isNew: boolean
      amount: string
      description: string
      state: string
      reason?: string
      evidenceDueBy?: string
    }
  review_opened: Greeted & Linked & { amount: string; problem: string }
  stripe_event_failed: Greeted & Linked & { event: string; error: string }
  /** Its PDF is attached. */
  invoice_issued: Greeted &
    Linked & { invoiceNumber: string; total: string; dueDate?: string; paymentReference?: string }
  /** Before the due date or after it: `daysLate` is 0 until it is past. Its PDF is attached. */
  invoice_reminder: Greeted &
    Linked & { invoiceNumber: string; owed: string; dueDate: string; daysLate: number; paymentReference?: string }
  invoice_voided: Greeted & Linked & { invoiceNumber: string; reason?: string }
  /** Its PDF is attached. */
  credit_note_issued: Greeted &
    Linked & { creditNoteNumber: string; creditedInvoiceNumber: string; total: string; reason?: string }
  message_received: Greeted & Linked & { senderName: string; preview: string; projectName?: string }
  broadcast: Greeted & { title: string; message: string; link?: string }
  /** Several events in one mail; `more` are not listed. */
  digest: Greeted & Linked & { entries: DigestEntry[]; more: number }
  account_suspended: Greeted & { reason?: string }
  account_reactivated: Greeted & Linked
  account_erased: Greeted
}

/** One event of a digest, in the reader's language. */
export type DigestEntry = { title: string; detail?: string; href: string }

export type MailTemplate = keyof MailTemplates

/**
 * What a job carries for a template. The addresses of links are made when the mail is sent, and so are the entries of a digest, from the mails
 * that they stand for.
 */
export type MailJobData<Template extends MailTemplate> = Template extends 'digest'
  ? Omit<MailTemplates['digest'], 'link' | 'entries'> & { items: MailBody[] }
  : Omit<MailTemplates[Template], 'link'>

type BodyOf<Template extends MailTemplate> = {
  template: Template
  data: MailJobData<Template>
} & (MailTemplates[Template] extends Linked ? { link: MailLink } : { link?: MailLink })

/** A mail without its reader, that may become an entry of a digest. */
export type MailBody = { [Template in Exclude<MailTemplate, 'digest'>]: BodyOf<Template> }[Exclude<
  MailTemplate,
  'digest'
>]

/** A mail that waits in the queue. It carries ids and names, never the secret of a link. */
export type MailJob = {
  [Template in MailTemplate]: BodyOf<Template> & {
    to: string
    /** `en` or `ar`; every other language is written to in English. */
    locale?: string
    /** IANA name; UTC where it is missing or unknown. */
    timezone?: string
    attachments?: { path: string; filename: string; contentType: string }[]
    /** What its reader may end by one click. Left out where the mail is essential. */
    unsubscribe?: { userId: string; from: UnsubscribeFrom }
  }
}[MailTemplate]

/** A topic, or all mail that is not essential. */
export type UnsubscribeFrom = NotificationTopic | 'email'
