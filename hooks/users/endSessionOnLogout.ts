import type { CollectionAfterLogoutHook } from 'payload'
import { signOut } from '../../src/workflows/auth/signOut.ts'

/** Payload's own logout (GraphQL) ends the session as ours does. */
export const endSessionOnLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await signOut({ req, user: req.user })
}
