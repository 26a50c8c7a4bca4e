import type { NotificationData, NotificationKind } from '../../domain/notifications/notificationKinds.ts'
import type { NotificationTopic } from '../../domain/notifications/notificationTopics.ts'
import type { AccountMails } from './accountMails.ts'
import type { MailLink } from './mailLink.ts'
import type { MailReader } from './types.ts'

export type MailKind = NotificationKind | keyof AccountMails

/** What a mail is made of. Its texts, dates and states are put into the reader's language when it is sent. */
export type MailData<Name extends MailKind> = Name extends NotificationKind
  ? NotificationData<Name> & { firstName?: string }
  : Name extends keyof AccountMails
    ? AccountMails[Name]
    : never

type BodyOf<Name extends MailKind> = { kind: Name; data: MailData<Name>; link?: MailLink | undefined }

/** A mail without its reader, that may become an entry of a digest. The address of its link is made when it is sent. */
export type MailBody = { [Name in MailKind]: BodyOf<Name> }[MailKind]

/** Several mails in one; `more` are not listed. */
export type DigestBody = {
  kind: 'digest'
  link: MailLink
  data: { firstName?: string; items: readonly MailBody[]; more: number }
}

/** One mail for several invoices of a client. `items` may be fewer than `count`. */
export type RemindersBody = {
  kind: 'invoices.reminded'
  link: MailLink
  data: {
    firstName?: string
    items: readonly BodyOf<'invoice.reminded'>[]
    count: number
    /** All of them, and not only some. */
    areLate: boolean
    areAttached: boolean
    /** Formatted, one for each currency. */
    owed: readonly string[]
  }
}

/** A mail that waits in the queue. It carries ids and names, never the secret of a link. */
export type MailJob = (MailBody | DigestBody | RemindersBody) &
  MailReader & {
    to: string
    attachments?: readonly MailedFile[]
    /** What its reader may end by one click. Left out where the mail is essential. */
    unsubscribe?: { userId: string; from: UnsubscribeFrom }
  }

/** A stored file that goes along. */
export type MailedFile = { path: string; filename: string; contentType: string }

/** A topic, or all mail that is not essential. */
export type UnsubscribeFrom = NotificationTopic | 'email'
