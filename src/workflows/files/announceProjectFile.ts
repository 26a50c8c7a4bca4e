import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'

type Facts = {
  projectId: string
  projectName: string
  client: string
  uploaderName: string
  isByAdmin: boolean
}

/** Tells the other side of a file that can be opened on a project: the admins of a client's file, the client of an admin's. Of other files nobody is told. */
export async function announceProjectFile({ req, file }: { req: PayloadRequest; file: ProjectFile }): Promise<void> {
  if (file.kind !== 'project') return
  const [facts] = await sql<Facts>({
    req,
    text: `SELECT p.id AS "projectId", p.name AS "projectName", p.client_id AS client,
                  concat_ws(' ', u.first_name, u.last_name) AS "uploaderName", u.role = 'admin' AS "isByAdmin"
             FROM projects p, users u WHERE p.id = $1 AND u.id = $2`,
    values: [idOf(file.project), idOf(file.uploadedBy)],
  })
  if (!facts) return
  const { projectId, projectName, client, uploaderName, isByAdmin } = facts
  await notify({
    req,
    to: isByAdmin ? [client] : 'admins',
    type: 'project.fileAdded',
    title: `New file on ${projectName}`,
    message: file.filename,
    entity: { type: 'projects', id: projectId },
    mail: ({ firstName, role }) => ({
      template: 'file_added',
      link:
        role === 'admin'
          ? { site: 'backend', path: `/admin/collections/projects/${projectId}` }
          : { path: `/projects/${projectId}` },
      data: { firstName, projectName, fileName: file.filename, uploaderName },
    }),
  })
}
