import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { NotificationKind } from '../../domain/notifications/notificationKinds.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { NotificationMail } from './mailNotification.ts'
import type { Recipient } from './readRecipients.ts'

type AddNotificationsArgs = {
  req: PayloadRequest
  kind: NotificationKind
  topic: string
  entity: { type: string | undefined; id: unknown } | undefined
  rows: readonly {
    id: string
    recipient: Recipient
    title: string
    message?: string | null | undefined
    link: string | undefined
  }[]
  /** Mails that may be bundled. */
  waiting: readonly NotificationMail[]
}

/**
 * Adds the notifications, and the mails that wait to be bundled, in one statement. Returns for whom a worker has to
 * look at these: not for those who got a mail of this kind in the window that runs, if a job looks at its end anyway.
 * That job waits for this transaction, and no two writers wait for each other.
 */
export async function addNotifications({
  req,
  kind,
  topic,
  entity,
  rows,
  waiting,
}: AddNotificationsArgs): Promise<string[]> {
  const due = await sql<{ userId: string }>({
    req,
    text: insertText,
    values: [
      rows.map(({ id }) => id),
      rows.map(({ recipient }) => recipient.id),
      kind,
      rows.map(({ title }) => title),
      rows.map(({ message }) => message ?? null),
      entity?.type ?? null,
      entity?.id ?? null,
      now().toISOString(),
      topic,
      waiting.map(() => uuidv7()),
      waiting.map(({ recipient }) => recipient.id),
      waiting.map(({ id }) => id),
      waiting.map(({ mail }) => JSON.stringify(mail)),
      rows.map(({ link }) => link ?? null),
    ],
  })
  return due.map(({ userId }) => userId)
}

// The clock and not the transaction's time: the job at the end of a window may have run since this began.
const insertText = `
  WITH told AS (
    INSERT INTO notifications (id, user_id, type, title, message, entity_type, entity_id, link, read, created_at, updated_at)
    SELECT told.id, told.user_id, $3::text, told.title, told.message, $6, $7, told.link, false, $8::timestamptz, $8::timestamptz
      FROM unnest($1::uuid[], $2::uuid[], $4::text[], $5::text[], $14::text[]) AS told (id, user_id, title, message, link)),
  waiting AS (
    INSERT INTO waiting_mails (id, user_id, notification_id, type, topic, mail)
    SELECT waiting.id, waiting.user_id, waiting.notification_id, $3::text, $9, waiting.mail
      FROM unnest($10::uuid[], $11::uuid[], $12::uuid[], $13::jsonb[]) AS waiting (id, user_id, notification_id, mail)),
  later AS (
    SELECT user_id FROM mail_windows
     WHERE user_id = ANY ($11::uuid[]) AND $3::text = ANY (types) AND back_at = ends_at AND ends_at > clock_timestamp()
     ORDER BY user_id FOR KEY SHARE)
  SELECT reader.id AS "userId" FROM unnest($11::uuid[]) AS reader (id)
   WHERE reader.id NOT IN (SELECT user_id FROM later)`
