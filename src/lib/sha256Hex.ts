import { createHash } from 'node:crypto'

/** The SHA-256 of the bytes, or of the text in UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
