import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Config } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'

type ReadVisibleArgs<S extends Slug> = { req: PayloadRequest; collection: S; id: string }

/** The row as the caller may see it under the policy. `not_found` when there is none, or it is hidden from them. */
export async function readVisible<S extends Slug>({
  req,
  collection,
  id,
}: ReadVisibleArgs<S>): Promise<Config['collections'][S]> {
  const doc = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
  })
  if (!doc) throw fail('not_found')
  // Without `select` the whole document is returned, which Payload's generic type does not express.
  return doc as unknown as Config['collections'][S]
}
