import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Config } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'

/** The row as it is stored, without a lock and without access rules: for what a workflow prints or tells. `not_found` for an unknown id. */
export async function readRow<S extends Slug>({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: S
  id: string
}): Promise<Config['collections'][S]> {
  const row = await req.payload.db.findOne<Config['collections'][S] & { id: string }>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  if (!row) throw fail('not_found')
  return row
}
