import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'

type Facts = {
  projectId: string
  projectName: string
  client: string
  actorName: string
  isByAdmin: boolean
}

/**
 * Tells the other side of a file that can be opened on a project, or that could be until `by` removed it: the admins of what a client did, the client
 * of what an admin did. Of other files nobody is told.
 */
export async function tellOfProjectFile({
  req,
  type,
  file: { kind, filename: fileName, project, scanStatus },
  by,
}: {
  req: PayloadRequest
  type: 'project.fileAdded' | 'project.fileRemoved'
  file: Pick<ProjectFile, 'kind' | 'filename' | 'project' | 'scanStatus'>
  /** Id of whoever did it. */
  by: string | null
}): Promise<void> {
  if (kind !== 'project' || scanStatus === 'pending' || scanStatus === 'infected') return
  const [facts] = await sql<Facts>({
    req,
    text: `SELECT p.id AS "projectId", p.name AS "projectName", p.client_id AS client,
                  concat_ws(' ', u.first_name, u.last_name) AS "actorName", u.role = 'admin' AS "isByAdmin"
             FROM projects p, users u WHERE p.id = $1 AND u.id = $2`,
    values: [idOf(project), by],
  })
  if (!facts) return
  const { projectId, projectName, client, actorName, isByAdmin } = facts
  await notify({
    req,
    to: isByAdmin ? [client] : 'admins',
    type,
    data: { projectName, fileName },
    entity: { type: 'projects', id: projectId },
    mail: ({ firstName, role }) => {
      const link =
        role === 'admin'
          ? { site: 'backend' as const, path: `/admin/collections/projects/${projectId}` }
          : { path: `/projects/${projectId}` }
      const data = { firstName, projectName, fileName }
      return type === 'project.fileAdded'
        ? { template: 'file_added', link, data: { ...data, uploaderName: actorName } }
        : { template: 'file_removed', link, data: { ...data, removerName: actorName } }
    },
  })
}
