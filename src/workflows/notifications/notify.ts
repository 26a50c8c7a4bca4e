import type { PayloadRequest } from 'payload'
import type { MailJob } from '../../adapters/mail/templates.ts'
import { sql } from '../../adapters/database/sql.ts'
import {
  notificationKinds,
  type NotificationKind,
  type NotificationTopic,
  type NotificationType,
} from '../../domain/notificationKinds.ts'
import type { User } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'
import { queueMail } from '../mail/queueMail.ts'

export type Recipient = Pick<User, 'id' | 'email' | 'firstName' | 'lastName' | 'locale' | 'timezone' | 'role'>

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

/** A mail without its recipient: whom it goes to is what `notify` knows. */
export type NotificationMail = DistributiveOmit<MailJob, 'to' | 'locale' | 'timezone'>

/**
 * Tells users of something that concerns them, in the request's transaction: a notification in the app for each, and a mail for those whose
 * preferences have mail for its topic. What is essential is mailed whatever they prefer. Suspended and erased accounts are left out.
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
  for (const recipient of await findRecipients({ req, to })) {
    await req.payload.db.create({
      collection: 'notifications',
      data: {
        user: recipient.id,
        type,
        title,
        message: message ?? null,
        entityType: entity?.type ?? null,
        entityId: entity?.id ?? null,
        read: false,
      },
      req,
    })
    if (!mail || !wantsMail({ recipient, topic })) continue
    const { email, locale, timezone } = recipient
    // The template of the job and its data come from one call of `mail`, so the union's parts fit each other.
    const job = { ...mail(recipient), to: email, locale: locale ?? 'en', timezone: timezone ?? 'UTC' } as MailJob
    await queueMail({ req, mail: job })
  }
}

type StoredRecipient = Recipient & { preferences: Record<NotificationTopic | 'email', boolean | null> }

async function findRecipients({
  req,
  to,
}: {
  req: PayloadRequest
  to: readonly string[] | 'admins'
}): Promise<StoredRecipient[]> {
  if (to !== 'admins' && to.length === 0) return []
  return sql<StoredRecipient>({
    req,
    text: `SELECT id, email, first_name AS "firstName", last_name AS "lastName", locale, timezone, role,
                  json_build_object(
                    'email', notification_preferences_email, 'messages', notification_preferences_messages,
                    'projects', notification_preferences_projects, 'payments', notification_preferences_payments,
                    'broadcasts', notification_preferences_broadcasts) AS preferences
             FROM users
            WHERE status = 'active' AND ${to === 'admins' ? "role = 'admin'" : 'id = ANY($1::uuid[])'}
            ORDER BY id`,
    values: to === 'admins' ? [] : [to],
  })
}

function wantsMail({ recipient, topic }: { recipient: StoredRecipient; topic: NotificationKind['topic'] }): boolean {
  if (topic === 'essential') return true
  return recipient.preferences.email !== false && recipient.preferences[topic] !== false
}
