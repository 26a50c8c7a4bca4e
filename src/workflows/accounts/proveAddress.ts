import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { recordActivity } from '../activity/recordActivity.ts'

/** Marks the account's address as verified, once, with its activity entry. Returns whether that is new. */
export async function proveAddress({ req, userId }: { req: PayloadRequest; userId: string }): Promise<boolean> {
  const provenAt = now().toISOString()
  const rows = await sql<{ role: 'admin' | 'client' }>({
    req,
    text: `UPDATE users SET email_verified_at = $2, is_unclaimed = false, updated_at = $2
            WHERE id = $1 AND email_verified_at IS NULL RETURNING role`,
    values: [userId, provenAt],
  })
  const [user] = rows
  if (!user) return false
  await sql({
    req,
    text: 'UPDATE projects SET is_unclaimed = false WHERE client_id = $1 AND is_unclaimed',
    values: [userId],
  })
  await recordActivity({
    req,
    action: 'user.email_verified',
    entityType: 'users',
    entityId: userId,
    before: { emailVerifiedAt: null },
    after: { emailVerifiedAt: provenAt },
    actor: { id: userId, role: user.role },
  })
  return true
}
