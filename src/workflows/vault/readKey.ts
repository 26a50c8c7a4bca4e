import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { unopened } from '../../adapters/vault/aesGcm.ts'
import type { PersonKey } from '../../adapters/vault/sealFile.ts'
import { fail } from '../../errors.ts'
import { unwrapKey, type KeyPurpose } from './wrapping.ts'

type Row = { id: string; user: string; purpose: KeyPurpose; wrapped: string | null }

type ReadKeyArgs = { req: Pick<PayloadRequest, 'payload' | 'transactionID'>; id: string }

/**
 * A person's key by its id, read each time: none is cached, so a destroyed key opens nothing. Then: `not_found`.
 */
export async function readKey({ req, id }: ReadKeyArgs): Promise<PersonKey> {
  const [row] = await sql<Row>({
    req,
    text: 'SELECT id, user_id AS "user", purpose, wrapped_key AS wrapped FROM vault_keys WHERE id = $1',
    values: [id],
  })
  if (!row) throw unopened(`There is no key ${id}.`)
  const { wrapped } = row
  if (wrapped === null) throw fail('not_found')
  return unwrapKey({ ...row, wrapped })
}
