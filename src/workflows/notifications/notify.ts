import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { notificationKinds, type NotificationKind, type NotificationType } from '../../domain/notificationKinds.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import type { Slug } from '../../slugs.ts'
import { mailNews, type NotificationMail } from './mailNews.ts'
import { readRecipients, type Recipient } from './readRecipients.ts'

/**
 * Tells users of something that concerns them, in the request's transaction: a notification in the app for each, and a mail for those whose
 * preferences have mail for its topic, at once or with others as its kind has it. What is essential is mailed whatever they prefer. Suspended and
 * erased accounts are left out.
 */
export async function notify({
  req,
  to,
  type,
  title,
  message,
  entity,
  mail,
}: {
  req: PayloadRequest
  /** User ids, or everyone of the agency. */
  to: readonly string[] | 'admins'
  /** What happened; its kind says whether and how it is mailed. */
  type: NotificationType
  title: string
  message?: string
  entity?: { type: Slug; id: string }
  mail?: (recipient: Recipient) => NotificationMail
}): Promise<void> {
  const { topic }: NotificationKind = notificationKinds[type]
  const news = (await readRecipients({ req, to, topic })).map((recipient) => ({
    notificationId: uuidv7(),
    recipient,
  }))
  if (news.length === 0) return
  await sql({
    req,
    text: `INSERT INTO notifications (id, user_id, type, title, message, entity_type, entity_id, read, created_at, updated_at)
           SELECT told.id, told.user_id, $3, $4, $5, $6, $7, false, $8, $8
             FROM unnest($1::uuid[], $2::uuid[]) AS told (id, user_id)`,
    values: [
      news.map(({ notificationId }) => notificationId),
      news.map(({ recipient }) => recipient.id),
      type,
      title,
      message ?? null,
      entity?.type ?? null,
      entity?.id ?? null,
      now().toISOString(),
    ],
  })
  if (!mail) return
  const mails = news
    .filter(({ recipient }) => recipient.wantsMail)
    .map(({ notificationId, recipient }) => ({ notificationId, recipient, mail: mail(recipient) }))
  await mailNews({ req, type, mails })
}
