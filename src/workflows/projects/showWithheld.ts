import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { addReceipts } from '../messages/addReceipts.ts'

/** Shows the messages and files again that were hidden with a project. The messages are unread. */
export async function showWithheld({ req, projectId }: { req: PayloadRequest; projectId: string }): Promise<void> {
  const messages = await sql<{ id: string; recipient: string | null }>({
    req,
    text: `UPDATE messages SET withheld_at = NULL WHERE project_id = $1 AND withheld_at IS NOT NULL
        RETURNING id, recipient_id AS recipient`,
    values: [projectId],
  })
  for (const { id, recipient } of messages) await addReceipts({ req, messageId: id, recipient })
  await sql({
    req,
    text: `UPDATE project_files SET withheld_at = NULL
            WHERE withheld_at IS NOT NULL
              AND (project_id = $1
                   OR id IN (SELECT rel.project_files_id FROM messages_rels rel JOIN messages ON messages.id = rel.parent_id
                              WHERE rel.path = 'attachments' AND messages.project_id = $1))`,
    values: [projectId],
  })
}
