import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { Config } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'

type ReadAheadArgs<S extends Slug> = { req: PayloadRequest; collection: S; id: string }

/**
 * A row as it was just now, for what never changes of it: the rows that a workflow then queues for and locks. It does
 * not begin the transaction, so that one can still queue. `not_found` for an unknown id.
 */
export async function readAhead<S extends Slug>({
  req,
  collection,
  id,
}: ReadAheadArgs<S>): Promise<Config['collections'][S]> {
  const transaction = await transactionOf(req)
  const row = await req.payload.db.findOne<Config['collections'][S] & { id: string }>({
    collection,
    where: { id: { equals: id } },
    // What a begun transaction has written is known only to itself.
    ...(transaction?.hasBegun() && { req }),
  })
  if (!row) throw fail('not_found')
  return row
}
