import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { notificationKinds, type AnyKind, type NotificationKind } from '../../domain/notifications/notificationKinds.ts'
import { sayNotification } from '../../domain/notifications/sayNotification.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { mailNotification } from './mailNotification.ts'
import { readRecipients } from './readRecipients.ts'
import type { Notification } from './types.ts'

/**
 * Notifies users, in the request's transaction: in the app in their language, and by mail as the kind and their
 * preferences say. Suspended and erased accounts are left out, and no one is notified twice.
 */
export async function notify<Name extends Exclude<NotificationKind, 'broadcast.sent'>>(
  notification: Notification<Name>,
): Promise<void> {
  const { req, kind, to, data } = notification
  const entry: AnyKind = notificationKinds[kind]
  const recipients = await readRecipients({ req, to, topic: entry.topic })
  if (recipients.length === 0) return
  const rows = recipients.map((recipient) => {
    const { locale, timezone, role } = recipient
    const reader = { locale: languageOf(locale), timezone: timezone ?? 'UTC', role }
    return { id: uuidv7(), recipient, ...sayNotification({ kind, data, reader }) }
  })
  const id = entry.entity && Object.entries(data).find(([field]) => field === entry.entity?.[1])?.[1]
  await sql({
    req,
    text: `INSERT INTO notifications (id, user_id, type, title, message, entity_type, entity_id, read, created_at, updated_at)
           SELECT told.id, told.user_id, $3, told.title, told.message, $6, $7, false, $8, $8
             FROM unnest($1::uuid[], $2::uuid[], $4::text[], $5::text[]) AS told (id, user_id, title, message)`,
    values: [
      rows.map((row) => row.id),
      rows.map(({ recipient }) => recipient.id),
      kind,
      rows.map(({ title }) => title),
      rows.map(({ message }) => message ?? null),
      id ? entry.entity?.[0] : null,
      id ?? null,
      now().toISOString(),
    ],
  })
  const mailed = rows.filter(({ recipient }) => recipient.wantsMail)
  await mailNotification({ notification, mailed })
}
