import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import type { StoredFile } from './findReadableFile.ts'
import { removeObjects } from './removeObjects.ts'
import { notifyOfProjectFile } from './notifyOfProjectFile.ts'

/** Rows that must be retained and refer to a file. An avatar is replaced by uploading another. */
const references = `
  SELECT EXISTS (SELECT 1 FROM messages_rels WHERE project_files_id = $1)
      OR EXISTS (SELECT 1 FROM contracts WHERE $1 IN (document_id, signed_document_id, counter_signed_document_id))
      OR EXISTS (SELECT 1 FROM contract_signatures WHERE image_id = $1)
      OR EXISTS (SELECT 1 FROM invoices WHERE document_id = $1)
      OR EXISTS (SELECT 1 FROM identity_verifications WHERE $1 IN (front_id_id, back_id_id, signature_id))
      OR $2 NOT IN ('general', 'project') AS "isUsed"`

type DeleteFileArgs = { req: PayloadRequest; file: StoredFile; user: User }

/**
 * Deletes a file that `user` may read, for its uploader or an admin (others 403). 409 `file_in_use` when something that
 * must be retained refers to it. Of parallel deletions one succeeds, the others get 404. The bytes go after the commit.
 * On a project the other side is notified.
 */
export async function deleteFile({ req, file, user }: DeleteFileArgs): Promise<void> {
  if (user.role !== 'admin' && file.uploadedBy !== user.id) throw fail('forbidden')
  await inTransaction({
    req,
    work: async () => {
      // The lock stops a new message from referring to it meanwhile.
      const locked = await lockRow({ req, collection: 'project-files', id: file.id, forDeletion: true })
      const [row] = await sql<{ isUsed: boolean }>({ req, text: references, values: [file.id, file.kind] })
      if (row?.isUsed) throw fail('file_in_use')
      await sql({ req, text: 'DELETE FROM project_files WHERE id = $1', values: [file.id] })
      const { path, kind, filename, size, sha256, project } = file
      await recordActivity({
        req,
        action: 'file.deleted',
        entityType: 'project-files',
        entityId: file.id,
        before: { path, kind, filename, size, sha256, project },
      })
      await removeObjects({ req, paths: [path] })
      await notifyOfProjectFile({ req, kind: 'project.file_removed', file: locked, by: user.id })
    },
  })
}
