import type { CollectionBeforeDeleteHook } from 'payload'
import { fail } from '../../src/errors.ts'
import { readPlan } from '../../src/workflows/milestones/readPlan.ts'
import { idOf } from '../../src/workflows/shared/ids.ts'
import { lockRow } from '../../src/workflows/shared/lockRow.ts'

/**
 * A completed milestone stays, payments refer to it; and so does one before it in the plan, for the completed one's share was cut with
 * it and what is added later must fit to that cut.
 */
export const keepCompletedMilestone: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const milestone = await lockRow({ req, collection: 'project-milestones', id: String(id), forDeletion: true })
  const project = await lockRow({ req, collection: 'projects', id: idOf(milestone.project) })
  const plan = await readPlan({ req, projectId: project.id })
  const following = plan.slice(plan.findIndex((planned) => planned.id === milestone.id))
  if (following.every(({ status }) => status === 'pending')) return
  throw fail('illegal_transition', { from: milestone.status, action: 'delete' })
}
