import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { recordActivity } from '../activity/recordActivity.ts'

const reason = 'The owner of the address has taken the account over and has not confirmed this project yet.'

/** Agreements and money stand on these: they stay in sight of both sides. */
const isBound = ['contracts', 'invoices', 'payments']
  .map((table) => `EXISTS (SELECT 1 FROM ${table} bound WHERE bound.project_id = project.id)`)
  .join(' OR ')

/** What hides with the projects `$1`, at `$2`. Receipts come back with the messages. */
const hide = [
  `UPDATE messages SET withheld_at = $2 WHERE project_id = ANY($1) AND withheld_at IS NULL`,
  `UPDATE project_files SET withheld_at = $2
    WHERE withheld_at IS NULL
      AND (project_id = ANY($1)
           OR id IN (SELECT rel.project_files_id FROM messages_rels rel JOIN messages ON messages.id = rel.parent_id
                      WHERE rel.path = 'attachments' AND messages.project_id = ANY($1)))`,
]
const forget = [
  `DELETE FROM message_receipts WHERE message_id IN (SELECT id FROM messages WHERE project_id = ANY($1))`,
  `DELETE FROM notifications WHERE entity_id IN (
     SELECT unnest($1::uuid[])::text UNION ALL SELECT id::text FROM messages WHERE project_id = ANY($1))`,
]

/**
 * Hides the projects that came from this account while it was nobody's, with their messages and files, as a stranger's submission is hidden:
 * until the owner confirms them. Left as they are: `except`, and those with a contract, an invoice or a payment. Answers their ids.
 */
export async function withholdProjects({
  req,
  userId,
  except,
}: {
  req: PayloadRequest
  userId: string
  except: string | null
}): Promise<string[]> {
  const withheldAt = now().toISOString()
  const projects = await sql<{ id: string }>({
    req,
    text: `UPDATE projects project SET confirmed_at = NULL, updated_at = $2
            WHERE client_id = $1 AND is_unclaimed AND confirmed_at IS NOT NULL AND id IS DISTINCT FROM $3 AND NOT (${isBound})
        RETURNING id`,
    values: [userId, withheldAt, except],
  })
  const ids = projects.map(({ id }) => id)
  for (const text of hide) await sql({ req, text, values: [ids, withheldAt] })
  for (const text of forget) await sql({ req, text, values: [ids] })
  for (const id of ids) {
    await recordActivity({
      req,
      action: 'project.withheld',
      entityType: 'projects',
      entityId: id,
      after: { reason },
      actor: null,
    })
  }
  return ids
}
