import type { PayloadRequest } from 'payload'
import type { Project } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { notifyAssignee } from './notifyOfProjectChange.ts'

/**
 * Notifies the client of a project that an admin created for them, and the colleague in charge of it, in the request's
 * transaction.
 */
export async function notifyOfNewProject({ req, project }: { req: PayloadRequest; project: Project }): Promise<void> {
  const { id, name } = project
  await notifyAssignee({ req, before: { ...project, assignedTo: null }, after: project })
  if (!project.confirmedAt) return
  await notify({ req, kind: 'project.created', to: [idOf(project.client)], data: { projectId: id, projectName: name } })
}
