import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { endSessions } from './endSessions.ts'

/** Ends one of the user's own sessions; 404 where it is another's, unknown or over already. */
export async function endOwnSession({
  req,
  userId,
  sessionId,
}: {
  req: PayloadRequest
  userId: string
  sessionId: string
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const ended = await endSessions({ req, userId, reason: 'ended_by_user', only: sessionId })
      if (ended.length === 0) throw fail('not_found')
      await recordActivity({
        req,
        action: 'user.sessionEnded',
        entityType: 'users',
        entityId: userId,
        after: { endedSession: sessionId },
      })
    },
  })
}
