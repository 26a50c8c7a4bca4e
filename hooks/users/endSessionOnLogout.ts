import type { CollectionAfterLogoutHook } from 'payload'
import { endSessions, sessionOf } from '../../src/workflows/auth/endSessions.ts'

/** Payload's own logout (GraphQL) ends the session as ours does. */
export const endSessionOnLogout: CollectionAfterLogoutHook = async ({ req }) => {
  const sessionId = sessionOf(req)
  if (req.user && sessionId) await endSessions({ req, userId: req.user.id, reason: 'logout', only: sessionId })
}
