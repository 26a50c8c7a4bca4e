import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { sessionOf } from '../auth/endSessions.ts'
import { queueForRows } from '../shared/queueForRows.ts'

/**
 * The user's row as it is now, locked until the transaction ends. Throws where the account was suspended or erased since the request began, or
 * the request's session was ended, so that nothing is added to it any more. Rows that only refer to the user can still be written by others: no deadlock with their notifications.
 */
export async function lockActiveUser({ req, userId }: { req: PayloadRequest; userId: string }): Promise<User> {
  await queueForRows({ req, rows: { users: userId } })
  await sql({ req, text: 'SELECT id FROM users WHERE id = $1 FOR NO KEY UPDATE', values: [userId] })
  const user = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: userId } }, req })
  if (!user || user.status === 'erased') throw fail('unauthenticated')
  if (user.status === 'suspended') throw fail('account_suspended')
  if (!(await isSessionAlive({ req, userId }))) throw fail('unauthenticated')
  return user
}

/** Whether the session that the request came in has not been ended since. Whoever acts without one, or for another, is not asked. */
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
