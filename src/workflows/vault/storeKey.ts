import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { masterKeyId } from '../../adapters/vault/seal.ts'
import type { PersonKey } from '../../adapters/vault/sealFile.ts'
import { wrapKey, type KeyPurpose } from './wrapping.ts'

type StoreKeyArgs = {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  key: PersonKey
  purpose: KeyPurpose
  verification?: string | null
}

/**
 * Stores a person's key, wrapped, in the request's transaction. After a rollback the key never existed, and nothing
 * sealed under it opens again. False when this check, or this person's signatures, already have one.
 */
export async function storeKey({ req, key, purpose, verification = null }: StoreKeyArgs): Promise<boolean> {
  const kept = await sql({
    req,
    text: `INSERT INTO vault_keys (id, user_id, purpose, verification_id, wrapped_key, master_key_id)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
    values: [key.id, key.user, purpose, verification, wrapKey({ key, purpose }), masterKeyId],
  })
  return kept.length > 0
}
