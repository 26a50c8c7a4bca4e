import type { PayloadRequest } from 'payload'
import type { ProjectMilestone } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'

/** Tells the client of a milestone with another name or date, in the request's transaction. What else changes of it is for him to read there. */
export async function tellOfMilestoneChange({
  req,
  before,
  after,
}: {
  req: PayloadRequest
  before: ProjectMilestone
  after: ProjectMilestone
}): Promise<void> {
  const dueDate = dayOf(after)
  const changed = {
    ...(before.title !== after.title && { formerTitle: before.title }),
    ...(dayOf(before) !== dueDate && { dueDate }),
  }
  if (Object.keys(changed).length === 0) return
  const project = await readRow({ req, collection: 'projects', id: idOf(after.project) })
  if (!project.confirmedAt) return
  const names = { projectName: project.name, milestoneTitle: after.title }
  const { formerTitle } = changed
  await notify({
    req,
    to: [idOf(after.client)],
    type: 'milestone.changed',
    data: { ...names, ...changed },
    entity: { type: 'project-milestones', id: after.id },
    mail: ({ firstName }) => ({
      template: 'milestone_changed',
      link: { path: `/projects/${project.id}` },
      data: {
        ...names,
        firstName,
        ...(formerTitle !== undefined && { formerTitle }),
        ...('dueDate' in changed && (dueDate === null ? { isUndated: true } : { dueDate })),
      },
    }),
  })
}

/** A date as a day, however it came. */
function dayOf({ dueDate }: ProjectMilestone): string | null {
  return dueDate?.slice(0, 10) ?? null
}
