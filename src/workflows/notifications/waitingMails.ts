import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { MailBody } from '../../adapters/mail/mailJob.ts'
import type { NotificationTopic } from '../../domain/notifications/notificationTopics.ts'
import type { User } from '../../payload-types.ts'

export type WaitingMail = Pick<User, 'email' | 'firstName' | 'role' | 'locale' | 'timezone'> & {
  id: string
  type: string
  topic: NotificationTopic
  mail: MailBody
  createdAt: Date
}

/** Deletes what the reader has read in the app by now, and what they no longer want by mail. */
export async function dropUnwanted({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  await sql({
    req,
    text: `DELETE FROM waiting_mails w USING users u, notifications n
            WHERE w.user_id = $1 AND u.id = w.user_id AND n.id = w.notification_id
              AND (n.read OR u.status <> 'active' OR u.notification_preferences_email IS FALSE
                   OR CASE w.topic WHEN 'messages' THEN u.notification_preferences_messages
                                   WHEN 'projects' THEN u.notification_preferences_projects
                                   WHEN 'payments' THEN u.notification_preferences_payments END IS FALSE
                   OR EXISTS (SELECT 1 FROM message_receipts r
                               WHERE r.message_id = CASE n.entity_type WHEN 'messages' THEN n.entity_id::uuid END
                                 AND r.user_id = w.user_id AND r.read_at IS NOT NULL))`,
    values: [userId],
  })
}

/** The reader's pending mails, oldest first. */
export async function readWaiting({ req, userId }: { req: PayloadRequest; userId: string }): Promise<WaitingMail[]> {
  return sql({
    req,
    text: `SELECT w.id, w.type, w.topic, w.mail, w.created_at AS "createdAt",
                  u.email, u.first_name AS "firstName", u.role, u.locale, u.timezone
             FROM waiting_mails w JOIN users u ON u.id = w.user_id
            WHERE w.user_id = $1 ORDER BY w.id`,
    values: [userId],
  })
}
