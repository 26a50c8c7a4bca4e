import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../lib/sha256Hex.ts'

/** Scanners find keys that were published by it. */
const mark = 'azk_'

export type NewApiKey = { key: string; prefix: string; hash: string }

/** A key of 256 random bits. Its visible prefix tells keys apart and leaves 208 of them secret. */
export function newApiKey(): NewApiKey {
  const key = `${mark}${randomBytes(32).toString('base64url')}`
  return { key, prefix: key.slice(0, mark.length + 8), hash: hashApiKey(key) }
}

/** What the database stores of a key. It is random, so a fast hash is enough. */
export function hashApiKey(key: string): string {
  return sha256Hex(key)
}

/** The key of a request: `Authorization: Bearer azk_…`, and never a cookie, which browsers send on their own. */
export function readApiKey(headers: Pick<Headers, 'get'>): string | null {
  const [scheme, token = ''] = headers.get('authorization')?.split(' ') ?? []
  return /^bearer$/i.test(scheme ?? '') && token.startsWith(mark) ? token : null
}
