import type { CollectionAfterChangeHook } from 'payload'
import type { User } from '../../src/payload-types.ts'
import { mailFirstPassword } from '../../src/workflows/auth/mailFirstPassword.ts'

/** An account that an admin makes by Payload's own doors is told to whom it is for; who registers himself has another mail. */
export const tellNewUser: CollectionAfterChangeHook<User> = async ({ req, operation, doc }) => {
  if (operation === 'create') await mailFirstPassword({ req, user: doc })
  return doc
}
