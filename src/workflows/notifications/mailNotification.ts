import type { PayloadRequest } from 'payload'
import { sql, sqlExecutor } from '../../adapters/database/sql.ts'
import type { MailBody, MailJob } from '../../adapters/mail/mailJob.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { notificationKinds, type AnyKind, type NotificationKind } from '../../domain/notifications/notificationKinds.ts'
import { pageOf } from '../../domain/notifications/pageOf.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { queueMail } from '../mail/queueMail.ts'
import type { Recipient } from './readRecipients.ts'
import type { Notification } from './types.ts'

type Mailed = { id: string; recipient: Recipient }
type Mails = {
  req: PayloadRequest
  kind: NotificationKind
  topic: string
  mails: readonly (Mailed & { mail: MailBody })[]
}

type MailNotificationArgs<Name extends NotificationKind> = {
  notification: Notification<Name>
  mailed: readonly Mailed[]
}

/**
 * Queues the mails of a notification, in the request's transaction. Mails that may be bundled are only recorded here,
 * without a lock that two writers could contend for, and a worker collects them.
 */
export async function mailNotification<Name extends NotificationKind>({
  notification: { req, kind, data },
  mailed,
}: MailNotificationArgs<Name>): Promise<void> {
  const entry: AnyKind = notificationKinds[kind]
  const { topic, pace } = entry
  if (mailed.length === 0 || pace === 'document' || pace === 'list') return
  const mails = mailed.map(({ id, recipient }) => {
    const link = pageOf({ kind: entry, data, role: recipient.role })
    // A kind and its own data, as `Notification` has them together; the union of all kinds cannot say so.
    const mail = {
      kind,
      data: { ...data, firstName: recipient.firstName },
      ...(link && { link }),
    } as unknown as MailBody
    return { id, recipient, mail }
  })
  if (pace === 'digest') return wait({ req, kind, topic, mails })
  for (const { recipient, mail } of mails) {
    const { id: userId, email: to, locale, timezone, role } = recipient
    const job: MailJob = {
      ...mail,
      to,
      locale: locale ?? 'en',
      timezone: timezone ?? 'UTC',
      role,
    }
    await queueMail({ req, mail: topic === 'essential' ? job : { ...job, unsubscribe: { userId, from: topic } } })
  }
}

async function wait({ req, kind, topic, mails }: Mails): Promise<void> {
  await sql({
    req,
    text: `INSERT INTO waiting_mails (id, user_id, notification_id, type, topic, mail)
           SELECT waiting.id, waiting.user_id, waiting.notification_id, $4, $5, waiting.mail
             FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $6::jsonb[]) AS waiting (id, user_id, notification_id, mail)`,
    values: [
      mails.map(() => uuidv7()),
      mails.map(({ recipient }) => recipient.id),
      mails.map(({ id }) => id),
      kind,
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
