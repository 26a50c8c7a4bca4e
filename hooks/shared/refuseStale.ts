import type { CollectionBeforeOperationHook } from 'payload'
import { isSlug } from '../../src/slugs.ts'
import { requireFresh } from '../../src/workflows/changes/requireFresh.ts'

/** Refuses an update that names a version other than the present one. Runs when the row is locked. */
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
  // A caller who may not change the row gets that answer, and learns nothing of its version.
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
