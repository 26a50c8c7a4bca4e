import { randomBytes, type DecipherGCM } from 'node:crypto'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { decipherOf, decrypt, encrypt, keyBytes, nonceBytes, sealOverheadBytes, tagBytes, unopened } from './aesGcm.ts'

/**
 * `version · id of the person's key · wrapped key of the file · ciphertext`. Every file has its own random key, wrapped
 * under the person's key, which the database holds wrapped under the master key. Both encryptions authenticate the
 * header and the context.
 */
const fileVersion = 2
const keyIdBytes = 16
const headerBytes = 1 + keyIdBytes
const wrappedBytes = keyBytes + sealOverheadBytes
const smallestBytes = headerBytes + wrappedBytes + sealOverheadBytes

/** The bytes before and after the ciphertext of a file. */
export const frameBytes = { head: headerBytes + wrappedBytes + nonceBytes, tag: tagBytes }

/** A person's key, unwrapped. It is never stored in this form. */
export type PersonKey = { id: string; user: string; bytes: Buffer }

/** A new key for a person, not stored yet. */
export function makePersonKey({ user }: { user: string }): PersonKey {
  return { id: uuidv7(), user, bytes: randomBytes(keyBytes) }
}

/** Seals a file under a person's key, bound to the person and to `context`. It opens under no other key or context. */
export function sealFile({ plain, key, context }: { plain: Uint8Array; key: PersonKey; context: string }): Buffer {
  const header = Buffer.concat([Buffer.from([fileVersion]), Buffer.from(key.id.replaceAll('-', ''), 'hex')])
  const fileKey = randomBytes(keyBytes)
  const wrapped = encrypt({ plain: fileKey, key: key.bytes, authenticated: bound({ header, key, context, of: 'key' }) })
  const encrypted = encrypt({ plain, key: fileKey, authenticated: bound({ header, key, context, of: 'file' }) })
  fileKey.fill(0)
  return Buffer.concat([header, wrapped, encrypted])
}

type OpenSealedFileArgs = { sealed: Uint8Array; key: PersonKey; context: string }

/** The sealed bytes, unchanged. Throws if a bit, the context or the key differs. */
export function openSealedFile({ sealed, key, context }: OpenSealedFileArgs): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (keyIdOfFile(bytes) !== key.id) throw unopened('It was not sealed under this key.')
  const header = bytes.subarray(0, headerBytes)
  const encrypted = bytes.subarray(headerBytes + wrappedBytes)
  return whileOpening(() => {
    const fileKey = unwrapFileKey({ head: bytes, key, context })
    return decrypt({ encrypted, key: fileKey, authenticated: bound({ header, key, context, of: 'file' }) })
  })
}

type OpenFileHeadArgs = { head: Buffer; key: PersonKey; context: string }

/**
 * Opens a file as a stream. `head` is its first `frameBytes.head` bytes; the result creates a decipher for the bytes
 * between head and tag, as often as it is called. It throws if the head was changed or the key or context differs. A
 * decipher fails at its end if a bit of the rest was changed.
 */
export function openFileHead({ head, key, context }: OpenFileHeadArgs): () => DecipherGCM {
  const header = head.subarray(0, headerBytes)
  const nonce = head.subarray(frameBytes.head - nonceBytes, frameBytes.head)
  const fileKey = whileOpening(() => unwrapFileKey({ head, key, context }))
  return () => decipherOf({ nonce, key: fileKey, authenticated: bound({ header, key, context, of: 'file' }) })
}

/** Turns a decipher's error at its end into the usual error of the vault. */
export function whileOpening<Result>(open: () => Result): Result {
  try {
    return open()
  } catch (error) {
    throw unopened('It was changed, or sealed for another person or place.', error)
  }
}

function unwrapFileKey({ head, key, context }: { head: Buffer; key: PersonKey; context: string }): Buffer {
  const header = head.subarray(0, headerBytes)
  const wrapped = head.subarray(headerBytes, headerBytes + wrappedBytes)
  return decrypt({ encrypted: wrapped, key: key.bytes, authenticated: bound({ header, key, context, of: 'key' }) })
}

/** The id of the person's key that sealed a file, or null if none did. */
export function keyIdOfFile(sealed: Uint8Array): string | null {
  if (sealed.byteLength < smallestBytes || sealed[0] !== fileVersion) return null
  const hex = Buffer.from(sealed.subarray(1, headerBytes)).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

type BoundArgs = { header: Buffer; key: PersonKey; context: string; of: 'key' | 'file' }

function bound({ header, key, context, of }: BoundArgs): Buffer {
  return Buffer.concat([header, Buffer.from(`${of}:${key.user}:${context}`, 'utf8')])
}
