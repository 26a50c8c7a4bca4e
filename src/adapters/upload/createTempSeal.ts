import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { pipeline, type Readable, type Transform } from 'node:stream'

export type TempSeal = {
  /** What the file is written through. Once. */
  cipher: Transform
  /** The plain bytes of what was written; its stream fails at the end where a byte of it was changed. */
  open: (written: Readable) => Readable
}

/**
 * Makes a temporary file unreadable to all but this process: AES-256-GCM under a key that is nowhere but in its memory. What a killed process
 * leaves behind is noise.
 */
export function createTempSeal(): TempSeal {
  const key = randomBytes(32)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  return {
    cipher,
    open: (written) => {
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(cipher.getAuthTag())
      // An error of the disk becomes one of the stream that is answered.
      pipeline(written, decipher, () => undefined)
      return decipher
    },
  }
}
