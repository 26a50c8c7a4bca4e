import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { fail, type PlatformError } from '../../errors.ts'

/**
 * `version · key id · salt · wrap nonce · wrapped key and tag · nonce · ciphertext and tag`. The bytes have a key of their own, made for
 * them alone (AES-256-GCM, NIST SP 800-38D); that key is wrapped (AES-256-GCM) under one derived from the master key and the salt (HKDF-SHA256,
 * RFC 5869). Header and context are authenticated by both.
 */
const VERSION = 1
const KEY_ID_BYTES = 8
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32
const HEADER_BYTES = 1 + KEY_ID_BYTES
const SMALLEST_BYTES = HEADER_BYTES + SALT_BYTES + NONCE_BYTES + KEY_BYTES + TAG_BYTES + NONCE_BYTES + TAG_BYTES

export type Vault = {
  /** Sealed under the present master key and bound to `context`: what is opened under another context does not open. */
  sealBytes(secret: { plain: Uint8Array; context: string }): Buffer
  /** What was sealed, unchanged; throws where a bit, the context or the key differs. */
  openBytes(secret: { sealed: Uint8Array; context: string }): Buffer
  /** `sealBytes` of the UTF-8 of a text, as base64: for a column of the database. */
  sealText(secret: { plain: string; context: string }): string
  openText(secret: { sealed: string; context: string }): string
}

/**
 * Keeps secrets under `masterKey`. After a rotation the older keys go into `previousKeys`: what they sealed still opens, by the key id in its
 * header, and whatever is sealed is sealed under the new one.
 */
export function createVault({
  masterKey,
  previousKeys = [],
}: {
  masterKey: string
  previousKeys?: readonly string[]
}): Vault {
  const keys = new Map([masterKey, ...previousKeys].map((key) => [keyIdOf(key).toString('hex'), key]))
  const sealBytes: Vault['sealBytes'] = ({ plain, context }) => seal({ plain, context, masterKey })
  const openBytes: Vault['openBytes'] = ({ sealed, context }) => open({ sealed, context, keys })
  return {
    sealBytes,
    openBytes,
    sealText: ({ plain, context }) => sealBytes({ plain: Buffer.from(plain, 'utf8'), context }).toString('base64'),
    openText: ({ sealed, context }) => openBytes({ sealed: Buffer.from(sealed, 'base64'), context }).toString('utf8'),
  }
}

function seal({ plain, context, masterKey }: { plain: Uint8Array; context: string; masterKey: string }): Buffer {
  const header = Buffer.concat([Buffer.from([VERSION]), keyIdOf(masterKey)])
  const authenticated = Buffer.concat([header, Buffer.from(context, 'utf8')])
  const salt = randomBytes(SALT_BYTES)
  const dataKey = randomBytes(KEY_BYTES)
  const wrapped = encrypt({ plain: dataKey, key: wrappingKey(masterKey, salt), authenticated })
  const encrypted = encrypt({ plain, key: dataKey, authenticated })
  dataKey.fill(0)
  return Buffer.concat([header, salt, wrapped, encrypted])
}

function open({
  sealed,
  context,
  keys,
}: {
  sealed: Uint8Array
  context: string
  keys: ReadonlyMap<string, string>
}): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.byteLength < SMALLEST_BYTES || bytes[0] !== VERSION) throw unopened('It was not sealed here.')
  const header = bytes.subarray(0, HEADER_BYTES)
  const masterKey = keys.get(header.subarray(1).toString('hex'))
  if (masterKey === undefined) throw unopened('It was sealed under a master key that is not known.')
  const authenticated = Buffer.concat([header, Buffer.from(context, 'utf8')])
  const wrappedAt = HEADER_BYTES + SALT_BYTES
  const encryptedAt = wrappedAt + NONCE_BYTES + KEY_BYTES + TAG_BYTES
  try {
    const key = wrappingKey(masterKey, bytes.subarray(HEADER_BYTES, wrappedAt))
    const dataKey = decrypt({ encrypted: bytes.subarray(wrappedAt, encryptedAt), key, authenticated })
    return decrypt({ encrypted: bytes.subarray(encryptedAt), key: dataKey, authenticated })
  } catch (error) {
    throw unopened('It was changed, or sealed for another context.', error)
  }
}

function encrypt({ plain, key, authenticated }: { plain: Uint8Array; key: Buffer; authenticated: Buffer }): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(authenticated)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt({ encrypted, key, authenticated }: { encrypted: Buffer; key: Buffer; authenticated: Buffer }): Buffer {
  const nonce = encrypted.subarray(0, NONCE_BYTES)
  const tagAt = encrypted.byteLength - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(authenticated)
  decipher.setAuthTag(encrypted.subarray(tagAt))
  return Buffer.concat([decipher.update(encrypted.subarray(NONCE_BYTES, tagAt)), decipher.final()])
}

function wrappingKey(masterKey: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, salt, 'alphazee vault v1 wrapping key', KEY_BYTES))
}

/** Tells keys apart and tells nothing about them. */
function keyIdOf(masterKey: string): Buffer {
  const derived = Buffer.from(hkdfSync('sha256', masterKey, '', 'alphazee vault v1 key id', KEY_BYTES))
  return createHash('sha256').update(derived).digest().subarray(0, KEY_ID_BYTES)
}

function unopened(reason: string, error?: unknown): PlatformError {
  const failure = fail('internal_error')
  failure.cause = new Error(`Sealed bytes do not open. ${reason}`, { cause: error })
  return failure
}
