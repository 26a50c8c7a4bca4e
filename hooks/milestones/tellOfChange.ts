import type { CollectionAfterChangeHook } from 'payload'
import type { ProjectMilestone } from '../../src/payload-types.ts'
import { tellOfMilestoneChange } from '../../src/workflows/milestones/tellOfMilestoneChange.ts'

/** What an admin changes of a milestone by Payload's own doors, its client is told of. */
export const tellOfChange: CollectionAfterChangeHook<ProjectMilestone> = async ({
  req,
  operation,
  previousDoc,
  doc,
}) => {
  if (operation === 'update') await tellOfMilestoneChange({ req, before: previousDoc, after: doc })
  return doc
}
