import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { UnsubscribeFrom } from '../../adapters/mail/mailJob.ts'
import { readUnsubscribeToken } from '../../adapters/mail/unsubscribeToken.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'

const columns: Record<UnsubscribeFrom, string> = {
  email: 'notification_preferences_email',
  messages: 'notification_preferences_messages',
  projects: 'notification_preferences_projects',
  payments: 'notification_preferences_payments',
  broadcasts: 'notification_preferences_broadcasts',
}

/**
 * Ends the emails that an unsubscribe token names for its reader, signed in or not. A second call changes nothing, and
 * the answer does not reveal whether the account still exists. 410 `link_expired` for a token that is not ours.
 */
export async function unsubscribe({ req, token }: { req: PayloadRequest; token: string }): Promise<UnsubscribeFrom> {
  const unsubscription = readUnsubscribeToken(token)
  if (!unsubscription) throw fail('link_expired')
  const { userId, from } = unsubscription
  const column = columns[from]
  await inTransaction({
    req,
    work: async () => {
      const [changed] = await sql<{ role: 'admin' | 'client' }>({
        req,
        text: `UPDATE users SET ${column} = false, updated_at = $2
                WHERE id = $1 AND ${column} IS NOT FALSE AND status <> 'erased' RETURNING role`,
        values: [userId, now().toISOString()],
      })
      if (!changed) return
      await recordActivity({
        req,
        action: 'user.unsubscribed',
        entityType: 'users',
        entityId: userId,
        // Named as in the user's document, so a parallel edit reports the change and does not turn it on again.
        before: { notificationPreferences: { [from]: true } },
        after: { from, notificationPreferences: { [from]: false } },
        actor: { id: userId, role: changed.role },
      })
    },
  })
  return from
}
