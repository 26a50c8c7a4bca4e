import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'

type VoidEmailLinksArgs = {
  req: PayloadRequest
  userId: string
  purposes: readonly ('change_email' | 'revert_email')[]
  /** Only links that are younger than this one. */
  youngerThan?: string
}

/** Voids mailed links that would change the account's address. Runs inside a transaction. */
export async function voidEmailLinks({ req, userId, purposes, youngerThan }: VoidEmailLinksArgs): Promise<void> {
  await sql({
    req,
    text: `UPDATE auth_tokens SET used_at = $3, updated_at = $3
            WHERE user_id = $1 AND purpose::text = ANY($2) AND used_at IS NULL AND ($4::uuid IS NULL OR id > $4)`,
    values: [userId, purposes, now().toISOString(), youngerThan ?? null],
  })
}
