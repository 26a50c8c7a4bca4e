import type { PayloadRequest } from 'payload'
import { hashPassword } from '../../adapters/passwords.ts'
import { normalizePassword } from '../../domain/accounts/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { withdrawIdentity } from '../identity/withdrawIdentity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { claimAccount } from '../users/claimAccount.ts'
import { confirmLinkedProjects } from './confirmLinkedProjects.ts'
import { endSessions } from '../auth/endSessions.ts'
import { findLink } from '../auth/findLink.ts'
import { forgetDevices } from '../auth/forgetDevices.ts'
import { forgetGuesses } from '../auth/forgetGuesses.ts'
import { mailPasswordChanged } from '../auth/mailPasswordChanged.ts'
import { proveAddress } from './proveAddress.ts'
import { refuseGuessable } from './refuseGuessable.ts'
import { setPassword } from './setPassword.ts'
import { useLink } from '../auth/useLink.ts'

const purposes = ['reset_password', 'set_password'] as const

type ResetPasswordArgs = { req: PayloadRequest; token: string; password: string }

/**
 * Sets a new password by the link of a reset or of a first password. Returns whose account it is. It verifies the
 * address, voids the account's other such links, ends every session and forgets guesses so far: a stranger who set a
 * password before is out, with everything they left there. Of parallel uses exactly one wins. Used, expired and unknown
 * links are 410 `link_expired`.
 */
export async function resetPassword({ req, token, password }: ResetPasswordArgs): Promise<string> {
  const found = await findLink({ req, token, purposes })
  if (!found) throw fail('link_expired')
  const hashed = await hashPassword(normalizePassword(password))
  const email = await inTransaction({
    req,
    work: async () => {
      const user: User & { hash?: string | null } = await lockRow({ req, collection: 'users', id: found.userId })
      await refuseGuessable({ req, password, owner: user })
      const link = await useLink({ req, token, purposes })
      const owner = await claimAccount({ req, user, link })
      await confirmLinkedProjects({ req, user: owner, projectId: link.projectId })
      await setPassword({ req, userId: user.id, password: hashed })
      // A stranger had set a password for this address. The identity checks they submitted go with them.
      if (user.hash && !user.emailVerifiedAt) await withdrawIdentity({ req, userId: user.id })
      await proveAddress({ req, userId: user.id })
      const ended = await endSessions({ req, userId: user.id, reason: 'password_reset' })
      await forgetDevices({ req, userId: user.id })
      await recordActivity({
        req,
        action: user.hash ? 'user.password_reset' : 'user.password_set',
        entityType: 'users',
        entityId: user.id,
        after: { endedSessions: ended.length },
        actor: user,
      })
      if (user.hash && user.emailVerifiedAt) await mailPasswordChanged({ req, user })
      return user.email
    },
  })
  await forgetGuesses({ req, email })
  return found.userId
}
