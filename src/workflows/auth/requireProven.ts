import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'

/** Throws `email_not_verified` for whoever has not shown yet that the address of the account is theirs. */
export function requireProven({ emailVerifiedAt }: Pick<User, 'emailVerifiedAt'>): void {
  if (!emailVerifiedAt) throw fail('email_not_verified')
}
