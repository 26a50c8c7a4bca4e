import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'

type Facts = {
  projectId: string
  projectName: string
  client: string
  actorName: string
  isByAdmin: boolean
}

type NotifyOfProjectFileArgs = {
  req: PayloadRequest
  kind: 'project.file_added' | 'project.file_removed'
  file: Pick<ProjectFile, 'kind' | 'filename' | 'project' | 'scanStatus'>
  /** Id of the user who did it. */
  by: string | null
}

/**
 * Notifies the other side of a file on a project: admins of a client's action, the client of an admin's. Files that
 * cannot be opened are not announced.
 */
export async function notifyOfProjectFile({ req, kind: change, file, by }: NotifyOfProjectFileArgs): Promise<void> {
  const { kind, filename: fileName, project, scanStatus } = file
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
  const data = { projectId, projectName, fileName }
  const to = [isByAdmin ? client : 'admins']
  if (change === 'project.file_added') {
    return notify({ req, kind: change, to, data: { ...data, uploaderName: actorName } })
  }
  return notify({ req, kind: change, to, data: { ...data, removerName: actorName } })
}
