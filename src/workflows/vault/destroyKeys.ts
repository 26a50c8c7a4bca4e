import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'

type DestroyKeysArgs = {
  req: PayloadRequest
  of: { user: string } | { verification: string }
  reason: 'retention' | 'erased'
}

/**
 * Destroys the keys of a person's identity checks, or of one of them, in the request's transaction. From its commit on
 * nothing sealed under them opens again, here or in any copy of the storage. The row stays and says when and why.
 * Returns how many there were.
 */
export async function destroyKeys({ req, of, reason }: DestroyKeysArgs): Promise<number> {
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
