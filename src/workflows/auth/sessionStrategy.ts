import type { AuthStrategyFunction, AuthStrategyResult, Payload, PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { requestScope } from '../../adapters/requestScope.ts'
import { readAccessToken, type AccessToken } from './accessToken.ts'
import { readAccount, versionOf } from './readAccount.ts'
import { readToken } from './readToken.ts'

/**
 * Authenticates the caller: a signed token with an active session and account. For a suspended account
 * `req.context.isSuspended` makes the answer 403 `account_suspended`. If the database does not answer,
 * `req.context.isUnavailable` makes it 503: a client must not take an outage for the end of its session.
 */
export const sessionStrategy: AuthStrategyFunction = async (args) => {
  const token = readToken(args.headers)
  const claims = token ? readAccessToken(token) : null
  if (!claims) return { user: null }
  try {
    return await findCaller({ ...args, claims })
  } catch (err) {
    // Payload swallows errors of a strategy.
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
  const { state, version } = await touchSession({ payload, sessionId: claims.sessionId, userId: claims.userId })
  if (state === 'over') return { user: null }
  const user = await readAccount({ payload, id: claims.userId, version })
  if (!user || user.status === 'erased') return { user: null }
  if (user.status === 'suspended') {
    mark({ req, reason: 'isSuspended' })
    return { user: null }
  }
  if (state === 'suspended') return { user: null }
  const scope = requestScope.getStore()
  if (scope !== undefined) scope.user = claims.userId
  const caller = {
    ...user,
    collection: 'users' as const,
    _strategy: strategyName ?? 'session',
    _sid: claims.sessionId,
  }
  return { user: caller }
}

type TouchSessionArgs = { payload: Payload; sessionId: string; userId: string }
type Touched = { state: 'live' | 'suspended' | 'over'; version: string }

/**
 * Whether the session is active, or was ended by a suspension, so a suspended account gets the reason; and which
 * version of the account's row there is now. Its last use is written at most once a minute.
 */
async function touchSession({ payload, sessionId, userId }: TouchSessionArgs): Promise<Touched> {
  const { rows } = await payload.db.pool.query<{ isLive: boolean; isStale: boolean; version: string }>(
    `SELECT session.ended_at IS NULL AS "isLive",
            session.last_used_at < $3::timestamptz - interval '1 minute' AS "isStale", ${versionOf('account')} AS version
       FROM sessions session JOIN users account ON account.id = session.user_id
      WHERE session.id = $1 AND session.user_id = $2 AND (session.ended_at IS NULL OR session.end_reason = 'suspended')
        AND session.expires_at > $3`,
    [sessionId, userId, now().toISOString()],
  )
  const [session] = rows
  if (!session) return { state: 'over', version: '' }
  const { version } = session
  if (!session.isLive) return { state: 'suspended', version }
  if (session.isStale) {
    await payload.db.pool.query('UPDATE sessions SET last_used_at = $2 WHERE id = $1', [sessionId, now().toISOString()])
  }
  return { state: 'live', version }
}

type MarkArgs = { req: Partial<PayloadRequest> | undefined; reason: 'isSuspended' | 'isUnavailable' }

function mark({ req, reason }: MarkArgs): void {
  if (req) req.context = { ...req.context, [reason]: true }
}
