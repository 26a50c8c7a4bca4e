import type { PayloadRequest } from 'payload'
import type { ProjectMilestone } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'

/** Tells the client of a milestone that is not planned any more, in the request's transaction. */
export async function tellOfMilestoneRemoval({
  req,
  milestone,
}: {
  req: PayloadRequest
  milestone: ProjectMilestone
}): Promise<void> {
  const project = await readRow({ req, collection: 'projects', id: idOf(milestone.project) })
  if (!project.confirmedAt) return
  const data = { projectName: project.name, milestoneTitle: milestone.title }
  await notify({
    req,
    to: [idOf(milestone.client)],
    type: 'milestone.removed',
    data,
    entity: { type: 'projects', id: project.id },
    mail: ({ firstName }) => ({
      template: 'milestone_removed',
      link: { path: `/projects/${project.id}` },
      data: { ...data, firstName },
    }),
  })
}
