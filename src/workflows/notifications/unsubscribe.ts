import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { UnsubscribeFrom } from '../../adapters/mail/templates.ts'
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
 * Ends the mails that the token of one of them names, for its reader, whoever is signed in. The second time nothing changes, and nothing tells
 * whether the account still exists. 410 `link_expired` for a token that was not made here.
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
        // Named as in the user's document: whoever is editing that is told, and does not turn it on again.
        before: { notificationPreferences: { [from]: true } },
        after: { from, notificationPreferences: { [from]: false } },
        actor: { id: userId, role: changed.role },
      })
    },
  })
  return from
}
