import { expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { createAgeKeys, readAgeKey } from '../../src/adapters/backup/ageKeys.ts'
import { decryptAge, encryptAge } from '../../src/adapters/backup/ageStream.ts'
import { BackupError } from '../../src/adapters/backup/BackupError.ts'
import { decodeBech32, encodeBech32 } from '../../src/lib/bech32.ts'

// Made with `age-encryption` 0.3.1, the implementation of age by its author.
const theirs = {
  secretKey: 'AGE-SECRET-KEY-1CMAHNP7PJRFCYJ9Y870K3EH3Q0U2ZZVS5Q8DAS4M375RERM2ELLQY3W8JF',
  publicKey: 'age17aav56pcdgngjmxutsftc38s2d6crpwnwf5f2wjty78agz560ymsussxas',
  empty:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBjQVo1TVEvR2RsTytYVnVkMDRwNy9iM0tXWHg5UmZSR3NYT3VPbzd6L0NFCkJkTUkxRDN2UmZxeEtzWUlIRU9FMmk4bnRZc0tqV1dSWXlickZtbXMxVUUKLS0tIDd1clI2YjJEcWRMRjNpQXNtQXR0a2tRN1hjVE01TXllcmZRSnh5Z0lKL2MK6KmRJhU71HzvXN680TtnuLQbhJ2bF/a9dCMc7AT+qvA=',
  letter:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBuRTZsTHg5TENVcE51TmFHQTJyVm9SVTJOQTB1aFQzSjd2QVd3a3gxRHl3CkRyZURaOEg3WEhIalQxQS8vem8wWmFvQ1dtZWhRdnBuQnJLMCtGQzFSYWcKLS0tIEUxTHNtUHVHNk5xRG1CTEx6dzExTlM2NFJ5T2J1OWJjVUFETENWRURMMk0KLkVKecCzkbvFQbVXEB+ePKnB7BxJeP5g1URqB2jSNmfpB6OauuDqjzUstGKTGoXNMQ==',
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const chunk of chunks) found.push(chunk)
  return Buffer.concat(found)
}

/** In pieces that no border of the format falls on. */
async function* pieces(bytes: Buffer, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const opened = (sealed: Buffer, key: string) => allOf(decryptAge({ sealed: pieces(sealed), key: readAgeKey(key) }))
const sealedFor = (plain: Buffer, key: string) => allOf(encryptAge({ plain: pieces(plain), key: readAgeKey(key) }))

test('what another implementation of age encrypted opens, and its keys are read', async () => {
  expect((await opened(Buffer.from(theirs.letter, 'base64'), theirs.secretKey)).toString()).toBe('A sealed letter.\n')
  expect((await opened(Buffer.from(theirs.empty, 'base64'), theirs.secretKey)).length).toBe(0)
  expect(readAgeKey(theirs.secretKey).publicKey).toEqual(readAgeKey(theirs.publicKey).publicKey)
})

// Chunks have 65536 bytes.
test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])('%i bytes open with the secret key alone', async (size) => {
  const [plain, keys] = [randomBytes(size), createAgeKeys()]
  const sealed = await sealedFor(plain, keys.publicKey)
  expect((await opened(sealed, keys.secretKey)).equals(plain)).toBe(true)
  await expect(opened(sealed, createAgeKeys().secretKey)).rejects.toThrow('does not open this backup')
  await expect(opened(sealed, keys.publicKey)).rejects.toThrow('only encrypts')
})

test('what is cut, changed, swapped or left out is refused', async () => {
  const keys = createAgeKeys()
  const sealed = await sealedFor(randomBytes(3 * 65_536), keys.publicKey)
  const start = sealed.length - 3 * 65_552
  const chunk = (index: number) => sealed.subarray(start + index * 65_552, start + (index + 1) * 65_552)
  const head = sealed.subarray(0, start)
  const changed = (at: number) => Buffer.from(sealed.map((byte, index) => (index === at ? byte ^ 1 : byte)))
  const spoiled: [string, Buffer][] = [
    ['no last chunk', Buffer.concat([head, chunk(0), chunk(1)])],
    ['no first chunk', Buffer.concat([head, chunk(1), chunk(2)])],
    ['chunks swapped', Buffer.concat([head, chunk(1), chunk(0), chunk(2)])],
    ['a chunk twice', Buffer.concat([sealed, chunk(2)])],
    ...[0, 1, 30, 100, start - 20, start - 1, start, sealed.length - 1].map((length): [string, Buffer] => [
      `only ${length} bytes`,
      sealed.subarray(0, length),
    ]),
    ...[0, 25, 40, 90, 130, start - 17, start - 1, start, start + 65_540, sealed.length - 1].map(
      (at): [string, Buffer] => [`byte ${at} changed`, changed(at)],
    ),
  ]
  for (const [what, bytes] of spoiled) {
    const outcome = await opened(bytes, keys.secretKey).catch((error: unknown) => error)
    expect([what, outcome instanceof BackupError]).toEqual([what, true])
  }
})

// The vectors of BIP 173.
test.each([
  ['a12uel5l', true],
  ['A12UEL5L', true],
  ['abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', true],
  ['split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w', true],
  ['a12UEL5L', false],
  ['1pzry9x0s0muk', false],
  ['pzry9x0s0muk', false],
  ['x1b4n0q5v', false],
  ['li1dgmt3', false],
  ['A1G7SGD8', false],
  ['split1checkupstagehandshakeupstreamerranterredcaperred2y9e3x', false],
])('%s is Bech32: %s', (text, isValid) => {
  const decoded = decodeBech32(text)
  expect(decoded !== undefined).toBe(isValid)
  if (decoded) expect(encodeBech32(decoded)).toBe(text.toLowerCase())
})

test.each(['', 'age1', `${theirs.publicKey}q`, theirs.publicKey.replace('7', '8'), 'AGE-SECRET-KEY-1QQQQ'])(
  'the key %j is refused',
  (text) => expect(() => readAgeKey(text)).toThrow('BACKUP_KEY is not a key'),
)
