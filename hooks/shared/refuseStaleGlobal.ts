import type { GlobalBeforeOperationHook } from 'payload'
import { readVersion } from '../../src/workflows/changes/readVersion.ts'
import { requireFresh } from '../../src/workflows/changes/requireFresh.ts'
import { globalSlugs } from '../../src/slugs.ts'

/** The same for globals, whose row is locked here: of two parallel updates neither undoes the other's fields. */
export const refuseStaleGlobal: GlobalBeforeOperationHook = async ({
  args,
  global,
  operation,
  overrideAccess,
  req,
}) => {
  const slug = globalSlugs.find((each) => each === global.slug)
  if (operation !== 'update' || overrideAccess === true || req.user?.role !== 'admin' || !slug) return args
  await readVersion({ req, entityType: slug, entityId: null })
  const { updatedAt, ...data } = args.data as Record<string, unknown> // a request body
  await requireFresh({ req, entityType: slug, entityId: null, fields: global.flattenedFields, updatedAt })
  return { ...args, data }
}
