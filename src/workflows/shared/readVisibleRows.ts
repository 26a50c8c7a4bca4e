import type { PayloadRequest, SelectType, Sort } from 'payload'
import type { Config } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'

type ReadVisibleRowsArgs<S extends Slug> = {
  req: PayloadRequest
  collection: S
  ids: readonly string[]
  sort?: Sort
  select?: SelectType
}

/**
 * Those of these rows that the caller may see under the policy, in one statement, and none for no ids. Who asks bounds
 * how many there are.
 */
export async function readVisibleRows<S extends Slug>({
  req,
  collection,
  ids,
  sort,
  select,
}: ReadVisibleRowsArgs<S>): Promise<Config['collections'][S][]> {
  if (ids.length === 0) return []
  // Payload's types of all that it may be are too many to compare.
  const slug: Slug = collection
  const { docs } = await req.payload.find({
    collection: slug,
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    // As Payload itself reads the rows that a page refers to: not one page of a list.
    currentDepth: 1,
    depth: 0,
    ...(sort && { sort }),
    ...(select && { select }),
    req,
    user: req.user,
    overrideAccess: false,
  })
  // Payload's type has no room for a collection that only the caller names, nor for what is selected.
  return docs as unknown as Config['collections'][S][]
}
