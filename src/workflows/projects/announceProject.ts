import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { notify } from '../notifications/notify.ts'

/** Notifies the admins of a project that has just become visible, in the request's transaction. */
export async function announceProject({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<void> {
  const [project] = await sql<{ name: string; clientName: string }>({
    req,
    text: `SELECT projects.name, concat_ws(' ', users.first_name, users.last_name) AS "clientName"
             FROM projects JOIN users ON users.id = projects.client_id WHERE projects.id = $1`,
    values: [projectId],
  })
  if (!project) return
  const data = { projectId, projectName: project.name, clientName: project.clientName }
  await notify({ req, kind: 'project.submitted', to: ['admins'], data })
}
