import type { CollectionBeforeDeleteHook } from 'payload'
import { fail } from '../../src/errors.ts'
import { lockRow } from '../../src/workflows/shared/lockRow.ts'

/** A completed milestone stays: payments refer to it. */
export const keepCompletedMilestone: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const milestone = await lockRow({ req, collection: 'project-milestones', id: String(id) })
  if (milestone.status !== 'pending') throw fail('illegal_transition', { from: milestone.status, action: 'delete' })
}
