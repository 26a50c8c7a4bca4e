import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { decrypt, encrypt, keyBytes, sealOverheadBytes, unopened } from './aesGcm.ts'

/**
 * `version · master key id · salt · wrapped key · ciphertext`. Every secret has its own random key, wrapped under a key
 * derived from the master key and the salt (HKDF-SHA256, RFC 5869). Both encryptions authenticate the header and the
 * context.
 */
const VERSION = 1
const KEY_ID_BYTES = 8
const SALT_BYTES = 16
const HEADER_BYTES = 1 + KEY_ID_BYTES
const WRAPPED_BYTES = keyBytes + sealOverheadBytes
const SMALLEST_BYTES = HEADER_BYTES + SALT_BYTES + WRAPPED_BYTES + sealOverheadBytes

export type Vault = {
  /** Seals under the current master key and binds to `context`. Under another context it does not open. */
  sealBytes(secret: { plain: Uint8Array; context: string }): Buffer
  /** The sealed bytes, unchanged. Throws if a bit, the context or the key differs. */
  openBytes(secret: { sealed: Uint8Array; context: string }): Buffer
  /** `sealBytes` of a text in UTF-8, as base64, for a database column. */
  sealText(secret: { plain: string; context: string }): string
  openText(secret: { sealed: string; context: string }): string
  /** The id of the current master key. It reveals nothing about the key. */
  masterKeyId: string
  /** Whether secrets sealed under this master key can be opened. */
  knows(masterKeyId: string): boolean
}

type CreateVaultArgs = { masterKey: string; previousKeys?: readonly string[] }

/**
 * Seals secrets under `masterKey`. After a rotation the older keys go into `previousKeys`: they still open their
 * secrets, by the key id in the header, and new secrets are sealed under the new key.
 */
export function createVault({ masterKey, previousKeys = [] }: CreateVaultArgs): Vault {
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

type OpenArgs = { sealed: Uint8Array; context: string; keys: ReadonlyMap<string, string> }

function open({ sealed, context, keys }: OpenArgs): Buffer {
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

/** Identifies a key and reveals nothing about it. */
function masterKeyIdOf(masterKey: string): string {
  const derived = Buffer.from(hkdfSync('sha256', masterKey, '', 'alphazee vault v1 key id', keyBytes))
  return createHash('sha256').update(derived).digest().subarray(0, KEY_ID_BYTES).toString('hex')
}
