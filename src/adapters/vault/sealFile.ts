import { randomBytes, type DecipherGCM } from 'node:crypto'
import { uuidv7 } from '../../domain/uuidv7.ts'
import { decipherOf, decrypt, encrypt, keyBytes, nonceBytes, sealOverheadBytes, tagBytes, unopened } from './aesGcm.ts'

/**
 * `version · id of the person's key · wrapped key of the file · ciphertext`. The bytes have a random key of their own, made for them alone; it is
 * wrapped under a key of the person, which lies in the database wrapped under the master key. Header and context are authenticated by both.
 */
const fileVersion = 2
const keyIdBytes = 16
const headerBytes = 1 + keyIdBytes
const wrappedBytes = keyBytes + sealOverheadBytes
const smallestBytes = headerBytes + wrappedBytes + sealOverheadBytes

/** What stands before and behind the ciphertext of a file. */
export const frameBytes = { head: headerBytes + wrappedBytes + nonceBytes, tag: tagBytes }

/** A key of a person, unwrapped. Never written anywhere as it is. */
export type PersonKey = { id: string; user: string; bytes: Buffer }

/** A fresh key of a person, which is nowhere yet. */
export function makePersonKey({ user }: { user: string }): PersonKey {
  return { id: uuidv7(), user, bytes: randomBytes(keyBytes) }
}

/** Seals a file under a person's key, bound to him and to `context`: under another key or context it does not open. */
export function sealFile({ plain, key, context }: { plain: Uint8Array; key: PersonKey; context: string }): Buffer {
  const header = Buffer.concat([Buffer.from([fileVersion]), Buffer.from(key.id.replaceAll('-', ''), 'hex')])
  const fileKey = randomBytes(keyBytes)
  const wrapped = encrypt({ plain: fileKey, key: key.bytes, authenticated: bound({ header, key, context, of: 'key' }) })
  const encrypted = encrypt({ plain, key: fileKey, authenticated: bound({ header, key, context, of: 'file' }) })
  fileKey.fill(0)
  return Buffer.concat([header, wrapped, encrypted])
}

/** What was sealed, unchanged; throws where a bit, the context or the key differs. */
export function openSealedFile({
  sealed,
  key,
  context,
}: {
  sealed: Uint8Array
  key: PersonKey
  context: string
}): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (keyIdOfFile(bytes) !== key.id) throw unopened('It was not sealed under this key.')
  const header = bytes.subarray(0, headerBytes)
  const encrypted = bytes.subarray(headerBytes + wrappedBytes)
  return whileOpening(() => {
    const fileKey = unwrapFileKey({ head: bytes, key, context })
    return decrypt({ encrypted, key: fileKey, authenticated: bound({ header, key, context, of: 'file' }) })
  })
}

/**
 * Opens a file in parts: `head` is its first `frameBytes.head` bytes, what is answered makes a decipher for all between head and tag, as often as it
 * is asked. It throws where the head was changed, or the key or context differs; a decipher fails at its end where a bit of the rest was changed.
 */
export function openFileHead({
  head,
  key,
  context,
}: {
  head: Buffer
  key: PersonKey
  context: string
}): () => DecipherGCM {
  const header = head.subarray(0, headerBytes)
  const nonce = head.subarray(frameBytes.head - nonceBytes, frameBytes.head)
  const fileKey = whileOpening(() => unwrapFileKey({ head, key, context }))
  return () => decipherOf({ nonce, key: fileKey, authenticated: bound({ header, key, context, of: 'file' }) })
}

/** What the end of a decipher throws, as everything that does not open is told. */
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

/** The id of the person's key under which a file was sealed; null for what was not sealed so. */
export function keyIdOfFile(sealed: Uint8Array): string | null {
  if (sealed.byteLength < smallestBytes || sealed[0] !== fileVersion) return null
  const hex = Buffer.from(sealed.subarray(1, headerBytes)).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function bound({
  header,
  key,
  context,
  of,
}: {
  header: Buffer
  key: PersonKey
  context: string
  of: 'key' | 'file'
}): Buffer {
  return Buffer.concat([header, Buffer.from(`${of}:${key.user}:${context}`, 'utf8')])
}
