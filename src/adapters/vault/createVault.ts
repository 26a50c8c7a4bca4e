import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { decrypt, encrypt, keyBytes, sealOverheadBytes, unopened } from './aesGcm.ts'

/**
 * `version · master key id · salt · wrapped key · ciphertext`. The bytes have a key of their own, made for them alone; it is wrapped under one
 * derived from the master key and the salt (HKDF-SHA256, RFC 5869). Header and context are authenticated by both.
 */
const VERSION = 1
const KEY_ID_BYTES = 8
const SALT_BYTES = 16
const HEADER_BYTES = 1 + KEY_ID_BYTES
const WRAPPED_BYTES = keyBytes + sealOverheadBytes
const SMALLEST_BYTES = HEADER_BYTES + SALT_BYTES + WRAPPED_BYTES + sealOverheadBytes

export type Vault = {
  /** Sealed under the present master key and bound to `context`: what is opened under another context does not open. */
  sealBytes(secret: { plain: Uint8Array; context: string }): Buffer
  /** What was sealed, unchanged; throws where a bit, the context or the key differs. */
  openBytes(secret: { sealed: Uint8Array; context: string }): Buffer
  /** `sealBytes` of the UTF-8 of a text, as base64: for a column of the database. */
  sealText(secret: { plain: string; context: string }): string
  openText(secret: { sealed: string; context: string }): string
  /** Names the present master key and tells nothing about it. */
  masterKeyId: string
  /** Whether what this master key sealed can be opened. */
  knows(masterKeyId: string): boolean
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
  const keys = new Map([masterKey, ...previousKeys].map((key) => [masterKeyIdOf(key), key]))
  const sealBytes: Vault['sealBytes'] = ({ plain, context }) => seal({ plain, context, masterKey })
  const openBytes: Vault['openBytes'] = ({ sealed, context }) => open({ sealed, context, keys })
  return {
    sealBytes,
    openBytes,
    sealText: ({ plain, context }) => sealBytes({ plain: Buffer.from(plain, 'utf8'), context }).toString('base64'),
    openText: ({ sealed, context }) => openBytes({ sealed: Buffer.from(sealed, 'base64'), context }).toString('utf8'),
    masterKeyId: masterKeyIdOf(masterKey),
    knows: (masterKeyId) => keys.has(masterKeyId),
  }
}

/** Under which master key a text was sealed. */
export function masterKeyIdOfText(sealed: string): string {
  return Buffer.from(sealed, 'base64').subarray(1, HEADER_BYTES).toString('hex')
}

function seal({ plain, context, masterKey }: { plain: Uint8Array; context: string; masterKey: string }): Buffer {
  const header = Buffer.concat([Buffer.from([VERSION]), Buffer.from(masterKeyIdOf(masterKey), 'hex')])
  const authenticated = Buffer.concat([header, Buffer.from(context, 'utf8')])
  const salt = randomBytes(SALT_BYTES)
  const dataKey = randomBytes(keyBytes)
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
  const encryptedAt = wrappedAt + WRAPPED_BYTES
  try {
    const key = wrappingKey(masterKey, bytes.subarray(HEADER_BYTES, wrappedAt))
    const dataKey = decrypt({ encrypted: bytes.subarray(wrappedAt, encryptedAt), key, authenticated })
    return decrypt({ encrypted: bytes.subarray(encryptedAt), key: dataKey, authenticated })
  } catch (error) {
    throw unopened('It was changed, or sealed for another context.', error)
  }
}

function wrappingKey(masterKey: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, salt, 'alphazee vault v1 wrapping key', keyBytes))
}

/** Tells keys apart and tells nothing about them. */
function masterKeyIdOf(masterKey: string): string {
  const derived = Buffer.from(hkdfSync('sha256', masterKey, '', 'alphazee vault v1 key id', keyBytes))
  return createHash('sha256').update(derived).digest().subarray(0, KEY_ID_BYTES).toString('hex')
}
