import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
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
import { startSession, type Tokens } from '../auth/startSession.ts'
import { useLink } from '../auth/useLink.ts'
import { readUser } from '../request/readUser.ts'

const purposes = ['reset_password', 'set_password'] as const

type ResetPasswordArgs = { req: PayloadRequest; token: string; password: string; signIn: boolean }
type Reset = { userId: string; session: ({ user: User } & Tokens) | null }

/**
 * Sets a new password by the link of a reset or of a first password. Returns whose account it is, and with `signIn` a
 * session of it, unless it is suspended. It verifies the address, voids the account's other such links, ends every
 * session and forgets guesses so far: a stranger who set a password before is out, with everything they left there. Of
 * parallel uses exactly one wins. Used, expired and unknown links are 410 `link_expired`.
 */
export async function resetPassword({ req, token, password, signIn }: ResetPasswordArgs): Promise<Reset> {
  const found = await findLink({ req, token, purposes })
  if (!found) throw fail('link_expired')
  const hashed = await hashPassword(normalizePassword(password))
  const { email, session } = await inTransaction({
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
      const isSignedIn = signIn && user.status === 'active'
      return { email: user.email, session: isSignedIn ? await signInOwner({ req, user }) : null }
    },
  })
  await forgetGuesses({ req, email })
  return { userId: found.userId, session }
}

async function signInOwner({ req, user }: { req: PayloadRequest; user: User }): Promise<{ user: User } & Tokens> {
  const tokens = await startSession({ req, userId: user.id })
  const text = 'UPDATE users SET last_login_at = $2 WHERE id = $1'
  await sql({ req, text, values: [user.id, now().toISOString()] })
  await recordActivity({ req, action: 'user.signed_in', entityType: 'users', entityId: user.id, actor: user })
  return { user: await readUser({ req, id: user.id }), ...tokens }
}
