import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { sessionOf } from './endSessions.ts'
import { queueForRows } from '../shared/queueForRows.ts'

type LockActiveUserArgs = { req: PayloadRequest; userId: string }
type LockedUser = Pick<User, 'status' | 'identityStatus' | 'isUnclaimed'>

/**
 * Locks the user's row until the transaction ends and returns what others may have changed. Throws when the account was
 * suspended or erased, or the request's session ended, since the request began. Rows that only refer to the user can
 * still be written, so their notifications cause no deadlock.
 */
export async function lockActiveUser({ req, userId }: LockActiveUserArgs): Promise<LockedUser> {
  return lockUser({ req, userId, strength: 'NO KEY UPDATE' })
}

/**
 * Keeps the user from being suspended, erased or changed until the transaction ends, and throws like `lockActiveUser`.
 * Others may hold the same user meanwhile, so that what a user does at once does not wait for each other.
 */
export async function holdActiveUser({ req, userId }: LockActiveUserArgs): Promise<void> {
  await lockUser({ req, userId, strength: 'SHARE' })
}

type LockUserArgs = LockActiveUserArgs & { strength: 'NO KEY UPDATE' | 'SHARE' }

async function lockUser({ req, userId, strength }: LockUserArgs): Promise<LockedUser> {
  await queueForRows({ req, rows: { users: userId } })
  // After a wait Postgres answers with the row as the other transaction left it.
  const [user] = await sql<LockedUser>({
    req,
    text: `SELECT status, identity_status AS "identityStatus", is_unclaimed AS "isUnclaimed"
             FROM users WHERE id = $1 FOR ${strength}`,
    values: [userId],
  })
  if (!user || user.status === 'erased') throw fail('unauthenticated')
  if (user.status === 'suspended') throw fail('account_suspended')
  if (!(await isSessionAlive({ req, userId }))) throw fail('unauthenticated')
  return user
}

/** Whether the request's session is still active. Requests without a session, or for another user, are not checked. */
async function isSessionAlive({ req, userId }: { req: PayloadRequest; userId: string }): Promise<boolean> {
  const sessionId = sessionOf(req)
  if (sessionId === null || req.user?.id !== userId) return true
  const live = await sql({
    req,
    text: 'SELECT 1 FROM sessions WHERE id = $1 AND ended_at IS NULL',
    values: [sessionId],
  })
  return live.length > 0
}
