import type { PayloadRequest } from 'payload'
import type { NotificationData } from '../../domain/notifications/notificationKinds.ts'
import type { ProjectMilestone } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'

type NotifyOfMilestoneChangeArgs = { req: PayloadRequest; before: ProjectMilestone; after: ProjectMilestone }

/** Notifies the client of a milestone with a new name or due date, in the request's transaction. */
export async function notifyOfMilestoneChange({ req, before, after }: NotifyOfMilestoneChangeArgs): Promise<void> {
  const dueDate = dayOf(after)
  const isMoved = dayOf(before) !== dueDate
  const change = changeOf({ isRenamed: before.title !== after.title, isMoved, isUndated: dueDate === null })
  if (change === null) return
  const project = await readRow({ req, collection: 'projects', id: idOf(after.project) })
  if (!project.confirmedAt) return
  const about = { projectId: project.id, projectName: project.name, milestoneId: after.id, milestoneTitle: after.title }
  const changed = {
    ...(before.title !== after.title && { formerTitle: before.title }),
    ...(isMoved && dueDate !== null && { dueDate }),
  }
  await notify({ req, kind: 'milestone.changed', to: [idOf(after.client)], data: { ...about, ...changed, change } })
}

type Change = NotificationData<'milestone.changed'>['change']
type Changed = { isRenamed: boolean; isMoved: boolean; isUndated: boolean }

function changeOf({ isRenamed, isMoved, isUndated }: Changed): Change | null {
  if (!isMoved) return isRenamed ? 'renamed' : null
  if (isUndated) return isRenamed ? 'renamed_undated' : 'undated'
  return isRenamed ? 'renamed_moved' : 'moved'
}

/** A date as a day, in whatever form it arrived. */
function dayOf({ dueDate }: ProjectMilestone): string | null {
  return dueDate?.slice(0, 10) ?? null
}
