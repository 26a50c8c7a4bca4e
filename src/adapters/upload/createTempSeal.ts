import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { pipeline, type Readable, type Transform } from 'node:stream'

export type TempSeal = {
  /** The stream the file is written through, once. */
  cipher: Transform
  /** The plain bytes that were written. Its stream fails at the end if a byte was changed. */
  open: (written: Readable) => Readable
}

/**
 * Makes a temporary file unreadable to other processes: AES-256-GCM under a key that exists only in memory. A killed
 * process leaves only noise behind.
 */
export function createTempSeal(): TempSeal {
  const key = randomBytes(32)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  return {
    cipher,
    open: (written) => {
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(cipher.getAuthTag())
      // A disk error becomes an error of the returned stream.
      pipeline(written, decipher, () => undefined)
      return decipher
    },
  }
}
