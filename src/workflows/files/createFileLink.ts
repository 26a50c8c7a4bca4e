import { now } from '../../adapters/now.ts'
import { signFileLink } from '../../adapters/fileLinkToken.ts'
import { fileLinkSeconds } from '../../domain/accounts/sessions.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import type { ProjectFile, User } from '../../payload-types.ts'
import { requireScanned } from './requireScanned.ts'

type CreateFileLinkArgs = {
  file: Pick<ProjectFile, 'id' | 'scanStatus'>
  user: User
  sessionId: string | null
}

/**
 * Creates an address at which a browser can open this one file for a few minutes without credentials, as in a new tab
 * or an `<img>`. It stands for the reader and ends with their session; access is checked again when it is used.
 */
export function createFileLink({ file, user, sessionId }: CreateFileLinkArgs): { url: string; expiresAt: string } {
  if (sessionId === null) throw fail('not_found')
  requireScanned(file)
  const expiresAtMs = now().getTime() + fileLinkSeconds * 1000
  const token = signFileLink({ fileId: file.id, userId: user.id, sessionId, expiresAtMs })
  return { url: `${env.backendUrl}/api/files/open?token=${token}`, expiresAt: new Date(expiresAtMs).toISOString() }
}
