import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { agree, publicKeyOf, type AgeKey } from './ageKeys.ts'
import { BackupError } from './BackupError.ts'

export const ageVersion = 'age-encryption.org/v1'
const suite = 'chacha20-poly1305'
const wrapInfo = `${ageVersion}/X25519`
const fileKeyLength = 16
export const tagLength = 16
const macLength = 43
const zeroNonce = Buffer.alloc(12)

/** The header of an age file for one X25519 recipient (c2sp.org/age), and the key of the file that it wraps. */
export function writeAgeHeader({ publicKey }: AgeKey): { header: Buffer; fileKey: Buffer } {
  const fileKey = randomBytes(fileKeyLength)
  const ephemeral = randomBytes(32)
  const share = publicKeyOf(ephemeral)
  const key = derive({
    secret: agree({ secretKey: ephemeral, publicKey }),
    salt: Buffer.concat([share, publicKey]),
    info: wrapInfo,
  })
  const body = seal({ key, nonce: zeroNonce, plain: fileKey })
  const head = `${ageVersion}\n-> X25519 ${base64(share)}\n${base64(body)}\n---`
  return { header: Buffer.from(`${head} ${macOf({ fileKey, head })}\n`), fileKey }
}

/** The key of the file, unwrapped. Refuses another key, and a header in which anything was changed. */
export function readAgeHeader({ header, key }: { header: string; key: AgeKey }): Buffer {
  if (!key.secretKey)
    throw new BackupError('BACKUP_KEY is a public key, which only encrypts. Set the secret key: AGE-SECRET-KEY-1…')
  for (const [, share = '', body = ''] of header.matchAll(/^-> X25519 ([\w+/]{43})\n([\w+/]{43})\n/gm)) {
    const fileKey = unwrap({ share: Buffer.from(share, 'base64'), body: Buffer.from(body, 'base64'), key })
    if (!fileKey) continue
    const head = header.slice(0, header.lastIndexOf('\n---') + 4)
    const mac = Buffer.from(header.slice(head.length + 1).trimEnd())
    if (mac.length === macLength && timingSafeEqual(mac, Buffer.from(macOf({ fileKey, head })))) return fileKey
    throw new BackupError('The header of the backup is damaged.')
  }
  throw new BackupError('BACKUP_KEY does not open this backup: it was encrypted to another key, or is damaged.')
}

function unwrap({ share, body, key }: { share: Buffer; body: Buffer; key: AgeKey }): Buffer | undefined {
  try {
    const secret = agree({ secretKey: key.secretKey ?? new Uint8Array(), publicKey: share })
    const wrapKey = derive({ secret, salt: Buffer.concat([share, key.publicKey]), info: wrapInfo })
    return open({ key: wrapKey, nonce: zeroNonce, sealed: body })
  } catch {
    return undefined
  }
}

function macOf({ fileKey, head }: { fileKey: Uint8Array; head: string }): string {
  const key = derive({ secret: fileKey, salt: Buffer.alloc(0), info: 'header' })
  return base64(createHmac('sha256', key).update(head).digest())
}

type DeriveArgs = { secret: Uint8Array; salt: Uint8Array; info: string }

export function derive({ secret, salt, info }: DeriveArgs): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32))
}

export function seal({ key, nonce, plain }: { key: Uint8Array; nonce: Uint8Array; plain: Uint8Array }): Buffer {
  const cipher = createCipheriv(suite, key, nonce, { authTagLength: tagLength })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws where a bit differs. */
export function open({ key, nonce, sealed }: { key: Uint8Array; nonce: Uint8Array; sealed: Uint8Array }): Buffer {
  const tagAt = sealed.length - tagLength
  const decipher = createDecipheriv(suite, key, nonce, { authTagLength: tagLength })
  decipher.setAuthTag(sealed.subarray(tagAt))
  return Buffer.concat([decipher.update(sealed.subarray(0, tagAt)), decipher.final()])
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '')
}
