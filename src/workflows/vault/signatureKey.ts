import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { makePersonKey, type PersonKey } from '../../adapters/vault/sealFile.ts'
import { keepKey } from './keepKey.ts'
import { readKey } from './readKey.ts'

/**
 * The key of a person's contract signatures, made at his first one; of signatures at once all get the same. It lives as long as the contracts do:
 * signatures are their evidence.
 */
export async function signatureKey({
  req,
  userId,
}: {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  userId: string
}): Promise<PersonKey> {
  const known = await find({ req, userId })
  if (known) return readKey({ req, id: known })
  const key = makePersonKey({ user: userId })
  if (await keepKey({ req, key, purpose: 'contract_signature' })) return key
  const other = await find({ req, userId })
  if (!other) throw new Error('The key of a signature is neither there nor can it be made.')
  return readKey({ req, id: other })
}

async function find({ req, userId }: { req: Pick<PayloadRequest, 'payload' | 'transactionID'>; userId: string }) {
  const text = `SELECT id FROM vault_keys WHERE user_id = $1 AND purpose = 'contract_signature'`
  const [row] = await sql<{ id: string }>({ req, text, values: [userId] })
  return row?.id
}
