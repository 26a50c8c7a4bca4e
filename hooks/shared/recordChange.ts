import type { CollectionAfterChangeHook } from 'payload'
import { changedFields } from '../../src/domain/activity/changedFields.ts'
import { withoutPersonalData } from '../../src/domain/identity/withoutPersonalData.ts'
import type { Slug } from '../../src/slugs.ts'
import { changeAction } from '../../src/workflows/activity/changeAction.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'

/** Records everything created or edited through Payload: the panel, REST, GraphQL. */
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
    action: changeAction({ slug: collection.slug, change: operation }),
    entityType: collection.slug as Slug, // every collection here is ours
    entityId: String(doc.id),
    ...(operation === 'create' ? {} : { before: kept(before) }),
    after: kept(after),
    at: doc.updatedAt,
  })
  return doc
}
