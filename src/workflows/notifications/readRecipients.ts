import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { Kind } from '../../domain/notifications/types.ts'
import type { User } from '../../payload-types.ts'

export type Recipient = Pick<User, 'id' | 'email' | 'firstName' | 'lastName' | 'locale' | 'timezone' | 'role'>
/** A recipient of a topic. */
export type Addressee = Recipient & { wantsMail: boolean }

/** Whether a user wants mail of a topic, as SQL over `users u`. */
const wishes: Record<Kind<never>['topic'], string> = {
  essential: 'true',
  messages: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_messages IS NOT FALSE',
  projects: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_projects IS NOT FALSE',
  payments: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_payments IS NOT FALSE',
  broadcasts: 'u.notification_preferences_email IS NOT FALSE AND u.notification_preferences_broadcasts IS NOT FALSE',
}

type ReadRecipientsArgs = { req: PayloadRequest; to: readonly (string | null)[]; topic: Kind<never>['topic'] }

/**
 * Those of the named users (`admins`: everyone at the agency) with an active account, and whether they want mail of the
 * topic.
 */
export async function readRecipients({ req, to, topic }: ReadRecipientsArgs): Promise<Addressee[]> {
  const ids = to.filter((id) => id !== null && id !== 'admins')
  const hasAdmins = to.includes('admins')
  if (ids.length === 0 && !hasAdmins) return []
  return sql({
    req,
    text: `SELECT u.id, u.email, u.first_name AS "firstName", u.last_name AS "lastName", u.locale, u.timezone, u.role,
                  ${wishes[topic]} AS "wantsMail"
             FROM users u
            WHERE u.status = 'active' AND (u.id = ANY($1::uuid[]) OR ($2 AND u.role = 'admin'))
            ORDER BY u.id`,
    values: [ids, hasAdmins],
  })
}
