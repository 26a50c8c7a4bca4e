import type { CollectionAfterDeleteHook } from 'payload'
import type { ProjectMilestone } from '../../src/payload-types.ts'
import { notifyOfMilestoneRemoval } from '../../src/workflows/milestones/notifyOfMilestoneRemoval.ts'

export const notifyOfRemoval: CollectionAfterDeleteHook<ProjectMilestone> = async ({ req, doc }) => {
  await notifyOfMilestoneRemoval({ req, milestone: doc })
  return doc
}
