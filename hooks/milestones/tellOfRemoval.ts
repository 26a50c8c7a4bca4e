import type { CollectionAfterDeleteHook } from 'payload'
import type { ProjectMilestone } from '../../src/payload-types.ts'
import { tellOfMilestoneRemoval } from '../../src/workflows/milestones/tellOfMilestoneRemoval.ts'

export const tellOfRemoval: CollectionAfterDeleteHook<ProjectMilestone> = async ({ req, doc }) => {
  await tellOfMilestoneRemoval({ req, milestone: doc })
  return doc
}
