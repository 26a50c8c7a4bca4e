import type { AuthStrategyFunction, AuthStrategyResult, Payload, PayloadRequest } from 'payload'
import { confirmWithNext, type Confirmation } from '../../adapters/database/confirmation.ts'
import { readApiKey } from '../../adapters/apiKeyToken.ts'
import { now } from '../../adapters/now.ts'
import { requestScope } from '../../adapters/requestScope.ts'
import { readAccessToken, type AccessToken } from './accessToken.ts'
import type { User } from '../../payload-types.ts'
import { findKeyHolder } from './findKeyHolder.ts'
import { presumedAccount, readAccount, versionOf } from './readAccount.ts'
import { readToken } from './readToken.ts'

/**
 * Authenticates the caller: a signed token with an active session and account, or the key of an admin's program. For a
 * suspended account `req.context.isSuspended` makes the answer 403 `account_suspended`. If the database does not
 * answer, `req.context.isUnavailable` makes it 503: a client must not take an outage for the end of its session.
 */
export const sessionStrategy: AuthStrategyFunction = async (args) => {
  const key = readApiKey(args.headers)
  const token = key === null ? readToken(args.headers) : null
  const claims = token ? readAccessToken(token) : null
  if (key === null && !claims) return { user: null }
  try {
    if (claims) return await findCaller({ ...args, claims })
    return key === null ? { user: null } : await findProgram({ ...args, key })
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
  noteCaller(claims)
  return { user: callerOf({ user, claims, strategyName }) }
}

async function findProgram({
  key,
  payload,
  strategyName = 'session',
}: Parameters<AuthStrategyFunction>[0] & { key: string }): Promise<AuthStrategyResult> {
  const user = await findKeyHolder({ payload, key })
  if (!user) return { user: null }
  noteCaller({ userId: user.id })
  return { user: { ...user, collection: 'users', _strategy: strategyName } }
}

type TouchSessionArgs = { payload: Payload; sessionId: string; userId: string }
type Touched = { state: 'live' | 'suspended' | 'over'; version: string }

/**
 * Whether the session is active, or was ended by a suspension, so a suspended account gets the reason; and which
 * version of the account's row there is now. Its last use is written at most once a minute.
 */
async function touchSession({ payload, sessionId, userId }: TouchSessionArgs): Promise<Touched> {
  const { text, values } = sessionStatement({ sessionId, userId })
  const { rows } = await payload.db.pool.query<{ state: SessionState; version: string }>(text(0), values)
  const [session] = rows
  if (!session) return { state: 'over', version: '' }
  const { state, version } = session
  if (state === 'stale') await noteUse({ payload, sessionId })
  return { state: state === 'stale' ? 'live' : state, version }
}

type SessionState = 'live' | 'stale' | 'suspended'

function sessionStatement({ sessionId, userId }: AccessToken): Pick<Confirmation, 'text' | 'values'> {
  return {
    text: (behind) => {
      const [session, user, at] = [1, 2, 3].map((place) => `$${behind + place}`)
      return `SELECT CASE WHEN session.ended_at IS NOT NULL THEN 'suspended'
                          WHEN session.last_used_at < ${at}::timestamptz - interval '1 minute' THEN 'stale' ELSE 'live' END AS state,
                     ${versionOf('account')} AS version
                FROM sessions session JOIN users account ON account.id = session.user_id
               WHERE session.id = ${session} AND session.user_id = ${user}
                 AND (session.ended_at IS NULL OR session.end_reason = 'suspended') AND session.expires_at > ${at}`
    },
    values: [sessionId, userId, now().toISOString()],
  }
}

async function noteUse({ payload, sessionId }: { payload: Payload; sessionId: string }): Promise<void> {
  await payload.db.pool.query('UPDATE sessions SET last_used_at = $2 WHERE id = $1', [sessionId, now().toISOString()])
}

/** The session or the account is not what was presumed: the caller has to be found as usual. */
export class Unconfirmed extends Error {}

/**
 * Takes the caller that a valid token names for who they were when their account was last read, and lets the request's
 * first statement confirm session and account. Until then nothing of it may leave. False when that is not known.
 */
export function presumeCaller({ headers, req, payload }: PresumeCallerArgs): boolean {
  const token = readToken(headers)
  const claims = token ? readAccessToken(token) : null
  const known = claims && presumedAccount(claims.userId)
  if (!claims || known?.account.status !== 'active') return false
  req.user = callerOf({ user: known.account, claims, strategyName: undefined })
  confirmWithNext(req, {
    ...sessionStatement(claims),
    take: async ([state, version] = []) => {
      if ((state !== 'live' && state !== 'stale') || version !== known.version) throw new Unconfirmed()
      noteCaller(claims)
      if (state === 'stale') await noteUse({ payload, sessionId: claims.sessionId })
    },
  })
  return true
}

type PresumeCallerArgs = { headers: Headers; req: PayloadRequest; payload: Payload }

type CallerOfArgs = { user: User; claims: AccessToken; strategyName: string | undefined }

function callerOf({ user, claims, strategyName = 'session' }: CallerOfArgs) {
  return { ...user, collection: 'users' as const, _strategy: strategyName, _sid: claims.sessionId }
}

/** For the request's line in the log. */
function noteCaller({ userId }: Pick<AccessToken, 'userId'>): void {
  const scope = requestScope.getStore()
  if (scope !== undefined) scope.user = userId
}

type MarkArgs = { req: Partial<PayloadRequest> | undefined; reason: 'isSuspended' | 'isUnavailable' }

function mark({ req, reason }: MarkArgs): void {
  if (req) req.context = { ...req.context, [reason]: true }
}
