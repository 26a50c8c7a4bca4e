import type { PayloadRequest } from 'payload'
import type { Project } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { tellAssignee } from './tellOfProjectChange.ts'

/** Tells the client of a project that an admin has made for him, and the colleague who is in charge of it, in the request's transaction. */
export async function tellOfNewProject({ req, project }: { req: PayloadRequest; project: Project }): Promise<void> {
  const { id, name } = project
  await tellAssignee({ req, before: { ...project, assignedTo: null }, after: project })
  if (!project.confirmedAt) return
  await notify({
    req,
    to: [idOf(project.client)],
    type: 'project.created',
    data: { projectName: name },
    entity: { type: 'projects', id },
    mail: ({ firstName }) => ({
      template: 'project_created',
      link: { path: `/projects/${id}` },
      data: { firstName, projectName: name },
    }),
  })
}
