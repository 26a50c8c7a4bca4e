import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { makePersonKey, type PersonKey } from '../../adapters/vault/sealFile.ts'
import { storeKey } from './storeKey.ts'
import { readKey } from './readKey.ts'

type SignatureKeyArgs = { req: Pick<PayloadRequest, 'payload' | 'transactionID'>; userId: string }

/**
 * The key of a person's contract signatures, created for their first one; parallel signatures get the same. It lives as
 * long as the contracts, because signatures are their evidence.
 */
export async function signatureKey({ req, userId }: SignatureKeyArgs): Promise<PersonKey> {
  const known = await find({ req, userId })
  if (known) return readKey({ req, id: known })
  const key = makePersonKey({ user: userId })
  if (await storeKey({ req, key, purpose: 'contract_signature' })) return key
  const other = await find({ req, userId })
  if (!other) throw new Error('The key of a signature is neither there nor can it be made.')
  return readKey({ req, id: other })
}

async function find({ req, userId }: { req: Pick<PayloadRequest, 'payload' | 'transactionID'>; userId: string }) {
  const text = `SELECT id FROM vault_keys WHERE user_id = $1 AND purpose = 'contract_signature'`
  const [row] = await sql<{ id: string }>({ req, text, values: [userId] })
  return row?.id
}
