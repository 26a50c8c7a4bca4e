import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { mailFirstPassword } from '../auth/mailFirstPassword.ts'
import { mayMailStranger, secondsToNextMail } from '../mail/mayMailStranger.ts'
import { clientOf } from '../request/clientOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { requireInvited } from './requireInvited.ts'

/**
 * Mails an invitation again and voids the links of earlier ones. 409 `illegal_transition` once a password is set or the
 * account is suspended. An account gets only a few such mails an hour; then 429.
 */
export async function resendInvitation({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const { address } = clientOf(req)
  await inTransaction({
    req,
    work: async () => {
      const mayMail = await mayMailStranger({ req, userId, kind: 'submission', address })
      const user = await lockRow({ req, collection: 'users', id: userId })
      requireInvited({ user, action: 'resendInvitation' })
      if (user.status !== 'active') throw fail('illegal_transition', { from: user.status, action: 'resendInvitation' })
      if (!mayMail) {
        const seconds = await secondsToNextMail({ req, userId, kind: 'submission' })
        throw fail('rate_limited', { retryAfterSeconds: seconds }, seconds)
      }
      await voidInvitations({ req, userId })
      await mailFirstPassword({ req, user })
      await recordActivity({ req, action: 'user.invitation_resent', entityType: 'users', entityId: userId })
    },
  })
}

/** Links that belong to a submitted project stay: they confirm it. */
async function voidInvitations({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  await sql({
    req,
    text: `UPDATE auth_tokens SET used_at = $2, updated_at = $2
            WHERE user_id = $1 AND used_at IS NULL AND purpose = 'set_password' AND project_id IS NULL`,
    values: [userId, now().toISOString()],
  })
}
