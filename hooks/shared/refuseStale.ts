import type { CollectionBeforeOperationHook } from 'payload'
import { isSlug } from '../../src/slugs.ts'
import { requireFresh } from '../../src/workflows/changes/requireFresh.ts'

/** An update that says which version it is made from is refused when that is not the present one. It runs when the row is locked. */
export const refuseStale: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess === true || (operation !== 'update' && operation !== 'updateByID')) return args
  if (!('data' in args) || typeof args.data !== 'object' || args.data === null) return args
  const { updatedAt, ...data } = args.data as Record<string, unknown> // a request body
  const id: unknown = 'id' in args ? args.id : undefined
  // Who may not change the row is told that, and nothing of its version.
  const mayChange = req.user?.role === 'admin' || (collection.slug === 'users' && req.user?.id === id)
  if (mayChange && typeof id === 'string' && isSlug(collection.slug)) {
    await requireFresh({
      req,
      entityType: collection.slug,
      entityId: id,
      fields: collection.flattenedFields,
      updatedAt,
    })
  }
  return { ...args, data }
}
