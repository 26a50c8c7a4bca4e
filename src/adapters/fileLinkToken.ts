import { readClaims, signClaims } from './signedClaims.ts'

/** What a signed link grants: one file to one user in one session until a time. Ids are UUIDs. */
export type FileLink = { fileId: string; userId: string; sessionId: string; expiresAtMs: number }

const purpose = 'file links'

/** The token of a signed link. */
export function signFileLink({ fileId, userId, sessionId, expiresAtMs }: FileLink): string {
  return signClaims({ purpose, ids: [fileId, userId, sessionId], timeMs: expiresAtMs })
}

/** The content of a token, expired or not; `null` for a token that this platform did not sign. */
export function readFileLink(token: string): FileLink | null {
  const claims = readClaims({ purpose, token, count: 3 })
  const [fileId, userId, sessionId] = claims?.ids ?? []
  if (!claims || !fileId || !userId || !sessionId) return null
  return { fileId, userId, sessionId, expiresAtMs: claims.timeMs }
}
