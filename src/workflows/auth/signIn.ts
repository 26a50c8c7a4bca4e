import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { verifyPassword } from '../../adapters/passwords.ts'
import { isEmail, normalizeEmail } from '../../domain/accounts/emailAddress.ts'
import { normalizePassword } from '../../domain/accounts/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { readUser } from '../request/readUser.ts'
import { startSession, type Tokens } from './startSession.ts'

type StoredUser = User & { hash?: string | null; salt?: string | null }

type SignInArgs = { req: PayloadRequest; email: string; password: string }

/**
 * Exchanges email and password for a session. A wrong password and an unknown email get the same 401 after the same
 * work. 403 `account_suspended` only after the right password.
 */
export async function signIn({ req, email, password }: SignInArgs): Promise<{ user: User } & Tokens> {
  const stored = await findAccount({ req, email: normalizeEmail(email) })
  const isRight = await verifyPassword({ password: normalizePassword(password), stored })
  if (!isRight || !stored || stored.status !== 'active') {
    const entity = stored ? { entityId: stored.id } : {}
    await recordActivity({ req, action: 'user.sign_in_failed', entityType: 'users', ...entity, actor: null })
    throw fail(isRight && stored?.status === 'suspended' ? 'account_suspended' : 'invalid_credentials')
  }
  return inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { users: stored.id } })
      if (!(await markSignIn({ req, stored }))) throw fail('invalid_credentials')
      const tokens = await startSession({ req, userId: stored.id })
      await recordActivity({ req, action: 'user.signed_in', entityType: 'users', entityId: stored.id, actor: stored })
      return { user: await readUser({ req, id: stored.id }), ...tokens }
    },
  })
}

async function findAccount({ req, email }: { req: PayloadRequest; email: string }): Promise<StoredUser | null> {
  if (!isEmail(email)) return null
  return req.payload.db.findOne<StoredUser>({ collection: 'users', where: { email: { equals: email } }, req })
}

/**
 * Whether password and status are unchanged since the check: a reset or suspension meanwhile leaves no session behind.
 */
async function markSignIn({ req, stored }: { req: PayloadRequest; stored: StoredUser }): Promise<boolean> {
  const rows = await sql({
    req,
    text: `UPDATE users SET last_login_at = $3 WHERE id = $1 AND hash = $2 AND status = 'active' RETURNING id`,
    values: [stored.id, stored.hash, now().toISOString()],
  })
  return rows.length > 0
}
