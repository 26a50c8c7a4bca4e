import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'

type RevokeKeysArgs = { req: PayloadRequest; of: { user: string } | { key: string } }
type Revoked = { id: string; name: string; prefix: string }

/** Revokes a key, or all of an account, for good and from the next request on. Returns those that this call revoked. */
export async function revokeKeys({ req, of }: RevokeKeysArgs): Promise<Revoked[]> {
  const [column, value] = 'user' in of ? ['user_id', of.user] : ['id', of.key]
  return sql<Revoked>({
    req,
    text: `UPDATE api_keys SET revoked_at = $2, updated_at = $2 WHERE ${column} = $1 AND revoked_at IS NULL
        RETURNING id, name, prefix`,
    values: [value, now().toISOString()],
  })
}
