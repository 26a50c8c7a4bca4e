import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { announceProject } from './announceProject.ts'
import { showWithheld } from './showWithheld.ts'

/**
 * Makes a submitted project visible to its owner and the admins, who are notified. A second call does nothing. Runs
 * inside the transaction that uses the owner's link.
 */
export async function confirmProject({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<void> {
  const [confirmed] = await sql<{ clientId: string }>({
    req,
    text: `UPDATE projects SET confirmed_at = $2, updated_at = $2 WHERE id = $1 AND confirmed_at IS NULL
        RETURNING client_id AS "clientId"`,
    values: [projectId, now().toISOString()],
  })
  if (!confirmed) return
  await showWithheld({ req, projectId })
  await recordActivity({
    req,
    action: 'project.confirmed',
    entityType: 'projects',
    entityId: projectId,
    actor: { id: confirmed.clientId, role: 'client' },
  })
  await announceProject({ req, projectId })
}
