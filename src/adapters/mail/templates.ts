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
  identity_decided: Greeted & Linked & { status: 'verified' | 'rejected'; reason?: string }
  /** To admins. */
  project_submitted: Linked & { clientName: string; projectName: string }
  project_status_changed: Greeted & Linked & { projectName: string; status: string }
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
  contract_cancelled: AboutContract & { reason?: string }
  payment_requested: Greeted & Linked & { amount: string; description: string; projectName?: string; dueDate?: string }
  payment_received: Greeted & Linked & { amount: string; description: string; paidAt?: string }
  payment_refunded: Greeted & Linked & { amount: string; description: string; reason?: string }
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
  account_suspended: Greeted & { reason?: string }
  account_erased: Greeted
}

export type MailTemplate = keyof MailTemplates

/** The address of the one link of a mail is made when it is sent: `link` is left out of the data of a job. */
export type MailJobData<Template extends MailTemplate> = Omit<MailTemplates[Template], 'link'>

/** A mail that waits in the queue. It carries ids and names, never the secret of a link. */
export type MailJob = {
  [Template in MailTemplate]: {
    template: Template
    to: string
    /** `en` or `ar`; every other language is written to in English. */
    locale?: string
    /** IANA name; UTC where it is missing or unknown. */
    timezone?: string
    data: MailJobData<Template>
    attachments?: { path: string; filename: string; contentType: string }[]
  } & (MailTemplates[Template] extends Linked ? { link: MailLink } : { link?: MailLink })
}[MailTemplate]
