import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { transition } from '../shared/transition.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

const reason = 'It was sent before anybody had proven that the address of this account is his.'

/**
 * Takes back the identity checks of an account whose address had not been proven by the one who sent them: the owner of the address has the
 * account now, and a stranger's card must not speak for him. Run inside the transaction that gives him the account, with the user's row
 * locked. Without a waiting or granted check nothing happens.
 */
export async function withdrawIdentity({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const checks = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM identity_verifications WHERE user_id = $1 AND status IN ('pending', 'verified') ORDER BY id`,
    values: [userId],
  })
  for (const { id } of checks) {
    await transition({
      req,
      collection: 'identity-verifications',
      id,
      action: 'withdraw',
      by: 'system',
      data: { reviewedAt: now().toISOString(), rejectionReason: reason },
      reason,
      activity: { user: userId },
    })
  }
  if (checks.length > 0) await settleIdentityStatus({ req, userId })
}
