import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Config } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'

/** The row as the caller may see it under the policy; `not_found` where there is none, or none that he may know of. */
export async function readVisible<S extends Slug>({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: S
  id: string
}): Promise<Config['collections'][S]> {
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
  // Without `select` the whole document is answered, which Payload's generic type does not resolve to.
  return doc as unknown as Config['collections'][S]
}
