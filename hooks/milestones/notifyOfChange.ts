import type { CollectionAfterChangeHook } from 'payload'
import type { ProjectMilestone } from '../../src/payload-types.ts'
import { notifyOfMilestoneChange } from '../../src/workflows/milestones/notifyOfMilestoneChange.ts'

/** Clients are notified of what an admin changes through Payload’s own endpoints. */
export const notifyOfChange: CollectionAfterChangeHook<ProjectMilestone> = async ({
  req,
  operation,
  previousDoc,
  doc,
}) => {
  if (operation === 'update') await notifyOfMilestoneChange({ req, before: previousDoc, after: doc })
  return doc
}
