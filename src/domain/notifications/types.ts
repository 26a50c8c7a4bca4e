import type { Locale } from '../../i18n/locales.ts'
import type { LackingParams } from '../../i18n/lackingParams.ts'
import type { MessageKey } from '../../i18n/types.ts'
import type { NotificationTopic } from './notificationTopics.ts'

type NameIn<Key, Group extends string> = Key extends `mails.${Group}.${infer Name}` ? Name : never
export type MailButton = NameIn<MessageKey, 'button'>
export type MailFact = NameIn<MessageKey, 'fact'>

/** What a mail shows of its data beside its texts. */
export type MailParts<Data> = {
  /** Rows of label and value, in this order. What the data lacks is left out. */
  facts?: readonly (MailFact & keyof Data)[]
  /** The field with what a person wrote, set apart from what the platform says. */
  quote?: keyof Data & string
}

/** What every text is given, whatever its data. */
export type GivenParam = 'role'

type SharedKey = Extract<MessageKey, `notifications.${string}.${'about' | 'message'}`>
type SharedMessage<Data> = {
  [Key in SharedKey]: [LackingParams<Key, Data, GivenParam>] extends [never] ? Key : never
}[SharedKey]

/**
 * Everything about one kind of notification but its texts, which are in the catalogues under `notifications.<kind>`:
 * `title` (required) and `message` in the app; `subject`, `heading` (both the title where they are missing), `body` and
 * `note` by mail.
 */
export type Kind<Data> = MailParts<Data> & {
  /** What happened, for the docs. */
  when: string
  /** Who is notified, for the docs. */
  audience: string
  topic: NotificationTopic | 'essential'
  /**
   * `now`: a mail of its own at once. `digest`: repetitions share a mail. `document`: its mail follows with the PDF.
   * `list`: whatever comes at once is one mail, which its workflow queues.
   */
  pace: 'now' | 'digest' | 'document' | 'list'
  /** The row it is about: its collection, and the field of the data that holds its id. */
  entity?: readonly [collection: string, id: keyof Data & string]
  /** Where it leads: a path of the client's frontend, or of the admin panel. `{…}` is a field of the data. */
  pages?: { client?: string; admin?: string }
  button?: MailButton
  /** A message that several kinds share. */
  message?: SharedMessage<Data>
  /** The mail says what the message says. */
  body?: 'message'
  /** Never set: it carries the type of the data. */
  data?: Data
}

export type Reader = { locale: Locale; timezone: string; role: 'admin' | 'client' | undefined }
