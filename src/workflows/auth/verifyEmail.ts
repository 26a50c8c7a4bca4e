import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { findLink, useLink } from './useLink.ts'

const purposes = ['verify_email'] as const

/**
 * Proves the address of the account that is signed in. A link of another account is 404 and stays as it is, so that nobody proves an address
 * for a stranger's registration; a used, expired or unknown one is 410.
 */
export async function verifyEmail({
  req,
  userId,
  token,
}: {
  req: PayloadRequest
  userId: string
  token: string
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const found = await findLink({ req, token, purposes })
      if (found && found.userId !== userId) throw fail('not_found')
      await useLink({ req, token, purposes })
      await proveAddress({ req, userId })
    },
  })
}

/** Marks the address as proven, once. Answers whether it was not before. */
export async function proveAddress({ req, userId }: { req: PayloadRequest; userId: string }): Promise<boolean> {
  const provenAt = now().toISOString()
  const rows = await sql({
    req,
    text: `UPDATE users SET email_verified_at = $2, updated_at = $2 WHERE id = $1 AND email_verified_at IS NULL RETURNING id`,
    values: [userId, provenAt],
  })
  if (rows.length === 0) return false
  await recordActivity({
    req,
    action: 'user.emailVerified',
    entityType: 'users',
    entityId: userId,
    before: { emailVerifiedAt: null },
    after: { emailVerifiedAt: provenAt },
  })
  return true
}
