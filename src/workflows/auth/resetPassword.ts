import type { PayloadRequest } from 'payload'
import { hashPassword } from '../../adapters/passwords.ts'
import { normalizePassword } from '../../domain/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { withdrawIdentity } from '../identity/withdrawIdentity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { claimAccount } from '../users/claimAccount.ts'
import { confirmLinkedProjects } from './confirmLinkedProjects.ts'
import { endSessions } from './endSessions.ts'
import { findLink } from './findLink.ts'
import { forgetDevices } from './forgetDevices.ts'
import { forgetGuesses } from './forgetGuesses.ts'
import { mailPasswordChanged } from './mailPasswordChanged.ts'
import { proveAddress } from './proveAddress.ts'
import { setPassword } from './setPassword.ts'
import { useLink } from './useLink.ts'

const purposes = ['reset_password', 'set_password'] as const

/**
 * A new password by the link of a reset or of a first password, and whose account it is. It proves the address, voids the account's other
 * such links and ends every session: whoever set a password for this address before, a stranger perhaps, is out, with what they left there.
 * Guesses so far are forgotten. Of parallel uses exactly one wins; used, expired and unknown links are 410 `link_expired`.
 */
export async function resetPassword({
  req,
  token,
  password,
}: {
  req: PayloadRequest
  token: string
  password: string
}): Promise<string> {
  const found = await findLink({ req, token, purposes })
  if (!found) throw fail('link_expired')
  const hashed = await hashPassword(normalizePassword(password))
  const email = await inTransaction({
    req,
    work: async () => {
      const user: User & { hash?: string | null } = await lockRow({ req, collection: 'users', id: found.userId })
      const link = await useLink({ req, token, purposes })
      const owner = await claimAccount({ req, user, link })
      await confirmLinkedProjects({ req, user: owner, projectId: link.projectId })
      await setPassword({ req, userId: user.id, password: hashed })
      // A stranger had set a password for this address: what he has shown of himself goes with him.
      if (user.hash && !user.emailVerifiedAt) await withdrawIdentity({ req, userId: user.id })
      await proveAddress({ req, userId: user.id })
      const ended = await endSessions({ req, userId: user.id, reason: 'password_reset' })
      await forgetDevices({ req, userId: user.id })
      await recordActivity({
        req,
        action: user.hash ? 'user.passwordReset' : 'user.passwordSet',
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
