import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { identityVerificationStates } from '../../domain/lifecycles/identityVerification.ts'
import { reason } from '../../i18n/reason.ts'
import { transition } from '../lifecycle/transition.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

/**
 * Withdraws identity checks submitted before the account's address was verified. The owner of the address now has the
 * account, and a stranger's card must not speak for them. Runs inside the transaction of the takeover, with the user's
 * row locked. Does nothing without a pending or accepted check.
 */
export async function withdrawIdentity({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const why = reason('address_unproven')
  const checks = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM identity_verifications WHERE user_id = $1 AND status = ANY($2) ORDER BY id`,
    values: [userId, identityVerificationStates.counting],
  })
  for (const { id } of checks) {
    await transition({
      req,
      collection: 'identity-verifications',
      id,
      action: 'withdraw',
      by: 'system',
      data: { reviewedAt: now().toISOString(), rejectionReason: why },
      reason: why,
      activity: { user: userId },
    })
  }
  if (checks.length > 0) await settleIdentityStatus({ req, userId })
}
