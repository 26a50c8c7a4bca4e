import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { localStorage } from '../../src/adapters/storage/localStorage.ts'
import { s3Storage } from '../../src/adapters/storage/s3Storage.ts'
import type { Storage } from '../../src/adapters/storage/types.ts'
import { codeOf } from '../support/codeOf.ts'
import { startS3Double } from '../support/s3Double.ts'
import { startS3Server, type S3Server } from '../support/s3Server.ts'

const contentType = 'application/octet-stream'
const silenceMs = 2_000
const large = Buffer.alloc(12_000_000, 'l')

let double: Awaited<ReturnType<typeof startS3Double>>
let server: S3Server
/** The bucket that knows which uploads are open, and the one of s3rver behind a line that can break. */
let openly: Storage
let broken: Storage
/** The same, and it waits: a busy machine is silent for a second, too. */
let patient: Storage

beforeAll(async () => {
  double = await startS3Double({ bucket: 'files' })
  server = await startS3Server()
  const account = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', bucket: 'files' }
  openly = s3Storage({ ...account, silenceMs: silenceMs / 2, endpoint: double.endpoint })
  broken = s3Storage({ ...account, silenceMs, endpoint: server.endpoint })
  patient = s3Storage({ ...account, silenceMs: 60 * silenceMs, endpoint: server.endpoint })
})

afterEach(() => {
  double.state.mode = 'normal'
  double.state.concerns = () => true
  server.heal()
  double.state.openUploads.clear()
})

afterAll(async () => {
  await double.stop()
  await server.stop()
})

const put = (storage: Storage, key: string, bytes = large) =>
  storage.put({ key, body: Readable.from([bytes]), contentType, sizeBytes: bytes.length })
const read = async (storage: Storage, key: string) => (await storage.read({ key })).stream

/** Which requests of an upload in parts go wrong. */
const steps: [string, (method: string, url: string) => boolean][] = [
  ['its beginning', (method, url) => method === 'POST' && /[?&]uploads/.test(url)],
  ['its second part', (_method, url) => url.includes('partNumber=2')],
  ['its end', (method, url) => method === 'POST' && url.includes('uploadId=')],
]

test.each(
  steps.flatMap(([step, concerns]) => (['failing', 'silent'] as const).map((mode) => ({ step, mode, concerns }))),
)(
  'an upload of which $step is answered by a $mode bucket leaves neither object nor parts, and is told',
  async ({ mode, concerns }) => {
    double.state.mode = mode
    double.state.concerns = concerns
    expect(await codeOf(put(openly, 'general/large'))).toBe('unavailable')
    expect([double.objects.has('general/large'), double.state.openUploads.size]).toEqual([false, 0])
  },
  120_000,
)

test('parts that a bucket did not take back are found, and given back once they are old enough', async () => {
  double.state.mode = 'failing'
  double.state.concerns = (method, url) => url.includes('partNumber=2') || method === 'DELETE'
  for (const key of ['general/a', 'general/b', 'general/c', 'projects/d'])
    expect(await codeOf(put(openly, key))).toBe('unavailable')
  expect(double.state.openUploads.size).toBe(4)
  double.state.mode = 'normal'
  const past = new Date(Date.now() - 60_000)
  const soon = new Date(Date.now() + 60_000)
  expect(await openly.removeUnfinished({ prefix: 'general/', before: past })).toBe(0)
  expect(await openly.removeUnfinished({ prefix: 'general/', before: soon, isDryRun: true })).toBe(3)
  expect(double.state.openUploads.size).toBe(4)
  expect(await openly.removeUnfinished({ prefix: 'general/a', before: soon })).toBe(1)
  expect(await openly.removeUnfinished({ prefix: 'general/', before: soon })).toBe(2)
  expect([...double.state.openUploads.values()].map(({ key }) => key)).toEqual(['projects/d'])
})

test('a bucket that cannot tell its open uploads has none to give back', async () => {
  expect(await broken.removeUnfinished({ prefix: '', before: new Date() })).toBe(0)
})

test('a reader may be as slow as they like', async () => {
  await put(server.storage, 'general/slow')
  const chunks: Buffer[] = []
  let isPaused = false
  // A byte stream yields buffers.
  for await (const chunk of (await read(broken, 'general/slow')) as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    if (!isPaused) await pause(2 * silenceMs)
    isPaused = true
  }
  expect(Buffer.concat(chunks).equals(large)).toBe(true)
})

test('a stream destroyed before its first read keeps no connection', async () => {
  await put(openly, 'general/unread')
  // More than there are connections to a bucket.
  for (let count = 0; count < 60; count += 1) (await read(openly, 'general/unread')).destroy()
  expect((await buffer(await read(openly, 'general/unread'))).byteLength).toBe(large.byteLength)
})

test('a body that breaks off is requested again from where it ended, of the same version', async () => {
  await put(server.storage, 'general/breaks')
  server.state.requests.length = 0
  server.state.mode = 'broken off'
  server.state.concerns = (method) => method === 'GET' && server.state.requests.length < 3
  expect((await buffer(await read(patient, 'general/breaks'))).equals(large)).toBe(true)
  expect(server.state.requests.length).toBe(3)
  expect(await codeOf(readBroken({ replaced: true }))).toBe('unavailable')
})

test('a body that always breaks off ends in an error, never in a short file', async () => {
  expect(await codeOf(readBroken({ replaced: false }))).toBe('unavailable')
})

async function readBroken({ replaced }: { replaced: boolean }): Promise<void> {
  await put(server.storage, 'general/changes')
  server.state.requests.length = 0
  server.state.mode = 'broken off'
  server.state.concerns = (method) => method === 'GET' && (!replaced || server.state.requests.length < 2)
  const stream = await read(patient, 'general/changes')
  if (replaced) await put(server.storage, 'general/changes', Buffer.alloc(12_000_000, 'n'))
  await buffer(stream)
}

test('a bucket that falls silent in the middle of a body is given up', async () => {
  await put(server.storage, 'general/silent')
  server.state.mode = 'falling silent'
  const stream = await read(broken, 'general/silent')
  server.state.mode = 'silent'
  expect(await codeOf(buffer(stream))).toBe('unavailable')
}, 120_000)

test('what a killed process was writing to disk is found under its key, and goes once it is old enough', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'unfinished-'))
  const storage = localStorage(folder)
  await storage.put({ key: 'general/a.txt', body: Buffer.from('whole'), contentType })
  const uuid = '0198c0de-0000-7000-8000-000000000001'
  const parts = [`.part-b.txt-${uuid}`, `.part-a.txt-${uuid}`, `.part-${uuid}`]
  for (const part of parts) await writeFile(path.join(folder, 'general', part), 'half')
  const past = new Date(Date.now() - 60_000)
  await utimes(path.join(folder, 'general', `.part-b.txt-${uuid}`), past, past)
  const before = new Date(Date.now() - 30_000)
  expect(await storage.removeUnfinished({ prefix: '', before, isDryRun: true })).toBe(1)
  expect(await storage.removeUnfinished({ prefix: 'general/b.txt', before })).toBe(1)
  expect(await storage.removeUnfinished({ prefix: 'general/a.txt', before: new Date(Date.now() + 1000) })).toBe(1)
  expect(await storage.removeUnfinished({ prefix: 'projects/', before: new Date() })).toBe(0)
  expect(await storage.removeUnfinished({ prefix: 'general/', before: new Date(Date.now() + 1000) })).toBe(1)
  expect(await readdir(path.join(folder, 'general'))).toEqual(['a.txt'])
  await rm(folder, { recursive: true })
})
