import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { removeObjects } from '../files/removeObjects.ts'
import { destroyKeys } from '../vault/destroyKeys.ts'
import { removeAvatar } from './removeAvatar.ts'
import { removeUnattachedFiles } from './removeUnattachedFiles.ts'

/** No one needs to know the document of a check on which nothing was signed. */
const forgetUnsigned = `
  UPDATE identity_verifications v SET document_type = NULL, document_expires_at = NULL
   WHERE v.user_id = $1 AND NOT EXISTS (SELECT 1 FROM contract_signatures s WHERE s.identity_verification_id = v.id)`

/**
 * Identity images with their keys, avatars and the general files that no message refers to: rows in the transaction,
 * bytes after it.
 */
export async function removeFilesOfPerson({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  await removeAvatar({ req, userId })
  await removeUnattachedFiles({ req, userId })
  await sql({
    req,
    text: `UPDATE identity_verifications
              SET front_id_id = NULL, back_id_id = NULL, signature_id = NULL, rejection_reason = NULL,
                  images_shredded_at = COALESCE(images_shredded_at, $2)
            WHERE user_id = $1`,
    values: [userId, now().toISOString()],
  })
  await sql({ req, text: forgetUnsigned, values: [userId] })
  await destroyKeys({ req, of: { user: userId }, reason: 'erased' })
  const removed = await sql<{ path: string }>({
    req,
    text: `DELETE FROM project_files f
            WHERE f.owner_id = $1 AND f.kind IN ('identity_front', 'identity_back', 'identity_signature')
        RETURNING f.path`,
    values: [userId],
  })
  await removeObjects({ req, paths: removed.map(({ path }) => path) })
}
