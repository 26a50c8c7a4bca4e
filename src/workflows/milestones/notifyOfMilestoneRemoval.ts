import type { PayloadRequest } from 'payload'
import type { ProjectMilestone } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'

type NotifyOfMilestoneRemovalArgs = { req: PayloadRequest; milestone: ProjectMilestone }

/** Notifies the client of a milestone that was removed from the plan, in the request's transaction. */
export async function notifyOfMilestoneRemoval({ req, milestone }: NotifyOfMilestoneRemovalArgs): Promise<void> {
  const project = await readRow({ req, collection: 'projects', id: idOf(milestone.project) })
  if (!project.confirmedAt) return
  const data = { projectId: project.id, projectName: project.name, milestoneTitle: milestone.title }
  await notify({ req, kind: 'milestone.removed', to: [idOf(milestone.client)], data })
}
