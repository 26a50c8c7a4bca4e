import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'

type RequireInvitedArgs = { user: User; action: 'resendInvitation' | 'revokeInvitation' }

/** 409 `illegal_transition` unless the account waits for its owner to set the first password. The row is locked. */
export function requireInvited({ user, action }: RequireInvitedArgs): void {
  if (!user.invitedAt) throw fail('illegal_transition', { from: 'accepted', action })
}
