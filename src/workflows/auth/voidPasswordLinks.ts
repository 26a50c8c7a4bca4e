import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'

/** Voids every mailed link that could set a password of the account. Runs inside a transaction. */
export async function voidPasswordLinks({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  await sql({
    req,
    text: `UPDATE auth_tokens SET used_at = $2, updated_at = $2
            WHERE user_id = $1 AND used_at IS NULL AND purpose IN ('reset_password', 'set_password')`,
    values: [userId, now().toISOString()],
  })
}
