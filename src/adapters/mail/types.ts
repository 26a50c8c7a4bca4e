import type { Locale } from '../../i18n/locales.ts'

export type MailAttachment = {
  filename: string
  content: Buffer
  contentType: string
  /** Shown inside the HTML part, where `cid:` names it. */
  cid?: string
}

/** One mail to one address, ready to go. `messageId` is the same at every try, so that receivers can drop repeats. */
export type OutgoingMail = {
  to: string
  subject: string
  html: string
  text: string
  messageId: string
  locale: Locale
  /** The display name of the sender; the address is always the configured one. */
  fromName?: string
  /** Names the file where mails are written to a folder. */
  kind?: string
  attachments?: MailAttachment[]
  /** Where answers go, when not to the sender. */
  replyTo?: string
  /** Where one POST ends such mails (RFC 8058). */
  unsubscribeUrl?: string
}

/**
 * Whose letterhead a mail carries. `logoUrl` is shown only when it is an http(s) address, or the picture that the mail
 * brings along.
 */
export type MailCompany = { name: string; logoUrl?: string; address?: string; website?: string }

/** Who reads a mail. */
export type MailReader = {
  /** A language of the catalogue; every other is written to in English. */
  locale?: string | undefined
  /** IANA name; UTC where it is missing or unknown. */
  timezone?: string | undefined
  /** Missing where nobody has shown that the address is theirs. */
  role?: 'admin' | 'client' | undefined
}
