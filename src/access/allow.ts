import type { PayloadRequest } from 'payload'
import { fail } from '../errors.ts'
import type { User } from '../payload-types.ts'

/** Who may call an endpoint at all. Whose rows it shows is the matter of its row or of the policy. */
export type Allow = 'anyone' | 'user' | 'client' | 'admin'

/** The caller, or an error: 401 where nobody is signed in, 403 where the role is another. */
export function guard({ req, allow }: { req: PayloadRequest; allow: Allow }): User | null {
  const user = req.user ?? null
  if (allow === 'anyone') return user
  if (!user) throw fail(req.context['isSuspended'] === true ? 'account_suspended' : 'unauthenticated')
  if (allow !== 'user' && user.role !== allow) throw fail('forbidden')
  return user
}
