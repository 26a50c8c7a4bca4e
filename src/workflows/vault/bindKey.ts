import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Says of which identity check a key is, in the transaction that kept it: the check refers to files, and those to their key. */
export async function bindKey({
  req,
  keyId,
  verification,
}: {
  req: PayloadRequest
  keyId: string
  verification: string
}): Promise<void> {
  await sql({ req, text: 'UPDATE vault_keys SET verification_id = $2 WHERE id = $1', values: [keyId, verification] })
}
