import type { AuthStrategyFunction, Payload, PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import type { User } from '../../payload-types.ts'
import { readAccessToken } from './accessToken.ts'
import { readToken } from './readToken.ts'

/**
 * Who is calling: a signed token whose session lives and whose account is active. One statement finds both. A suspended account is
 * nobody, and `req.context.isSuspended` tells why, so that the answer can be 403 `account_suspended`.
 */
export const sessionStrategy: AuthStrategyFunction = async ({ headers, payload, req, strategyName }) => {
  const token = readToken(headers)
  if (!token) return { user: null }
  const claims = await readAccessToken(token)
  if (!claims) return { user: null }
  const isLive = await touchSession({ payload, sessionId: claims.sessionId, userId: claims.userId })
  if (!isLive) return { user: null }
  const user = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: claims.userId } } })
  if (!user || user.status === 'erased') return { user: null }
  if (user.status === 'suspended') {
    markSuspended(req)
    return { user: null }
  }
  const { hash: _hash, salt: _salt, ...visible } = user as User & { hash?: string; salt?: string }
  return { user: { ...visible, collection: 'users', _strategy: strategyName ?? 'session', _sid: claims.sessionId } }
}

/** Whether the session lives; its last use is written at most once a minute. */
async function touchSession({
  payload,
  sessionId,
  userId,
}: {
  payload: Payload
  sessionId: string
  userId: string
}): Promise<boolean> {
  const { rows } = await payload.db.pool.query<{ isStale: boolean }>(
    `SELECT last_used_at < $3::timestamptz - interval '1 minute' AS "isStale"
       FROM sessions WHERE id = $1 AND user_id = $2 AND ended_at IS NULL AND expires_at > $3`,
    [sessionId, userId, now().toISOString()],
  )
  const [session] = rows
  if (!session) return false
  if (session.isStale) {
    await payload.db.pool.query('UPDATE sessions SET last_used_at = $2 WHERE id = $1', [sessionId, now().toISOString()])
  }
  return true
}

function markSuspended(req: Partial<PayloadRequest> | undefined): void {
  if (req) req.context = { ...req.context, isSuspended: true }
}
