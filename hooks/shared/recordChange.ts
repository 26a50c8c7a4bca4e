import type { CollectionAfterChangeHook } from 'payload'
import { changedFields } from '../../src/domain/changedFields.ts'
import { withoutPersonalData } from '../../src/domain/personalFields.ts'
import type { Slug } from '../../src/slugs.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'

/** Leaves an entry for everything that is made or edited through Payload: the panel, REST, GraphQL. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
  context,
}) => {
  if (context['activityRecorded'] === true) return doc
  const { before, after } = changedFields({ before: operation === 'create' ? {} : previousDoc, after: doc })
  if (operation === 'update' && Object.keys(after).length === 0) return doc
  const kept = collection.slug === 'users' ? withoutPersonalData : (fields: Record<string, unknown>) => fields
  await recordActivity({
    req,
    action: `${collection.slug}.${operation === 'create' ? 'created' : 'updated'}`,
    entityType: collection.slug as Slug, // every collection here is ours
    entityId: String(doc.id),
    ...(operation === 'create' ? {} : { before: kept(before) }),
    after: kept(after),
    at: doc.updatedAt,
  })
  return doc
}
