import type { CollectionSlug, PayloadRequest, Where } from 'payload'

type DocsOfArgs<S extends CollectionSlug> = {
  req: PayloadRequest
  collection: S
  where: Where
  sort?: string
  depth?: number
  limit?: number
}

/** The newest rows about a document, as the admin may see them. One statement, 50 rows at most. */
export async function docsOf<S extends CollectionSlug>({
  req,
  collection,
  where,
  sort = '-createdAt',
  depth = 0,
  limit = 50,
}: DocsOfArgs<S>) {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort,
    depth,
    limit,
    pagination: false,
    req,
    overrideAccess: false,
  })
  return docs
}
