import { createCipheriv, createDecipheriv, randomBytes, type DecipherGCM } from 'node:crypto'
import { fail, type PlatformError } from '../../errors.ts'

export const keyBytes = 32
export const nonceBytes = 12
export const tagBytes = 16

/** The bytes that encryption adds. */
export const sealOverheadBytes = nonceBytes + tagBytes

type EncryptArgs = { plain: Uint8Array; key: Uint8Array; authenticated: Uint8Array }

/**
 * AES-256-GCM (NIST SP 800-38D): `nonce · ciphertext · tag`. `authenticated` is not stored and must match on opening.
 */
export function encrypt({ plain, key, authenticated }: EncryptArgs): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(authenticated)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

type DecryptArgs = { encrypted: Buffer; key: Uint8Array; authenticated: Uint8Array }

/** Throws if a bit of it, of the key or of the authenticated data differs. */
export function decrypt({ encrypted, key, authenticated }: DecryptArgs): Buffer {
  const tagAt = encrypted.byteLength - tagBytes
  const decipher = decipherOf({ nonce: encrypted.subarray(0, nonceBytes), key, authenticated })
  decipher.setAuthTag(encrypted.subarray(tagAt))
  return Buffer.concat([decipher.update(encrypted.subarray(nonceBytes, tagAt)), decipher.final()])
}

type DecipherOfArgs = { nonce: Uint8Array; key: Uint8Array; authenticated: Uint8Array }

/**
 * The same as a stream. It needs the tag before its end and fails there if anything differs; until then nothing is
 * proven.
 */
export function decipherOf({ nonce, key, authenticated }: DecipherOfArgs): DecipherGCM {
  return createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(authenticated)
}

/** Logs the reason and tells the client nothing. */
export function unopened(reason: string, error?: unknown): PlatformError {
  const failure = fail('internal_error')
  failure.cause = new Error(`Sealed bytes do not open. ${reason}`, { cause: error })
  return failure
}
