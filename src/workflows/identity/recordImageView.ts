import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import type { StoredFile } from '../files/findReadableFile.ts'

type View = {
  req: PayloadRequest
  file: Pick<StoredFile, 'id' | 'path' | 'kind' | 'owner'>
  viewer: Pick<User, 'id' | 'role'>
  /** The reason, in the viewer's own words. */
  reason?: string | undefined
  range?: string | undefined
  byLink?: boolean
}

/** Records who viewed whose identity image, and why, in the activity log before they see it. */
export async function recordImageView({ req, file, viewer, reason, range, byLink = false }: View): Promise<void> {
  await recordActivity({
    req,
    action: 'identity.viewed',
    entityType: 'project-files',
    entityId: file.id,
    after: {
      path: file.path,
      kind: file.kind,
      person: file.owner,
      reason: reason ?? (await usualReason({ req, file, viewer })),
      ...(range !== undefined && { range }),
      ...(byLink && { byLink }),
    },
    actor: viewer,
  })
}

/** While a check is pending, the reason is to decide it. Afterwards there is no default reason. */
async function usualReason({ req, file, viewer }: Pick<View, 'req' | 'file' | 'viewer'>): Promise<string> {
  if (viewer.id === file.owner) return 'own image'
  const [waiting] = await sql({
    req,
    text: `SELECT 1 FROM identity_verifications
            WHERE status = 'pending' AND user_id = $2 AND (front_id_id = $1 OR back_id_id = $1 OR signature_id = $1)`,
    values: [file.id, file.owner],
  })
  return waiting ? 'review' : 'not given'
}
