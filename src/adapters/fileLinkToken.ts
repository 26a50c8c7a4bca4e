import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'

/** What a signed link stands for: one file, read by one user in one of his sessions, until a moment. Ids are UUIDs. */
export type FileLink = { fileId: string; userId: string; sessionId: string; expiresAtMs: number }

const ID_BYTES = 16
const TIME_BYTES = 6
const CLAIM_BYTES = 3 * ID_BYTES + TIME_BYTES
const MAC_BYTES = 32

/** The token of a signed link: its claims and their HMAC-SHA256 under a key of its own, so that nothing has to be kept for it. */
export function signFileLink({ fileId, userId, sessionId, expiresAtMs }: FileLink): string {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeUIntBE(expiresAtMs, 0, TIME_BYTES)
  const claims = Buffer.concat([...[fileId, userId, sessionId].map(idToBytes), time])
  return Buffer.concat([claims, macOf(claims)]).toString('base64url')
}

/** What a token says, whether its time has passed or not; `null` for whatever this platform has not signed, to the last bit. */
export function readFileLink(token: string): FileLink | null {
  const bytes = Buffer.from(token, 'base64url')
  // One text for one token: decoders pass over padding, foreign characters and left-over bits.
  if (bytes.byteLength !== CLAIM_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return null
  const claims = bytes.subarray(0, CLAIM_BYTES)
  if (!timingSafeEqual(macOf(claims), bytes.subarray(CLAIM_BYTES))) return null
  return {
    fileId: bytesToId(claims.subarray(0, ID_BYTES)),
    userId: bytesToId(claims.subarray(ID_BYTES, 2 * ID_BYTES)),
    sessionId: bytesToId(claims.subarray(2 * ID_BYTES, 3 * ID_BYTES)),
    expiresAtMs: claims.readUIntBE(3 * ID_BYTES, TIME_BYTES),
  }
}

function macOf(claims: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee file links', 32))
  return createHmac('sha256', key).update(claims).digest()
}

function idToBytes(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.byteLength !== ID_BYTES) throw new RangeError('The ids of a link are UUIDs.')
  return bytes
}

function bytesToId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
