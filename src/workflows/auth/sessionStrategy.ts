import type { AuthStrategyFunction, AuthStrategyResult, Payload, PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { requestScope } from '../../adapters/requestScope.ts'
import type { User } from '../../payload-types.ts'
import { readAccessToken, type AccessToken } from './accessToken.ts'
import { readToken } from './readToken.ts'

/**
 * Who is calling: a signed token whose session lives and whose account is active. A suspended account is nobody, and
 * `req.context.isSuspended` tells why, so that the answer can be 403 `account_suspended`. Where the database cannot be asked,
 * `req.context.isUnavailable` makes the answer 503: a client must not take an outage for the end of its session.
 */
export const sessionStrategy: AuthStrategyFunction = async (args) => {
  const token = readToken(args.headers)
  const claims = token ? await readAccessToken(token) : null
  if (!claims) return { user: null }
  try {
    return await findCaller({ ...args, claims })
  } catch (err) {
    // Payload swallows what a strategy throws.
    args.payload.logger.error({ err, msg: 'the session of a request could not be looked up' })
    mark({ req: args.req, reason: 'isUnavailable' })
    return { user: null }
  }
}

async function findCaller({
  claims,
  payload,
  req,
  strategyName,
}: Parameters<AuthStrategyFunction>[0] & { claims: AccessToken }): Promise<AuthStrategyResult> {
  const state = await touchSession({ payload, sessionId: claims.sessionId, userId: claims.userId })
  if (state === 'over') return { user: null }
  const user = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: claims.userId } } })
  if (!user || user.status === 'erased') return { user: null }
  if (user.status === 'suspended') {
    mark({ req, reason: 'isSuspended' })
    return { user: null }
  }
  if (state === 'suspended') return { user: null }
  const scope = requestScope.getStore()
  if (scope !== undefined) scope.user = claims.userId
  const { hash: _hash, salt: _salt, ...visible } = user as User & { hash?: string; salt?: string }
  const caller = {
    ...visible,
    collection: 'users' as const,
    _strategy: strategyName ?? 'session',
    _sid: claims.sessionId,
  }
  return { user: caller }
}

/**
 * Whether the session lives, or was ended by a suspension, so that a suspended account can be told why. Its last use is written at most once
 * a minute.
 */
async function touchSession({
  payload,
  sessionId,
  userId,
}: {
  payload: Payload
  sessionId: string
  userId: string
}): Promise<'live' | 'suspended' | 'over'> {
  const { rows } = await payload.db.pool.query<{ isLive: boolean; isStale: boolean }>(
    `SELECT ended_at IS NULL AS "isLive", last_used_at < $3::timestamptz - interval '1 minute' AS "isStale"
       FROM sessions
      WHERE id = $1 AND user_id = $2 AND (ended_at IS NULL OR end_reason = 'suspended') AND expires_at > $3`,
    [sessionId, userId, now().toISOString()],
  )
  const [session] = rows
  if (!session?.isLive) return session ? 'suspended' : 'over'
  if (session.isStale) {
    await payload.db.pool.query('UPDATE sessions SET last_used_at = $2 WHERE id = $1', [sessionId, now().toISOString()])
  }
  return 'live'
}

function mark({
  req,
  reason,
}: {
  req: Partial<PayloadRequest> | undefined
  reason: 'isSuspended' | 'isUnavailable'
}): void {
  if (req) req.context = { ...req.context, [reason]: true }
}
