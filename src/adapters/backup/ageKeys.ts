import { createPrivateKey, createPublicKey, diffieHellman, randomBytes } from 'node:crypto'
import { decodeBech32, encodeBech32 } from '../../lib/bech32.ts'
import { BackupError } from './BackupError.ts'

const secretPrefix = 'age-secret-key-'
const publicPrefix = 'age'
const keyLength = 32
/** What precedes the 32 bytes of an X25519 key in DER (RFC 8410). */
const secretDer = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicDer = Buffer.from('302a300506032b656e032100', 'hex')

/** Of age (age-encryption.org): what is encrypted to the public key opens only with the secret one. */
export type AgeKey = { publicKey: Uint8Array; secretKey?: Uint8Array }

/** A new pair, as text. */
export function createAgeKeys(): { secretKey: string; publicKey: string } {
  const secretKey = randomBytes(keyLength)
  return {
    secretKey: encodeBech32({ prefix: secretPrefix, bytes: secretKey }).toUpperCase(),
    publicKey: encodeBech32({ prefix: publicPrefix, bytes: publicKeyOf(secretKey) }),
  }
}

/** A secret key `AGE-SECRET-KEY-1…` or a public key `age1…`. */
export function readAgeKey(text: string): AgeKey {
  const { prefix, bytes } = decodeBech32(text.trim()) ?? {}
  if (bytes?.length === keyLength && prefix === secretPrefix) return { publicKey: publicKeyOf(bytes), secretKey: bytes }
  if (bytes?.length === keyLength && prefix === publicPrefix) return { publicKey: bytes }
  throw new BackupError('BACKUP_KEY is not a key: it begins with age1 or AGE-SECRET-KEY-1, and is mistyped or cut.')
}

export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKey(secretKey)).export({ type: 'spki', format: 'der' })
  return der.subarray(publicDer.length)
}

/** X25519 (RFC 7748). Throws for a public key that makes the secret zero. */
export function agree({ secretKey, publicKey }: { secretKey: Uint8Array; publicKey: Uint8Array }): Buffer {
  const theirs = createPublicKey({ key: Buffer.concat([publicDer, publicKey]), format: 'der', type: 'spki' })
  return diffieHellman({ privateKey: privateKey(secretKey), publicKey: theirs })
}

function privateKey(secretKey: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([secretDer, secretKey]), format: 'der', type: 'pkcs8' })
}
