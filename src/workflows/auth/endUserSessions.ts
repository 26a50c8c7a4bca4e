import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { endSessions } from './endSessions.ts'

type EndUserSessionsArgs = { req: PayloadRequest; userId: string; only?: string }

/**
 * Ends the sessions of a user for an admin: all of them, or `only` that one, which is 404 when it belongs to another
 * user, is unknown or has ended. Returns how many this call has ended.
 */
export async function endUserSessions({ req, userId, only }: EndUserSessionsArgs): Promise<number> {
  return inTransaction({
    req,
    work: async () => {
      const ended = await endSessions({
        req,
        userId,
        reason: 'ended_by_admin',
        ...(only !== undefined && { only }),
      })
      if (only !== undefined && ended.length === 0) throw fail('not_found')
      if (ended.length === 0) return 0
      await recordActivity({
        req,
        action: 'user.sessions_ended',
        entityType: 'users',
        entityId: userId,
        after: { endedSessions: ended.length, ...(only !== undefined && { endedSession: only }) },
      })
      return ended.length
    },
  })
}
