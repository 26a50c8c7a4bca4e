import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'

const ID_BYTES = 16
const TIME_BYTES = 6
const MAC_BYTES = 32

type Claims = { ids: readonly string[]; timeMs: number }

/**
 * A token that says these UUIDs and this time, with their HMAC-SHA256 under a key of `purpose`, so that nothing has to
 * be kept for it.
 */
export function signClaims({ purpose, ids, timeMs }: Claims & { purpose: string }): string {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeUIntBE(timeMs, 0, TIME_BYTES)
  const claims = Buffer.concat([...ids.map(idToBytes), time])
  return Buffer.concat([claims, macOf({ purpose, claims })]).toString('base64url')
}

type ReadClaimsArgs = { purpose: string; token: string; count: number }

/**
 * What a token of `count` ids says; `null` for whatever this platform has not signed for `purpose`, to the last bit.
 */
export function readClaims({ purpose, token, count }: ReadClaimsArgs): Claims | null {
  const bytes = Buffer.from(token, 'base64url')
  const claimBytes = count * ID_BYTES + TIME_BYTES
  // One text for one token: decoders pass over padding, foreign characters and left-over bits.
  if (bytes.byteLength !== claimBytes + MAC_BYTES || bytes.toString('base64url') !== token) return null
  const claims = bytes.subarray(0, claimBytes)
  if (!timingSafeEqual(macOf({ purpose, claims }), bytes.subarray(claimBytes))) return null
  const ids = Array.from({ length: count }, (_, at) => bytesToId(claims.subarray(at * ID_BYTES, (at + 1) * ID_BYTES)))
  return { ids, timeMs: claims.readUIntBE(count * ID_BYTES, TIME_BYTES) }
}

function macOf({ purpose, claims }: { purpose: string; claims: Buffer }): Buffer {
  const key = Buffer.from(hkdfSync('sha256', env.secretKey, '', `alphazee ${purpose}`, 32))
  return createHmac('sha256', key).update(claims).digest()
}

function idToBytes(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.byteLength !== ID_BYTES) throw new RangeError('The ids of a token are UUIDs.')
  return bytes
}

function bytesToId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
