import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'

/**
 * Destroys the keys of a person's identity checks, or of one of them, in the request's transaction: from its commit on nothing that was sealed under
 * them opens again here, nor in any copy of the storage. The row stays and says when and why. Answers how many there were.
 */
export async function destroyKeys({
  req,
  of,
  reason,
}: {
  req: PayloadRequest
  of: { user: string } | { verification: string }
  reason: 'retention' | 'erased'
}): Promise<number> {
  const [column, id] = 'user' in of ? ['user_id', of.user] : ['verification_id', of.verification]
  const destroyed = await sql({
    req,
    text: `UPDATE vault_keys
              SET wrapped_key = NULL, master_key_id = NULL, destroyed_at = $2, destroy_reason = $3, updated_at = $2
            WHERE ${column} = $1 AND purpose = 'identity' AND destroyed_at IS NULL RETURNING id`,
    values: [id, now().toISOString(), reason],
  })
  return destroyed.length
}
