import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { notify } from '../notifications/notify.ts'

/** Tells the admins of a project that has just become visible, in the request's transaction. */
export async function announceProject({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<void> {
  const [project] = await sql<{ name: string; clientName: string }>({
    req,
    text: `SELECT projects.name, concat_ws(' ', users.first_name, users.last_name) AS "clientName"
             FROM projects JOIN users ON users.id = projects.client_id WHERE projects.id = $1`,
    values: [projectId],
  })
  if (!project) return
  const data = { projectName: project.name, clientName: project.clientName }
  await notify({
    req,
    to: 'admins',
    type: 'project.submitted',
    data,
    entity: { type: 'projects', id: projectId },
    mail: () => ({
      template: 'project_submitted',
      link: { site: 'backend', path: `/admin/collections/projects/${projectId}` },
      data,
    }),
  })
}
