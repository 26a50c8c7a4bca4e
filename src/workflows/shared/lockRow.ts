import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { Config } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'
import { queueForRows } from './queueForRows.ts'
import { readRow } from './readRow.ts'

type LockRowArgs<S extends Slug> = { req: PayloadRequest; collection: S; id: string; forDeletion?: boolean }

/**
 * Locks a row until the transaction ends and returns it: other writers wait. `not_found` for an unknown id. Rows that
 * refer to it may still be added, unless it is locked `forDeletion`. It applies no access rules: the endpoint has
 * already checked the caller.
 */
export async function lockRow<S extends Slug>({
  req,
  collection,
  id,
  forDeletion = false,
}: LockRowArgs<S>): Promise<Config['collections'][S]> {
  await queueForRows({ req, rows: { [collection]: id } })
  const strength = forDeletion ? 'UPDATE' : 'NO KEY UPDATE'
  await sql({ req, text: `SELECT id FROM "${tableOf(collection)}" WHERE id = $1 FOR ${strength}`, values: [id] })
  return readRow({ req, collection, id })
}

/** Payload's name for a collection's table. */
export function tableOf(collection: Slug): string {
  return collection.replaceAll('-', '_')
}
