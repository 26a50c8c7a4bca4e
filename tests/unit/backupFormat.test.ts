import { afterAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { BackupError } from '../../src/adapters/backup/BackupError.ts'
import { writeTar, type TarEntry } from '../../src/adapters/backup/writeTar.ts'
import { readBackup } from '../../src/server/backup/readBackup.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-format-'))
const file = path.join(folder, 'backup.tar.gz')
const rows = '1\tone\n2\ttwo\n'
const head = {
  format: 1,
  id: '019aaaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee',
  createdAt: '2026-11-30T10:00:00.000Z',
  platform: '0.1.0',
  migrations: ['first'],
  queueSchema: 1,
  tables: [{ name: 'public.things', columns: ['id', 'name'] }],
  sequences: [],
}
const keys = { secretKey: 'a', identityMasterKey: 'b', identityMasterKeysPrevious: [] }
const end = {
  tables: { 'public.things': { rows: 2, sha256: createHash('sha256').update(rows).digest('hex') } },
  files: { count: 1, sizeBytes: 5 },
  missing: { count: 0, paths: [] },
}
const parts = {
  head: { name: 'backup.json', body: JSON.stringify(head) },
  keys: { name: 'keys.json', body: JSON.stringify(keys) },
  rows: { name: 'database/public.things/000001', body: rows },
  end: { name: 'end.json', body: JSON.stringify(end) },
} satisfies Record<string, TarEntry>

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function tarOf(entries: TarEntry[]): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of writeTar(Readable.from(entries))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const fileEntry = (text: string): TarEntry => ({
  name: 'files/general/a.txt',
  sizeBytes: Buffer.byteLength(text),
  body: Readable.from([Buffer.from(text)]),
})

async function outcomeOf(bytes: Buffer): Promise<unknown> {
  writeFileSync(file, bytes)
  return readBackup({ file, key: undefined }).catch((error: unknown) => error)
}

const wholeTar = () => tarOf([parts.head, parts.keys, parts.rows, fileEntry('hello'), parts.end])

test('a backup is refused wherever it is cut, and never read as anything else when a bit is changed', async () => {
  const whole = gzipSync(await wholeTar())
  expect(await outcomeOf(whole)).toEqual(end)
  for (let length = 0; length < whole.length; length += 1)
    expect([length, (await outcomeOf(whole.subarray(0, length))) instanceof BackupError]).toEqual([length, true])
  let refused = 0
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 4
    const outcome = await outcomeOf(changed)
    // A few bits of gzip say nothing, such as its time, or another way to the same bytes (RFC 1951 and 1952).
    if (!(outcome instanceof BackupError)) expect([at, outcome]).toEqual([at, end])
    else refused += 1
  }
  expect(refused).toBeGreaterThan(whole.length * 0.95)
})

test('of the archive itself no byte can be changed, whoever packs it again', async () => {
  const tar = await wholeTar()
  // The last entry is a line of 65 bytes; zeros fill its block and two more.
  for (let at = 0; at < tar.length - 1536 + 65; at += 7) {
    const changed = Buffer.from(tar)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect([at, (await outcomeOf(gzipSync(changed, { level: 0 }))) instanceof BackupError]).toEqual([at, true])
  }
})

test.each<[string, () => TarEntry[], string]>([
  ['nothing', () => [], 'its end is missing'],
  ['no head', () => [parts.keys, parts.end], 'does not begin with what it is'],
  [
    'another format',
    () => [{ name: 'backup.json', body: JSON.stringify({ ...head, format: 2 }) }],
    'that this version can read',
  ],
  ['no rows', () => [parts.head, parts.keys, fileEntry('hello'), parts.end], 'rows of public.things are missing'],
  [
    'rows twice',
    () => [parts.head, parts.keys, parts.rows, parts.rows, fileEntry('hello'), parts.end],
    'rows of public.things',
  ],
  ['no file', () => [parts.head, parts.keys, parts.rows, parts.end], 'files are missing'],
  ['a shorter file', () => [parts.head, parts.keys, parts.rows, fileEntry('hell'), parts.end], 'files are missing'],
  ['no end', () => [parts.head, parts.keys, parts.rows, fileEntry('hello')], 'its end is missing'],
  [
    'more after the end',
    () => [parts.head, parts.keys, parts.rows, fileEntry('hello'), parts.end, parts.rows],
    'after its end',
  ],
  [
    'rows of an unnamed table',
    () => [parts.head, { name: 'database/public.others/000001', body: rows }],
    'does not name',
  ],
  ['something unknown', () => [parts.head, { name: 'other', body: '' }], 'other is unknown'],
])('an archive with %s is refused', async (_, entries, says) => {
  const outcome = await outcomeOf(gzipSync(await tarOf(entries())))
  expect([outcome instanceof BackupError, String(outcome)]).toEqual([true, expect.stringContaining(says)])
})

test('what is no backup at all is refused in one line', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('hello'), gzipSync('hello'), readFileSync('package.json')]) {
    const outcome = await outcomeOf(bytes)
    expect([outcome instanceof BackupError, String(outcome).includes('\n')]).toEqual([true, false])
  }
  await expect(readBackup({ file: path.join(folder, 'none'), key: undefined })).rejects.toThrow('cannot be read')
})

test('tar unpacks it, with long names and names of any script', async () => {
  const names = [
    `files/projects/${'a'.repeat(120)}/b.pdf`,
    'files/public/شعار الشركة.png',
    'files/public/Our logo (1).png',
  ]
  const bodies = ['one', 'zwei', '']
  const tar = await tarOf(
    names.map((name, index) => ({
      name,
      sizeBytes: Buffer.byteLength(bodies[index] ?? ''),
      body: Readable.from([Buffer.from(bodies[index] ?? '')]),
    })),
  )
  writeFileSync(path.join(folder, 'a.tar'), tar)
  execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder })
  expect(names.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(bodies)
})
