import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Config } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'

type ReadRowArgs<S extends Slug> = { req: PayloadRequest; collection: S; id: string }

/**
 * The row as it is stored, without a lock and without access rules, for what a workflow prints or reports. `not_found`
 * for an unknown id.
 */
export async function readRow<S extends Slug>({
  req,
  collection,
  id,
}: ReadRowArgs<S>): Promise<Config['collections'][S]> {
  const row = await req.payload.db.findOne<Config['collections'][S] & { id: string }>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  if (!row) throw fail('not_found')
  return row
}
