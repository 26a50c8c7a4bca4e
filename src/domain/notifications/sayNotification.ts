import { notificationKinds, type AnyKind, type NotificationData, type NotificationKind } from './notificationKinds.ts'
import type { Reader } from './types.ts'
import { wordsOf } from './wordsOf.ts'

/** What the app shows: the title says what happened, the message what else there is to know. */
export type NotificationWords = { title: string; message?: string }

type SayNotificationArgs<Name extends NotificationKind> = { kind: Name; data: NotificationData<Name>; reader: Reader }

/** What a notification says in the app. Where its kind has no message, it is what a person wrote, as they wrote it. */
export function sayNotification<Name extends NotificationKind>({
  kind,
  data,
  reader,
}: SayNotificationArgs<Name>): NotificationWords {
  const entry: AnyKind = notificationKinds[kind]
  const { say, valueOf } = wordsOf({ prefix: `notifications.${kind}`, data, reader })
  const message = say(entry.message ?? 'message') ?? (entry.quote && valueOf(entry.quote))
  return { title: say('title') ?? kind, ...(message && { message }) }
}
