import type { PayloadRequest } from 'payload'
import { fail, type PlatformError } from '../errors.ts'
import type { User } from '../payload-types.ts'

/** Who may call an endpoint at all. Whose rows they see is up to the endpoint's row or the policy. */
export type Allow = 'anyone' | 'user' | 'client' | 'admin'

/** The caller. 401 when nobody is signed in, 403 when the role does not match. */
export function guard({ req, allow }: { req: PayloadRequest; allow: Allow }): User | null {
  const user = req.user ?? null
  // Whoever cannot be looked up is not taken for a stranger.
  if (!user && req.context['isUnavailable'] === true) throw fail('unavailable')
  if (allow === 'anyone') return user
  if (!user) throw refuseNobody(req)
  if (allow !== 'user' && user.role !== allow) throw fail('forbidden')
  return user
}

/** Why nobody is signed in: no valid credentials, a suspended account, or a database that does not answer. */
export function refuseNobody(req: Pick<PayloadRequest, 'context'> | undefined): PlatformError {
  if (req?.context['isUnavailable'] === true) return fail('unavailable')
  return fail(req?.context['isSuspended'] === true ? 'account_suspended' : 'unauthenticated')
}
