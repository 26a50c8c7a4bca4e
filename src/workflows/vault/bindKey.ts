import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

type BindKeyArgs = { req: PayloadRequest; keyId: string; verification: string }

/**
 * Records the identity check of a key, in the transaction that stored it: the check refers to files, and those to their
 * key.
 */
export async function bindKey({ req, keyId, verification }: BindKeyArgs): Promise<void> {
  await sql({ req, text: 'UPDATE vault_keys SET verification_id = $2 WHERE id = $1', values: [keyId, verification] })
}
