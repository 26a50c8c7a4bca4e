import type { Locale } from '../../domain/locales.ts'

export type MailLocale = Locale

export type MailAttachment = { filename: string; content: Buffer; contentType: string }

/** One mail to one address, ready to go. `messageId` is the same at every try, so that receivers can drop repeats. */
export type OutgoingMail = {
  to: string
  subject: string
  html: string
  text: string
  messageId: string
  locale: MailLocale
  /** The display name of the sender; the address is always the configured one. */
  fromName?: string
  /** Names the file where mails are written to a folder. */
  kind?: string
  attachments?: MailAttachment[]
}

/** Whose letterhead a mail carries. `logoUrl` is shown only when it is an http(s) address. */
export type MailCompany = { name: string; logoUrl?: string; address?: string; website?: string }
