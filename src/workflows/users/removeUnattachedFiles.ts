import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { removeObjects } from '../files/removeObjects.ts'

/** Deletes general files that a user has uploaded and no message refers to: rows in the transaction, bytes after it. */
export async function removeUnattachedFiles({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const removed = await sql<{ path: string }>({
    req,
    text: `DELETE FROM project_files f
            WHERE f.uploaded_by_id = $1 AND f.kind = 'general'
              AND NOT EXISTS (SELECT 1 FROM messages_rels r WHERE r.project_files_id = f.id)
        RETURNING f.path`,
    values: [userId],
  })
  await removeObjects({ req, paths: removed.map(({ path }) => path) })
}
