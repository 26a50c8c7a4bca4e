import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { readFileLink } from '../../adapters/fileLinkToken.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { readUser } from '../request/readUser.ts'
import { findReadableFiles, type StoredFile } from './findReadableFile.ts'

type UseFileLinkArgs = { req: PayloadRequest; token: string }

/**
 * The file of a signed link, and whose link it is. `not_found` for a token that is not ours, and for a file that is
 * gone or that its reader may no longer read. `link_expired` when its time has passed, its session has ended or its
 * reader is no active user.
 */
export async function useFileLink({ req, token }: UseFileLinkArgs): Promise<{ file: StoredFile; reader: User }> {
  const link = readFileLink(token)
  if (!link) throw fail('not_found')
  const time = now()
  if (link.expiresAtMs <= time.getTime()) throw fail('link_expired')
  const [live] = await sql({
    req,
    text: `SELECT 1 FROM sessions s JOIN users u ON u.id = s.user_id
            WHERE s.id = $1 AND s.user_id = $2 AND s.ended_at IS NULL AND s.expires_at > $3 AND u.status = 'active'`,
    values: [link.sessionId, link.userId, time],
  })
  if (!live) throw fail('link_expired')
  const reader = await readUser({ req, id: link.userId })
  const [file] = await findReadableFiles({ req, ids: [link.fileId], reader })
  if (!file) throw fail('not_found')
  return { file, reader }
}
