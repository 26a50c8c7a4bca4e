import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'

/** Throws `email_not_verified` when the user has not verified their address. */
export function requireProven({ emailVerifiedAt }: Pick<User, 'emailVerifiedAt'>): void {
  if (!emailVerifiedAt) throw fail('email_not_verified')
}
