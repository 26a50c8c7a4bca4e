import type { PayloadRequest } from 'payload'
import { sql, sqlExecutor } from '../../adapters/database/sql.ts'
import type { MailBody, MailJob } from '../../adapters/mail/templates.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { notificationKinds, type NotificationKind, type NotificationType } from '../../domain/notificationKinds.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import { queueMail } from '../mail/queueMail.ts'
import type { Recipient } from './readRecipients.ts'

/** A mail without its recipient: whom it goes to is what `notify` knows. */
export type NotificationMail = MailBody & { attachments?: { path: string; filename: string; contentType: string }[] }

type News = { notificationId: string; recipient: Recipient; mail: NotificationMail }

/**
 * Puts the mails of one event on their way, in the request's transaction. What may wait for others is only written down here, without a lock that
 * two writers could want of each other, and collected by a worker.
 */
export async function mailNews({
  req,
  type,
  mails,
}: {
  req: PayloadRequest
  type: NotificationType
  mails: readonly News[]
}): Promise<void> {
  const { topic, mail: pace }: NotificationKind = notificationKinds[type]
  if (mails.length === 0) return
  if (pace === 'digest') return wait({ req, type, topic, mails })
  for (const { recipient, mail } of mails) {
    const { id: userId, email: to, locale, timezone } = recipient
    // The template and its data come from one call, so the union's parts fit each other.
    const job = { ...mail, to, locale: locale ?? 'en', timezone: timezone ?? 'UTC' } as MailJob
    await queueMail({ req, mail: topic === 'essential' ? job : { ...job, unsubscribe: { userId, from: topic } } })
  }
}

async function wait({
  req,
  type,
  topic,
  mails,
}: {
  req: PayloadRequest
  type: NotificationType
  topic: string
  mails: readonly News[]
}): Promise<void> {
  await sql({
    req,
    text: `INSERT INTO waiting_mails (id, user_id, notification_id, type, topic, mail)
           SELECT waiting.id, waiting.user_id, waiting.notification_id, $4, $5, waiting.mail
             FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $6::jsonb[]) AS waiting (id, user_id, notification_id, mail)`,
    values: [
      mails.map(() => uuidv7()),
      mails.map(({ recipient }) => recipient.id),
      mails.map(({ notificationId }) => notificationId),
      type,
      topic,
      mails.map(({ mail }) => JSON.stringify(mail)),
    ],
  })
  await queue().enqueueMany({
    name: 'mail.collect',
    db: sqlExecutor(req),
    jobs: mails.map(({ recipient }) => ({ data: { userId: recipient.id } })),
  })
}
