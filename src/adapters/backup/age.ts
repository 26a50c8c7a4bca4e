import { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupError } from './BackupError.ts'

/** How an age file begins (age-encryption.org). */
export const ageVersion = 'age-encryption.org/v1'

/** What is encrypted to the public key opens only with the secret one. */
export type AgeKey = { text: string; isSecret: boolean }

/** A new pair, as text. */
export async function createAgeKeys(): Promise<{ secretKey: string; publicKey: string }> {
  const secretKey = await generateX25519Identity()
  return { secretKey, publicKey: await identityToRecipient(secretKey) }
}

/** A secret key `AGE-SECRET-KEY-1…` or a public key `age1…`. */
export function readAgeKey(given: string): AgeKey {
  const text = given.trim()
  const isSecret = text.startsWith('AGE-SECRET-KEY-')
  try {
    if (isSecret) new Decrypter().addIdentity(text)
    else new Encrypter().addRecipient(text)
  } catch (cause) {
    throw new BackupError('BACKUP_KEY is not a key: it begins with age1 or AGE-SECRET-KEY-1, and is mistyped or cut.', {
      cause,
    })
  }
  return { text, isSecret }
}

/** Encrypts to the key, as `age` does. */
export async function* encryptAge({ plain, key }: { plain: AsyncIterable<Uint8Array>; key: AgeKey }) {
  const age = new Encrypter()
  age.addRecipient(key.isSecret ? await identityToRecipient(key.text) : key.text)
  yield* await age.encrypt(streamOf(plain))
}

/** Opens what `age` or `encryptAge` wrote. What it yields is proven; it ends only at the end. */
export async function* decryptAge({ sealed, key }: { sealed: AsyncIterable<Uint8Array>; key: AgeKey }) {
  if (!key.isSecret)
    throw new BackupError('BACKUP_KEY is a public key, which only encrypts. Set the secret key: AGE-SECRET-KEY-1…')
  const age = new Decrypter()
  age.addIdentity(key.text)
  const plain = await age.decrypt(streamOf(sealed)).catch((cause: unknown) => {
    throw new BackupError('BACKUP_KEY does not open this backup: it was encrypted to another key, or is damaged.', {
      cause,
    })
  })
  try {
    yield* plain
  } catch (cause) {
    throw new BackupError('The backup is damaged or cut off.', { cause })
  }
}

/** The package is typed for browsers. */
function streamOf(chunks: AsyncIterable<Uint8Array>) {
  return ReadableStream.from(chunks) as unknown as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>
}
