import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { languageOf } from '../../domain/languageOf.ts'
import { notificationKinds, type NotificationKind } from '../../domain/notificationKinds.ts'
import { sayNotification } from '../../domain/notificationTexts/sayNotification.ts'
import type { NotificationData, ToldType } from '../../domain/notificationTexts/types.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import type { Slug } from '../../slugs.ts'
import { mailNews, type NotificationMail } from './mailNews.ts'
import { readRecipients, type Recipient } from './readRecipients.ts'

/**
 * Tells users of something that concerns them, in the request's transaction: a notification in the app for each, in his language, and a mail for
 * those whose preferences have mail for its topic, at once or with others as its kind has it. What is essential is mailed whatever they prefer.
 * Suspended and erased accounts are left out.
 */
export async function notify<Type extends ToldType>({
  req,
  to,
  type,
  data,
  entity,
  mail,
}: {
  req: PayloadRequest
  /** User ids, or everyone of the agency. */
  to: readonly string[] | 'admins'
  /** What happened; its kind says whether and how it is mailed. */
  type: Type
  /** What its text is made of. */
  data: NotificationData[Type]
  entity?: { type: Slug; id: string }
  mail?: (recipient: Recipient) => NotificationMail
}): Promise<void> {
  const { topic }: NotificationKind = notificationKinds[type]
  const news = (await readRecipients({ req, to, topic })).map((recipient) => ({
    notificationId: uuidv7(),
    recipient,
    words: sayNotification({ type, data, locale: languageOf(recipient.locale) }),
  }))
  if (news.length === 0) return
  await sql({
    req,
    text: `INSERT INTO notifications (id, user_id, type, title, message, entity_type, entity_id, read, created_at, updated_at)
           SELECT told.id, told.user_id, $3, told.title, told.message, $6, $7, false, $8, $8
             FROM unnest($1::uuid[], $2::uuid[], $4::text[], $5::text[]) AS told (id, user_id, title, message)`,
    values: [
      news.map(({ notificationId }) => notificationId),
      news.map(({ recipient }) => recipient.id),
      type,
      news.map(({ words }) => words.title),
      news.map(({ words }) => words.message ?? null),
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
