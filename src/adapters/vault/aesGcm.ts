import { createCipheriv, createDecipheriv, randomBytes, type DecipherGCM } from 'node:crypto'
import { fail, type PlatformError } from '../../errors.ts'

export const keyBytes = 32
export const nonceBytes = 12
export const tagBytes = 16

/** What encryption adds to the bytes. */
export const sealOverheadBytes = nonceBytes + tagBytes

/** AES-256-GCM (NIST SP 800-38D): `nonce · ciphertext · tag`. What is `authenticated` is not in it and has to be the same when it is opened. */
export function encrypt({
  plain,
  key,
  authenticated,
}: {
  plain: Uint8Array
  key: Uint8Array
  authenticated: Uint8Array
}): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(authenticated)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws where a bit of it, of the key or of what is authenticated differs. */
export function decrypt({
  encrypted,
  key,
  authenticated,
}: {
  encrypted: Buffer
  key: Uint8Array
  authenticated: Uint8Array
}): Buffer {
  const tagAt = encrypted.byteLength - tagBytes
  const decipher = decipherOf({ nonce: encrypted.subarray(0, nonceBytes), key, authenticated })
  decipher.setAuthTag(encrypted.subarray(tagAt))
  return Buffer.concat([decipher.update(encrypted.subarray(nonceBytes, tagAt)), decipher.final()])
}

/** The same in parts: it needs the tag before its end, and fails there where anything differs. What it gives before that is not proven. */
export function decipherOf({
  nonce,
  key,
  authenticated,
}: {
  nonce: Uint8Array
  key: Uint8Array
  authenticated: Uint8Array
}): DecipherGCM {
  return createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(authenticated)
}

/** Tells the log why, and the client nothing. */
export function unopened(reason: string, error?: unknown): PlatformError {
  const failure = fail('internal_error')
  failure.cause = new Error(`Sealed bytes do not open. ${reason}`, { cause: error })
  return failure
}
