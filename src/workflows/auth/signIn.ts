import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { verifyPassword } from '../../adapters/passwords.ts'
import { normalizeEmail } from '../../domain/emailAddress.ts'
import { normalizePassword } from '../../domain/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readUser } from './readUser.ts'
import { startSession, type Tokens } from './startSession.ts'

type StoredUser = User & { hash?: string | null; salt?: string | null }

/**
 * Email and password for a session. A wrong password and an unknown email get the same 401 after the same work; 403 `account_suspended`
 * only after the right password.
 */
export async function signIn({
  req,
  email,
  password,
}: {
  req: PayloadRequest
  email: string
  password: string
}): Promise<{ user: User } & Tokens> {
  const stored = await req.payload.db.findOne<StoredUser>({
    collection: 'users',
    where: { email: { equals: normalizeEmail(email) } },
    req,
  })
  const isRight = await verifyPassword({ password: normalizePassword(password), stored })
  if (!isRight || !stored || stored.status === 'erased') {
    if (stored)
      await recordActivity({ req, action: 'user.signInFailed', entityType: 'users', entityId: stored.id, actor: null })
    throw fail('invalid_credentials')
  }
  if (stored.status === 'suspended') throw fail('account_suspended')
  return inTransaction({
    req,
    work: async () => {
      const tokens = await startSession({ req, userId: stored.id })
      await req.payload.db.updateOne({
        collection: 'users',
        id: stored.id,
        data: { lastLoginAt: now().toISOString() },
        req,
        returning: false,
      })
      await recordActivity({ req, action: 'user.signedIn', entityType: 'users', entityId: stored.id, actor: stored })
      return { user: await readUser({ req, id: stored.id }), ...tokens }
    },
  })
}
