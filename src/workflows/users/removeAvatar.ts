import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { removeObjects } from '../files/removeObjects.ts'

/** Deletes the avatar of a user: the rows in the request's transaction, the bytes after it. */
export async function removeAvatar({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const removed = await sql<{ path: string }>({
    req,
    text: `DELETE FROM project_files WHERE owner_id = $1 AND kind = 'avatar' RETURNING path`,
    values: [userId],
  })
  await removeObjects({ req, paths: removed.map(({ path }) => path) })
}
