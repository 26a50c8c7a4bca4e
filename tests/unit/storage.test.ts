import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { localStorage } from '../../src/adapters/storage/localStorage.ts'
import { s3Storage } from '../../src/adapters/storage/s3Storage.ts'
import type { Storage } from '../../src/adapters/storage/types.ts'
import { codeOf } from '../support/codeOf.ts'
import { startS3Double } from '../support/s3Double.ts'
import { startS3Server, type S3Server } from '../support/s3Server.ts'

const CONTENT_TYPE = 'application/octet-stream'
const hostileKeys = [
  '../secret',
  'general/../../secret',
  '/etc/passwd',
  'general//x',
  'general/',
  '',
  '.',
  'general/.hidden',
  'general\\x',
  'general/x\0.png',
  'general/%2e%2e/x',
  'general/x y',
  `general/${'x'.repeat(300)}`,
  Array(200).fill('deep').join('/'),
]

let folder = ''
let bucket: Awaited<ReturnType<typeof startS3Double>>
let s3rver: S3Server
const storages = new Map<string, Storage>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'storage-'))
  bucket = await startS3Double({ bucket: 'files' })
  s3rver = await startS3Server()
  storages.set('bucket of s3rver', s3rver.storage)
  storages.set('folder', localStorage(path.join(folder, 'media')))
  storages.set('bucket', s3Storage({ ...account, bucket: 'files', endpoint: bucket.endpoint }))
})

afterAll(async () => {
  await bucket.stop()
  await s3rver.stop()
  await rm(folder, { recursive: true })
})

const account = { region: 'us-east-1', accessKeyId: 'test', secretAccessKey: 'test' }

function storageOf(name: string): Storage {
  const storage = storages.get(name)
  if (!storage) throw new Error(`There is no ${name}.`)
  return storage
}

async function keysOf(storage: Storage, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of storage.list({ prefix })) keys.push(key)
  return keys.sort()
}

describe.each(['folder', 'bucket', 'bucket of s3rver'])('in a %s', (name) => {
  test('what was put is read back, from bytes and from a stream, and a second put replaces it', async () => {
    const storage = storageOf(name)
    await storage.put({ key: 'general/a.txt', body: Buffer.from('one'), contentType: CONTENT_TYPE, sizeBytes: 3 })
    const big = Buffer.alloc(7_000_000, 'b')
    await storage.put({
      key: 'general/a.txt',
      body: Readable.from([big]),
      contentType: CONTENT_TYPE,
      sizeBytes: 7_000_000,
    })
    const { stream, sizeBytes } = await storage.read({ key: 'general/a.txt' })
    expect(sizeBytes).toBe(7_000_000)
    expect((await buffer(stream)).equals(big)).toBe(true)
    expect(await storage.stat({ key: 'general/a.txt' })).toMatchObject({ key: 'general/a.txt', sizeBytes: 7_000_000 })
  })

  test('an empty file is a file', async () => {
    const storage = storageOf(name)
    await storage.put({ key: 'general/empty', body: Readable.from([]), contentType: CONTENT_TYPE, sizeBytes: 0 })
    expect(await storage.exists({ key: 'general/empty' })).toBe(true)
    expect((await buffer((await storage.read({ key: 'general/empty' })).stream)).byteLength).toBe(0)
  })

  test('a range is exactly that part, its end is cut to the file, and one behind the file is refused', async () => {
    const storage = storageOf(name)
    await storage.put({ key: 'general/r', body: Buffer.from('0123456789'), contentType: CONTENT_TYPE })
    const part = await storage.read({ key: 'general/r', range: { start: 2, end: 4 } })
    expect([String(await buffer(part.stream)), part.sizeBytes]).toEqual(['234', 10])
    const end = await storage.read({ key: 'general/r', range: { start: 8, end: 400 } })
    expect([String(await buffer(end.stream)), end.sizeBytes]).toEqual(['89', 10])
    expect(await codeOf(storage.read({ key: 'general/r', range: { start: 10, end: 11 } }))).toBe(
      'range_not_satisfiable',
    )
  })

  test('what is missing is told apart from what failed', async () => {
    const storage = storageOf(name)
    expect(await codeOf(storage.read({ key: 'general/none' }))).toBe('not_found')
    expect(await storage.stat({ key: 'general/none' })).toBeUndefined()
    expect(await storage.exists({ key: 'general/none' })).toBe(false)
    await storage.remove({ key: 'general/none' })
  })

  test('a body that breaks off or is not as long as announced leaves the old file as it was', async () => {
    const storage = storageOf(name)
    const key = 'general/whole'
    await storage.put({ key, body: Buffer.from('whole'), contentType: CONTENT_TYPE })
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('The source broke.')
      })(),
    )
    expect(await codeOf(storage.put({ key, body: breaking, contentType: CONTENT_TYPE }))).toBe('unavailable')
    const short = Readable.from([Buffer.from('sho')])
    expect(await codeOf(storage.put({ key, body: short, contentType: CONTENT_TYPE, sizeBytes: 5 }))).toBe('unavailable')
    const bytes = Buffer.from('sho')
    expect(await codeOf(storage.put({ key, body: bytes, contentType: CONTENT_TYPE, sizeBytes: 5 }))).toBe('unavailable')
    expect(String(await buffer((await storage.read({ key })).stream))).toBe('whole')
  })

  test('a list is in the order of the keys, whatever lies in folders', async () => {
    const storage = storageOf(name)
    const keys = [
      'order/a-b',
      'order/a.b',
      'order/a/b',
      'order/a/c/d',
      'order/a/c-d',
      'order/a0',
      'order/B',
      'order/aa/a',
    ]
    for (const key of keys) await storage.put({ key, body: Buffer.from(key), contentType: CONTENT_TYPE })
    const listed: string[] = []
    for await (const { key } of storage.list({ prefix: 'order/' })) listed.push(key)
    // s3rver lists folder by folder: nothing may rely on the order, it only makes comparing faster.
    expect(name === 'bucket of s3rver' ? listed.sort() : listed).toEqual(keys.sort())
  })

  test('a list has every key with the prefix and no other', async () => {
    const storage = storageOf(name)
    const keys = ['list/a/1', 'list/a/2', 'list/a/b/3', 'list/ab', 'listed/x']
    for (const key of keys) await storage.put({ key, body: Buffer.from(key), contentType: CONTENT_TYPE })
    expect(await keysOf(storage, 'list/')).toEqual(['list/a/1', 'list/a/2', 'list/a/b/3', 'list/ab'])
    expect(await keysOf(storage, 'list/a')).toEqual(['list/a/1', 'list/a/2', 'list/a/b/3', 'list/ab'])
    expect(await keysOf(storage, 'nothing/')).toEqual([])
    await storage.remove({ key: 'list/a/1' })
    expect(await keysOf(storage, 'list/a/')).toEqual(['list/a/2', 'list/a/b/3'])
  })

  test.each(hostileKeys)(
    'the key %j that the platform never made is not found, whatever is done to it',
    async (key) => {
      const storage = storageOf(name)
      expect(await codeOf(async () => storage.read({ key }))).toBe('not_found')
      expect(await codeOf(async () => storage.stat({ key }))).toBe('not_found')
      expect(await codeOf(async () => storage.remove({ key }))).toBe('not_found')
      expect(await codeOf(async () => storage.put({ key, body: Buffer.from('x'), contentType: CONTENT_TYPE }))).toBe(
        'not_found',
      )
    },
  )

  test('storage that works is said to work', async () => {
    await storageOf(name).check()
  })
})

test('nothing half written stays in the folder, and what was never put is not listed', async () => {
  const storage = storageOf('folder')
  await mkdir(path.join(folder, 'media'), { recursive: true })
  await writeFile(path.join(folder, 'media', '.gitkeep'), '')
  const names = await readdir(path.join(folder, 'media'), { recursive: true })
  expect(names.filter((name) => path.basename(name).startsWith('.part-'))).toEqual([])
  expect(await keysOf(storage, '')).not.toContain('.gitkeep')
})

test('a link out of the folder is not followed', async () => {
  await writeFile(path.join(folder, 'secret'), 'secret')
  await mkdir(path.join(folder, 'media', 'general'), { recursive: true })
  await symlink(path.join(folder, 'secret'), path.join(folder, 'media', 'general', 'link'))
  expect(await codeOf(storageOf('folder').read({ key: 'general/link' }))).toBe('not_found')
  expect(await storageOf('folder').exists({ key: 'general/link' })).toBe(false)
})

test('a folder that cannot be written is unavailable', async () => {
  await writeFile(path.join(folder, 'file'), '')
  const storage = localStorage(path.join(folder, 'file'))
  expect(await codeOf(storage.check())).toBe('unavailable')
  expect(await codeOf(storage.put({ key: 'a/b', body: Buffer.from('x'), contentType: CONTENT_TYPE }))).toBe(
    'unavailable',
  )
})

test('a bucket that fails, is not there or does not listen is unavailable, and leaves no upload open', async () => {
  const storage = storageOf('bucket')
  bucket.state.mode = 'failing'
  expect(await codeOf(storage.read({ key: 'general/a.txt' }))).toBe('unavailable')
  expect(await codeOf(storage.stat({ key: 'general/a.txt' }))).toBe('unavailable')
  expect(await codeOf(storage.check())).toBe('unavailable')
  expect(await codeOf(storage.remove({ key: 'general/a.txt' }))).toBe('unavailable')
  expect(await codeOf(keysOf(storage, 'general/'))).toBe('unavailable')
  expect(await codeOf(storage.put({ key: 'general/x', body: Buffer.from('x'), contentType: CONTENT_TYPE }))).toBe(
    'unavailable',
  )
  bucket.state.mode = 'normal'
  expect(await codeOf(s3Storage({ ...account, bucket: 'other', endpoint: bucket.endpoint }).check())).toBe(
    'unavailable',
  )
  const deaf = s3Storage({ ...account, bucket: 'files', endpoint: 'http://127.0.0.1:1' })
  expect(await codeOf(deaf.check())).toBe('unavailable')
  expect(bucket.state.openUploads.size).toBe(0)
})

test('a bucket that never answers is given up within seconds', async () => {
  bucket.state.mode = 'silent'
  const storage = s3Storage({ ...account, bucket: 'files', endpoint: bucket.endpoint, silenceMs: 500 })
  expect(await codeOf(storage.check())).toBe('unavailable')
  bucket.state.mode = 'normal'
}, 60_000)
