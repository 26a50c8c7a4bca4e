import { languageOf } from '../../i18n/languageOf.ts'
import { notificationKinds, type AnyKind, type NotificationKind } from '../../domain/notifications/notificationKinds.ts'
import { pageOf } from '../../domain/notifications/pageOf.ts'
import { sayNotification } from '../../domain/notifications/sayNotification.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { addNotifications } from './addNotifications.ts'
import { collectSoon, mailNotification, mailsOf } from './mailNotification.ts'
import { readRecipients, type Addressee } from './readRecipients.ts'
import type { Notification } from './types.ts'

type ToldKind = Exclude<NotificationKind, 'broadcast.sent'>

/**
 * Notifies users, in the request's transaction: in the app in their language, and by mail as the kind and their
 * preferences say. Suspended and erased accounts are left out, and no one is notified twice.
 */
export async function notify<Name extends ToldKind>({ to, ...notification }: Notification<Name>): Promise<void> {
  const { req, kind } = notification
  const recipients = await readRecipients({ req, to, topic: notificationKinds[kind].topic })
  await notifyAddressees({ ...notification, recipients })
}

type NotifyAddresseesArgs<Name extends ToldKind> = Omit<Notification<Name>, 'to'> & {
  /** As `readRecipients` finds them for the kind's topic. */
  recipients: readonly Addressee[]
}

/** The same for users who were read already. */
export async function notifyAddressees<Name extends ToldKind>({
  req,
  kind,
  data,
  recipients,
}: NotifyAddresseesArgs<Name>): Promise<void> {
  if (recipients.length === 0) return
  const entry: AnyKind = notificationKinds[kind]
  const rows = recipients.map((recipient) => {
    const { locale, timezone, role } = recipient
    const reader = { locale: languageOf(locale), timezone: timezone ?? 'UTC', role }
    const link = pageOf({ kind: entry, data, role })?.path
    return { id: uuidv7(), recipient, link, ...sayNotification({ kind, data, reader }) }
  })
  const id = entry.entity && Object.entries(data).find(([field]) => field === entry.entity?.[1])?.[1]
  const entity = id ? { type: entry.entity?.[0], id } : undefined
  const mails = mailsOf({ kind, data, rows: rows.filter(({ recipient }) => recipient.wantsMail) })
  const isBundled = entry.pace === 'digest'
  const due = await addNotifications({
    req,
    kind,
    topic: entry.topic,
    entity,
    rows,
    waiting: isBundled ? mails : [],
  })
  if (isBundled) await collectSoon({ req, userIds: due })
  else await mailNotification({ req, topic: entry.topic, mails })
}
