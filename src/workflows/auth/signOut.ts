import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { endSessions, sessionOf } from './endSessions.ts'

type SignOutArgs = { req: PayloadRequest; user: User; allSessions?: boolean }

/** Ends the session of this request, or all of the user's. Access and refresh tokens are invalid at once. */
export async function signOut({ req, user, allSessions = false }: SignOutArgs): Promise<void> {
  const sessionId = sessionOf(req)
  if (!allSessions && sessionId === null) return
  await inTransaction({
    req,
    work: async () => {
      const only = allSessions || sessionId === null ? {} : { only: sessionId }
      const ended = await endSessions({ req, userId: user.id, reason: 'logout', ...only })
      await recordActivity({
        req,
        action: 'user.signed_out',
        entityType: 'users',
        entityId: user.id,
        after: { endedSessions: ended.length },
        actor: user,
      })
    },
  })
}
