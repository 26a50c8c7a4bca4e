import { readClaims, signClaims } from './signedClaims.ts'

/** Proves that someone signed in to the account of `userId` on this device, and when. It grants no access. */
export type Device = { userId: string; deviceId: string; signedInAtMs: number }

const purpose = 'devices'

export function signDevice({ userId, deviceId, signedInAtMs }: Device): string {
  return signClaims({ purpose, ids: [userId, deviceId], timeMs: signedInAtMs })
}

/** `null` for a token that this platform did not sign. */
export function readDevice(token: string): Device | null {
  const claims = readClaims({ purpose, token, count: 2 })
  const [userId, deviceId] = claims?.ids ?? []
  return claims && userId && deviceId ? { userId, deviceId, signedInAtMs: claims.timeMs } : null
}
