import type { CollectionAfterDeleteHook } from 'payload'
import { changedFields } from '../../src/domain/activity/changedFields.ts'
import type { Slug } from '../../src/slugs.ts'
import { changeAction } from '../../src/workflows/activity/changeAction.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req, context }) => {
  if (context['activityRecorded'] === true) return doc
  await recordActivity({
    req,
    action: changeAction({ slug: collection.slug, change: 'delete' }),
    entityType: collection.slug as Slug, // every collection here is ours
    entityId: String(doc.id),
    before: changedFields({ before: {}, after: doc }).after,
  })
  return doc
}
