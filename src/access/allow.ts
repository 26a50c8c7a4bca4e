import type { PayloadRequest } from 'payload'
import { fail, type PlatformError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { keyOf } from './keyOf.ts'
import { opens, type Area, type Verb } from '../domain/accounts/scopes.ts'

/** Who may call an endpoint at all. Whose rows they see is up to the endpoint's row or the policy. */
export type Allow = 'anyone' | 'user' | 'client' | 'admin'

type GuardArgs = {
  req: PayloadRequest
  allow: Allow
  /** The scopes that open it to a program's key. Without one no key does. */
  area?: Area | undefined
  verb?: Verb
}

/**
 * The caller. 401 when nobody is signed in, 403 when the role or the scopes of a key do not match, 503 when the
 * database does not say who it is.
 */
export function guard({ req, allow, area, verb = 'write' }: GuardArgs): User | null {
  checkKey({ req, allow, area, verb })
  const user = req.user ?? null
  // Whoever cannot be looked up is not taken for a stranger.
  if (!user && req.context['isUnavailable'] === true) throw fail('unavailable')
  if (allow === 'anyone') return user
  if (!user) throw refuseNobody(req)
  if (allow !== 'user' && user.role !== allow) throw fail('forbidden')
  return user
}

/** What is for anyone and has no scopes does not know a key: its caller is nobody. */
function checkKey({ req, allow, area, verb }: Required<GuardArgs>): void {
  const key = keyOf(req.user)
  if (!key || opens({ granted: key.scopes, area, verb })) return
  if (area !== undefined) throw fail('insufficient_scope', { scope: `${area}:${verb}` })
  if (allow !== 'anyone') throw fail('forbidden')
  req.user = null
}

/** Why nobody is signed in: no valid credentials, a suspended account, or a database that does not answer. */
export function refuseNobody(req: Pick<PayloadRequest, 'context'> | undefined): PlatformError {
  if (req?.context['isUnavailable'] === true) return fail('unavailable')
  return fail(req?.context['isSuspended'] === true ? 'account_suspended' : 'unauthenticated')
}
