import type { PayloadRequest } from 'payload'
import { voidPasswordLinks } from '../auth/voidPasswordLinks.ts'
import { transition } from '../lifecycle/transition.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { requireInvited } from './requireInvited.ts'

/**
 * Revokes an invitation that was not accepted: its links are void, and the account is suspended. It stays, because
 * projects may be theirs already, and a reactivation takes the mistake back. 409 `illegal_transition` once a password
 * is set. Of an acceptance and a revocation at once exactly one wins.
 */
export async function revokeInvitation({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await transition({
        req,
        collection: 'users',
        id: userId,
        action: 'revokeInvitation',
        by: 'admin',
        guard: (user) => requireInvited({ user, action: 'revokeInvitation' }),
      })
      await voidPasswordLinks({ req, userId })
    },
  })
}
