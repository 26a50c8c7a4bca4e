import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { requireScanned } from '../files/requireScanned.ts'
import { findReadableFiles } from '../files/findReadableFile.ts'

type RequireAttachableArgs = {
  req: PayloadRequest
  /** Each once. */
  ids: readonly string[]
  sender: Pick<User, 'id' | 'role'>
  /** The client of the message's project. */
  clientId: string
}

/**
 * Throws `not_found` unless the sender may read every file and none of them is another client's. Readers of the message
 * can read its attachments, so this stops an admin from sending one client's file to another by mistake. None of them
 * is deleted before the transaction ends.
 */
export async function requireAttachable({ req, ids, sender, clientId }: RequireAttachableArgs): Promise<void> {
  if (ids.length === 0) return
  const readable = await findReadableFiles({ req, ids, reader: sender })
  const ofClient = await sql({
    req,
    text: `SELECT f.id FROM project_files f
             LEFT JOIN users owner ON owner.id = f.owner_id
             LEFT JOIN projects ON projects.id = f.project_id
            WHERE f.id = ANY($1::uuid[])
              AND (   f.kind = 'project' AND projects.client_id = $2
                   OR f.kind = 'general' AND (f.owner_id IS NULL OR f.owner_id = $2 OR owner.role = 'admin')
                   OR f.kind IN ('contract', 'invoice') AND f.owner_id = $2)
              FOR KEY SHARE OF f`,
    values: [ids, clientId],
  })
  if (readable.length !== ids.length || ofClient.length !== ids.length) throw fail('not_found')
  for (const file of readable) requireScanned(file)
}
