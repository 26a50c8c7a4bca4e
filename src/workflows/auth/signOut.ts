import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { endSessions, sessionOf } from './endSessions.ts'

/** Ends the session of this request, or all of the user's: access and refresh tokens are dead at once. */
export async function signOut({
  req,
  user,
  allSessions = false,
}: {
  req: PayloadRequest
  user: User
  allSessions?: boolean
}): Promise<void> {
  const sessionId = sessionOf(req)
  if (!allSessions && sessionId === null) return
  await inTransaction({
    req,
    work: async () => {
      const only = allSessions || sessionId === null ? {} : { only: sessionId }
      const ended = await endSessions({ req, userId: user.id, reason: 'logout', ...only })
      await recordActivity({
        req,
        action: 'user.signedOut',
        entityType: 'users',
        entityId: user.id,
        after: { endedSessions: ended.length },
        actor: user,
      })
    },
  })
}
