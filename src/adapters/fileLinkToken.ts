import { readClaims, signClaims } from './signedClaims.ts'

/** What a signed link stands for: one file, read by one user in one of his sessions, until a moment. Ids are UUIDs. */
export type FileLink = { fileId: string; userId: string; sessionId: string; expiresAtMs: number }

const purpose = 'file links'

/** The token of a signed link. */
export function signFileLink({ fileId, userId, sessionId, expiresAtMs }: FileLink): string {
  return signClaims({ purpose, ids: [fileId, userId, sessionId], timeMs: expiresAtMs })
}

/** What a token says, whether its time has passed or not; `null` for whatever this platform has not signed. */
export function readFileLink(token: string): FileLink | null {
  const claims = readClaims({ purpose, token, count: 3 })
  const [fileId, userId, sessionId] = claims?.ids ?? []
  if (!claims || !fileId || !userId || !sessionId) return null
  return { fileId, userId, sessionId, expiresAtMs: claims.timeMs }
}
