import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { once } from 'node:events'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { proofNumber } from '../support/proofNumber.ts'
import { rawHttp } from '../support/rawHttp.ts'
import { bucketSide, diskSide, type StorageSide } from '../support/storageSides.ts'

const megabyte = 1024 * 1024
const largeMegabytes = proofNumber({ name: 'megabytes', share: 120, full: 199 })
const largeBytes = largeMegabytes * megabyte
/** What one large file may cost beside what the server needs anyway. */
const maxExtraMegabytes = 50

let side: StorageSide
let platform: Platform
let client: Person

/** Text, every megabyte of it different. */
function* piecesOf(bytes: number): Generator<Buffer> {
  for (let start = 0; start < bytes; start += megabyte) {
    const line = `${String(start).padStart(15, '0')}\n`
    yield Buffer.from(line.repeat(Math.min(megabyte, bytes - start) / line.length))
  }
}

function sumOf(bytes: number): string {
  const hash = createHash('sha256')
  for (const piece of piecesOf(bytes)) hash.update(piece)
  return hash.digest('hex')
}

async function upload(bytes: number): Promise<{ status: number; doc: { path: string; sha256: string; size: number } }> {
  function* body() {
    yield '--b\r\nContent-Disposition: form-data; name="file"; filename="large.txt"\r\n\r\n'
    yield* piecesOf(bytes)
    yield '\r\n--b--\r\n'
  }
  const headers = { authorization: `Bearer ${client.token}`, 'content-type': 'multipart/form-data; boundary=b' }
  const sent = { url: platform.url, path: '/api/files/upload', method: 'POST', headers, body: body() }
  const answer = await rawHttp(sent)
  return { status: answer.status, doc: JSON.parse(answer.text).doc }
}

/** The sum of what comes, and how much it is; nothing of it is kept. */
async function download(path: string, headers: Record<string, string> = {}) {
  const sent = request(`${platform.url}/api/files/download/${path}`, {
    headers: { authorization: `Bearer ${client.token}`, ...headers },
  })
  sent.end()
  const [answer] = await once(sent, 'response')
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of answer) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { status: answer.statusCode, sha256: hash.digest('hex'), bytes }
}

const status = (name: string) => {
  const text = readFileSync(`/proc/${platform.server.process.pid}/status`, 'utf8')
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024
}

/** How many megabytes the server's memory grew at most while `work` ran, by the kernel's peak value. */
async function extraMegabytes(work: () => Promise<unknown>): Promise<number> {
  const before = status('VmRSS')
  writeFileSync(`/proc/${platform.server.process.pid}/clear_refs`, '5')
  await work()
  return Math.round(status('VmHWM') - before)
}

describe.each([
  ['on a disk', diskSide],
  ['in a bucket', bucketSide],
])('%s', (where, startSide) => {
  beforeAll(async () => {
    side = await startSide()
    platform = await startPlatform({ env: side.env, isOwn: true })
    client = await registerClient(platform)
  })

  afterAll(async () => {
    await platform?.stop()
    await side?.stop()
  })

  test(`a file of ${largeMegabytes} MB comes and goes whole, in less than 50 MB more of memory`, async () => {
    // What a server needs for any file at all: code, buffers, connections.
    const small = await upload(30 * megabyte)
    expect(small.status).toBe(201)
    await download(small.doc.path)
    let kept: Awaited<ReturnType<typeof upload>> | undefined
    const extra = { up: 0, down: 0 }
    extra.up = await extraMegabytes(async () => (kept = await upload(largeBytes)))
    const { path, ...doc } = kept?.doc ?? { path: '', sha256: '' }
    expect([kept?.status, doc]).toMatchObject([201, { size: largeBytes, sha256: sumOf(largeBytes) }])
    let got: Awaited<ReturnType<typeof download>> | undefined
    extra.down = await extraMegabytes(async () => (got = await download(path)))
    expect(got).toEqual({ status: 200, sha256: doc.sha256, bytes: largeBytes })
    process.stderr.write(
      `${where}: ${extra.up} MB more for an upload of ${largeMegabytes} MB, ${extra.down} MB for its download\n`,
    )
    expect(extra.up).toBeLessThan(maxExtraMegabytes)
    expect(extra.down).toBeLessThan(maxExtraMegabytes)
    const part = await download(path, { range: `bytes=${largeBytes - 16}-` })
    expect(part).toEqual({
      status: 206,
      bytes: 16,
      sha256: createHash('sha256')
        .update(`${(largeMegabytes - 1) * megabyte}`.padStart(15, '0') + '\n')
        .digest('hex'),
    })
  })
})
