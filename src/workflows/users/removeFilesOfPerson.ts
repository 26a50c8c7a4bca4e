import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { removeObjects } from '../files/removeObjects.ts'
import { removeAvatar } from './removeAvatar.ts'

/** Identity images, avatars and the general files that no message refers to: rows in the transaction, bytes after it. */
export async function removeFilesOfPerson({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  await removeAvatar({ req, userId })
  await sql({
    req,
    text: `UPDATE identity_verifications
              SET front_id_id = NULL, back_id_id = NULL, signature_id = NULL, rejection_reason = NULL
            WHERE user_id = $1`,
    values: [userId],
  })
  const removed = await sql<{ path: string }>({
    req,
    text: `DELETE FROM project_files f
            WHERE (f.owner_id = $1 AND f.kind IN ('identity_front', 'identity_back', 'identity_signature'))
               OR (f.uploaded_by_id = $1 AND f.kind = 'general'
                   AND NOT EXISTS (SELECT 1 FROM messages_rels r WHERE r.project_files_id = f.id))
        RETURNING f.path`,
    values: [userId],
  })
  await removeObjects({ req, paths: removed.map(({ path }) => path) })
}
