import { readClaims, signClaims } from './signedClaims.ts'

/** Says that somebody has signed in to the account of `userId` on this device, last at this time. It opens nothing. */
export type Device = { userId: string; deviceId: string; signedInAtMs: number }

const purpose = 'devices'

export function signDevice({ userId, deviceId, signedInAtMs }: Device): string {
  return signClaims({ purpose, ids: [userId, deviceId], timeMs: signedInAtMs })
}

/** `null` for whatever this platform has not signed. */
export function readDevice(token: string): Device | null {
  const claims = readClaims({ purpose, token, count: 2 })
  const [userId, deviceId] = claims?.ids ?? []
  return claims && userId && deviceId ? { userId, deviceId, signedInAtMs: claims.timeMs } : null
}
