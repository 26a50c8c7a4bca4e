import type { PayloadRequest } from 'payload'
import { hashPassword } from '../../adapters/passwords.ts'
import { normalizePassword } from '../../domain/accounts/passwords.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { endSessions } from '../auth/endSessions.ts'
import { findLink } from '../auth/findLink.ts'
import { forgetDevices } from '../auth/forgetDevices.ts'
import { forgetGuesses } from '../auth/forgetGuesses.ts'
import { mailPasswordChanged } from '../auth/mailPasswordChanged.ts'
import { useLink } from '../auth/useLink.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { refuseGuessable } from './refuseGuessable.ts'
import { setEmail } from './setEmail.ts'
import { setPassword } from './setPassword.ts'
import { voidEmailLinks } from './voidEmailLinks.ts'

const purposes = ['revert_email'] as const

type RevertEmailChangeArgs = { req: PayloadRequest; token: string; password: string }

/**
 * Takes a change of the address back for the reader of the former mailbox, whoever holds the account by now: sets the
 * former address and a new password, ends every session, and voids the links of later changes. The link of an earlier
 * change stays valid, so that of several the oldest address has the last word.
 */
export async function revertEmailChange({ req, token, password }: RevertEmailChangeArgs): Promise<void> {
  const found = await findLink({ req, token, purposes })
  if (!found) throw fail('link_expired')
  const { userId } = found
  const hashed = await hashPassword(normalizePassword(password))
  const email = await inTransaction({
    req,
    work: async () => {
      const user = await lockRow({ req, collection: 'users', id: userId })
      const link = await useLink({ req, token, purposes })
      if (link.newEmail === null) throw fail('link_expired')
      await refuseGuessable({ req, password, owner: { ...user, email: link.newEmail } })
      await setEmail({ req, userId, email: link.newEmail })
      await setPassword({ req, userId, password: hashed })
      const ended = await endSessions({ req, userId, reason: 'password_reset' })
      await forgetDevices({ req, userId })
      await voidEmailLinks({ req, userId, purposes: ['change_email'] })
      await voidEmailLinks({ req, userId, purposes: ['revert_email'], youngerThan: link.id })
      await recordActivity({
        req,
        action: 'user.email_reverted',
        entityType: 'users',
        entityId: userId,
        after: { endedSessions: ended.length },
        actor: user,
      })
      // To the address that the account had until now, whose reader may be the owner.
      await mailPasswordChanged({ req, user })
      return link.newEmail
    },
  })
  await forgetGuesses({ req, email })
}
