import type { CollectionAfterChangeHook } from 'payload'
import { inviteUser } from '../../src/workflows/users/inviteUser.ts'
import type { User } from '../../src/payload-types.ts'

/**
 * Notifies the owner of an account that an admin creates through Payload's own API. A user who registers gets another
 * mail.
 */
export const inviteNewUser: CollectionAfterChangeHook<User> = async ({ req, operation, doc }) => {
  if (operation === 'create') await inviteUser({ req, userId: doc.id })
  return doc
}
