import type { CollectionAfterChangeHook } from 'payload'
import type { User } from '../../src/payload-types.ts'
import { mailFirstPassword } from '../../src/workflows/auth/mailFirstPassword.ts'

/**
 * Notifies the owner of an account that an admin creates through Payload's own API. A user who registers gets another
 * mail.
 */
export const inviteNewUser: CollectionAfterChangeHook<User> = async ({ req, operation, doc }) => {
  if (operation === 'create') await mailFirstPassword({ req, user: doc })
  return doc
}
