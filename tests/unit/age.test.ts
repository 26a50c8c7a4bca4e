import { expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { createAgeKeys, decryptAge, encryptAge, readAgeKey } from '../../src/adapters/backup/age.ts'
import { BackupError } from '../../src/adapters/backup/BackupError.ts'

// Made with `age` 1.1.1, the program.
const theirs = {
  secretKey: 'AGE-SECRET-KEY-1CMAHNP7PJRFCYJ9Y870K3EH3Q0U2ZZVS5Q8DAS4M375RERM2ELLQY3W8JF',
  publicKey: 'age17aav56pcdgngjmxutsftc38s2d6crpwnwf5f2wjty78agz560ymsussxas',
  empty:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSAzNVBMZ3VIaC9BSVh0K1NzSUlQcjl5WWFrcVh3ZnhPTkRjMk44UGl5cFhZCjRLRGYvVzNTQThQUVN3VmpRR2ljTndyZFNyWS9Ec1BxQ2Z2V016OWlCNVkKLS0tIDJhVE9VWU1hWnBjOUt0S0JSN09Jcm91TWNFek43b0FSMkZOODUrdTQrZ28Kb5MKZhfNKnuCDc82J6PMHgRDUg9KN56Hz5eyIrMwNFs=',
  letter:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBhVjd5V0wwQkJDOUhHL1Y3ZEFzbXJZbkdqWXdOSittQXE2eDZkSmNyOGlBCkVYaUNqbk1wZGZkTGkydjNPNDlaZFhyd29ybHlLcXpSYjFVcjZmY2RDMWMKLS0tIEtSNXpmeWVwYmtTbkNVVEtBN2JjZkh2YjNVRmcrWElZYzVnVXpYemwvRTQKfaBXNMAJT9okbXYbScYuLtq3/3lA/qgmJRuhqtho14dBVKdpBuvJIa+DVHRsbzDGlw==',
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

test('what the program age encrypted opens', async () => {
  expect((await opened(Buffer.from(theirs.letter, 'base64'), theirs.secretKey)).toString()).toBe('A sealed letter.\n')
  expect((await opened(Buffer.from(theirs.empty, 'base64'), theirs.secretKey)).length).toBe(0)
})

// Chunks have 65536 bytes.
test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])('%i bytes open with the secret key alone', async (size) => {
  const [plain, keys] = [randomBytes(size), await createAgeKeys()]
  const sealed = await sealedFor(plain, keys.publicKey)
  expect((await opened(sealed, keys.secretKey)).equals(plain)).toBe(true)
  await expect(opened(sealed, (await createAgeKeys()).secretKey)).rejects.toThrow('does not open this backup')
  await expect(opened(sealed, keys.publicKey)).rejects.toThrow('only encrypts')
})

test('what is cut, changed, swapped or left out is refused', async () => {
  const keys = await createAgeKeys()
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

test.each(['', 'age1', `${theirs.publicKey}q`, theirs.publicKey.replace('7', '8'), 'AGE-SECRET-KEY-1QQQQ'])(
  'the key %j is refused',
  (text) => expect(() => readAgeKey(text)).toThrow('BACKUP_KEY is not a key'),
)
