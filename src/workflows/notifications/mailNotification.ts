import type { PayloadRequest } from 'payload'
import { sqlExecutor } from '../../adapters/database/sql.ts'
import type { MailBody, MailJob } from '../../adapters/mail/mailJob.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { notificationKinds, type AnyKind, type NotificationKind } from '../../domain/notifications/notificationKinds.ts'
import { pageOf } from '../../domain/notifications/pageOf.ts'
import { queueMail } from '../mail/queueMail.ts'
import type { Recipient } from './readRecipients.ts'
import type { Notification } from './types.ts'

type Row = { id: string; recipient: Recipient }
export type NotificationMail = Row & { mail: MailBody }

type MailsOfArgs<Name extends NotificationKind> = Pick<Notification<Name>, 'kind' | 'data'> & { rows: readonly Row[] }

/** The mail of a notification for each of its rows. None for a kind whose mail is sent by itself. */
export function mailsOf<Name extends NotificationKind>({ kind, data, rows }: MailsOfArgs<Name>): NotificationMail[] {
  const entry: AnyKind = notificationKinds[kind]
  if (entry.pace === 'document' || entry.pace === 'list') return []
  return rows.map(({ id, recipient }) => {
    const link = pageOf({ kind: entry, data, role: recipient.role })
    // A kind and its own data, as `Notification` has them together; the union of all kinds cannot say so.
    const mail = {
      kind,
      data: { ...data, firstName: recipient.firstName },
      ...(link && { link }),
    } as unknown as MailBody
    return { id, recipient, mail }
  })
}

type MailNotificationArgs = { req: PayloadRequest; topic: AnyKind['topic']; mails: readonly NotificationMail[] }

/** Queues mails that are not bundled, in the request's transaction. */
export async function mailNotification({ req, topic, mails }: MailNotificationArgs): Promise<void> {
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

/** Lets a worker look at what waits for these users, once the transaction has committed. */
export async function collectSoon({ req, userIds }: { req: PayloadRequest; userIds: string[] }): Promise<void> {
  const jobs = userIds.map((userId) => ({ data: { userId } }))
  await queue().enqueueMany({ name: 'mail.collect', db: sqlExecutor(req), jobs })
}
