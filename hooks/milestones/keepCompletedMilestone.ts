import type { CollectionBeforeDeleteHook } from 'payload'
import { fail } from '../../src/errors.ts'
import { readPlan } from '../../src/workflows/plans/readPlan.ts'
import { idOf } from '../../src/workflows/request/idOf.ts'
import { lockRow } from '../../src/workflows/shared/lockRow.ts'

/**
 * A completed milestone stays, because payments refer to it. So does one before it in the plan: the completed one's
 * share was rounded with it, and later ones must fit that rounding.
 */
export const keepCompletedMilestone: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const milestone = await lockRow({ req, collection: 'project-milestones', id: String(id), forDeletion: true })
  const project = await lockRow({ req, collection: 'projects', id: idOf(milestone.project) })
  const plan = await readPlan({ req, projectId: project.id })
  const following = plan.slice(plan.findIndex((planned) => planned.id === milestone.id))
  if (following.every(({ status }) => status === 'pending')) return
  throw fail('illegal_transition', { from: milestone.status, action: 'delete' })
}
