import { now } from '../../adapters/clock.ts'
import { signFileLink } from '../../adapters/fileLinkToken.ts'
import { fileLinkSeconds } from '../../domain/sessions.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import type { StoredFile } from './findReadableFile.ts'
import { requireScanned } from './requireScanned.ts'

/**
 * An address at which a browser can open this one file for a few minutes without credentials of its own, as in a new tab or an `<img>`. It
 * stands for the reader and ends with his session; who may read what is looked up again when it is used.
 */
export function makeFileLink({ file, user, sessionId }: { file: StoredFile; user: User; sessionId: string | null }): {
  url: string
  expiresAt: string
} {
  if (sessionId === null) throw fail('not_found')
  requireScanned(file)
  const expiresAtMs = now().getTime() + fileLinkSeconds * 1000
  const token = signFileLink({ fileId: file.id, userId: user.id, sessionId, expiresAtMs })
  return { url: `${env.backendUrl}/api/files/open?token=${token}`, expiresAt: new Date(expiresAtMs).toISOString() }
}
