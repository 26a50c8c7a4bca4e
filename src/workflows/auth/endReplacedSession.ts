import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/recordActivity.ts'
import { readAccessToken } from './accessToken.ts'
import { endSessions } from './endSessions.ts'
import { mayUseCookie, readCookie, tokenCookie } from './readToken.ts'

/**
 * Ends the session whose cookie a sign-in is about to replace: nobody could sign out of it any more. Runs inside the
 * transaction of the sign-in.
 */
export async function endReplacedSession({ req }: { req: PayloadRequest }): Promise<void> {
  const token = mayUseCookie(req.headers) ? readCookie({ headers: req.headers, name: tokenCookie }) : null
  const replaced = token === null ? null : readAccessToken(token)
  if (replaced === null) return
  const { userId, sessionId } = replaced
  const ended = await endSessions({ req, userId, reason: 'logout', only: sessionId })
  if (ended.length === 0) return
  await recordActivity({
    req,
    action: 'user.session_ended',
    entityType: 'users',
    entityId: userId,
    after: { endedSession: sessionId },
    actor: null,
  })
}
