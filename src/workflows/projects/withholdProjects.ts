import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { reason } from '../../i18n/reason.ts'
import { recordActivity } from '../activity/recordActivity.ts'

/** Agreements and money depend on these, so both sides keep seeing them. */
const isBound = ['contracts', 'invoices', 'payments']
  .map((table) => `EXISTS (SELECT 1 FROM ${table} bound WHERE bound.project_id = project.id)`)
  .join(' OR ')

/** Hides everything that belongs to the projects `$1`, at `$2`. Read receipts come back with the messages. */
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

type WithholdProjectsArgs = { req: PayloadRequest; userId: string; except: string | null }

/**
 * Hides projects created from this account before its address was verified, with their messages and files, until the
 * owner confirms them, like a stranger's submission. Leaves `except`, and those with a contract, an invoice or a
 * payment. Returns their ids.
 */
export async function withholdProjects({ req, userId, except }: WithholdProjectsArgs): Promise<string[]> {
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
      after: { reason: reason('project_unconfirmed') },
      actor: null,
    })
  }
  return ids
}
