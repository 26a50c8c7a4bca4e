import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { NotificationKind } from '../../domain/notificationKinds.ts'
import type { User } from '../../payload-types.ts'

export type Recipient = Pick<User, 'id' | 'email' | 'firstName' | 'lastName' | 'locale' | 'timezone' | 'role'>

/** Whether a user wants mail of a topic, as SQL over `users u`. */
const wishes: Record<NotificationKind['topic'], string> = {
  essential: 'true',
  messages: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_messages IS NOT FALSE',
  projects: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_projects IS NOT FALSE',
  payments: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_payments IS NOT FALSE',
  broadcasts: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_broadcasts IS NOT FALSE',
}

/** Those of the named users (or of all admins) who have an active account, and whether they want mail of the topic. */
export async function readRecipients({
  req,
  to,
  topic,
}: {
  req: PayloadRequest
  to: readonly string[] | 'admins'
  topic: NotificationKind['topic']
}): Promise<(Recipient & { wantsMail: boolean })[]> {
  if (to !== 'admins' && to.length === 0) return []
  return sql({
    req,
    text: `SELECT u.id, u.email, u.first_name AS "firstName", u.last_name AS "lastName", u.locale, u.timezone, u.role,
                  ${wishes[topic]} AS "wantsMail"
             FROM users u
            WHERE u.status = 'active' AND ${to === 'admins' ? "u.role = 'admin'" : 'u.id = ANY($1::uuid[])'}
            ORDER BY u.id`,
    values: to === 'admins' ? [] : [to],
  })
}
