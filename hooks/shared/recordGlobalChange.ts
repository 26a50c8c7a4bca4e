import type { GlobalAfterChangeHook } from 'payload'
import { changedFields } from '../../src/domain/activity/changedFields.ts'
import { changeAction } from '../../src/workflows/activity/changeAction.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'

export const recordGlobalChange: GlobalAfterChangeHook = async ({ global, doc, previousDoc, req }) => {
  const { before, after } = changedFields({ before: previousDoc ?? {}, after: doc })
  if (Object.keys(after).length === 0) return doc
  const action = changeAction({ slug: global.slug, change: 'update' })
  await recordActivity({ req, action, entityType: global.slug, before, after, at: doc.updatedAt })
  return doc
}
