import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { endSessions } from './endSessions.ts'

type EndOwnSessionArgs = { req: PayloadRequest; userId: string; sessionId: string }

/** Ends one of the user's sessions. 404 when it belongs to another user, is unknown or has ended. */
export async function endOwnSession({ req, userId, sessionId }: EndOwnSessionArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const ended = await endSessions({ req, userId, reason: 'ended_by_user', only: sessionId })
      if (ended.length === 0) throw fail('not_found')
      await recordActivity({
        req,
        action: 'user.session_ended',
        entityType: 'users',
        entityId: userId,
        after: { endedSession: sessionId },
      })
    },
  })
}
