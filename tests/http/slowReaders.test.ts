import { randomBytes } from 'node:crypto'
import http from 'node:http'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { formOf } from '../support/files.ts'
import { memoryOf } from '../support/memoryOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let key: string
let image: Buffer

beforeAll(async () => {
  platform = await startPlatform({ isOwn: true })
  client = await registerClient(platform)
  const raw = { width: 1800, height: 1800, channels: 3 } as const
  const bytes = await sharp(randomBytes(raw.width * raw.height * raw.channels), { raw })
    .png()
    .toBuffer()
  const side = { bytes, name: 'card.png' }
  const sent = await client.post('/users/verify-identity', formOf({ frontId: side, backId: side, signature: side }))
  expect(sent.status).toBe(201)
  const { rows } = await platform.db.query(`SELECT path FROM project_files WHERE kind = 'identity_front'`)
  key = rows[0].path
  image = (await client.get(`/files/download/${key}`)).bytes
})

afterAll(() => platform?.stop())

/** Asks for the image and takes nothing but the head of the answer. */
async function takeNothing(): Promise<http.ClientRequest> {
  const headers = { authorization: `Bearer ${client.token}` }
  const request = http.request(`${platform.url}/api/files/download/${key}`, { agent: false, headers })
  request.on('error', () => undefined)
  const answered = new Promise<number | undefined>((resolve) =>
    request.once('response', (response) => {
      response.pause()
      resolve(response.statusCode)
    }),
  )
  request.end()
  expect(await answered).toBe(200)
  return request
}

test('readers of sealed images who take nothing hold no images in memory', async () => {
  for (let round = 0; round < 5; round += 1) await client.get(`/files/download/${key}`)
  const before = memoryOf(platform.server.process.pid)
  const readers: http.ClientRequest[] = []
  for (let count = 0; count < 40; count += 1) readers.push(await takeNothing())
  const grown = memoryOf(platform.server.process.pid) - before
  for (const reader of readers) reader.destroy()
  // All of them together would be more than 370 MB.
  expect([image.byteLength > 9_000_000, grown < 185 || grown]).toEqual([true, true])
})

test('an image comes whole and in ranges, and not at all where a bit of it was changed', async () => {
  const part = async (range: string) => client.get(`/files/download/${key}`, { headers: { range } })
  for (const [start, end] of [
    [0, 0],
    [0, 99_999],
    [65_000, 66_000],
    [image.byteLength - 5, image.byteLength - 1],
  ] as const) {
    const answer = await part(`bytes=${start}-${end}`)
    expect([answer.status, answer.bytes.equals(image.subarray(start, end + 1))]).toEqual([206, true])
  }
  const file = path.join(platform.dataDir, 'media', key)
  const sealed = await readFile(file)
  for (const at of [3, 30, 80, 100, Math.floor(sealed.byteLength / 2), sealed.byteLength - 1]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    await writeFile(file, changed)
    for (const answer of [await client.get(`/files/download/${key}`), await part('bytes=0-9')]) {
      expect([at, answer.status]).toEqual([at, 500])
      expect(answer.bytes.byteLength).toBeLessThan(500)
    }
  }
  await writeFile(file, sealed)
  await appendFile(file, 'more')
  expect((await client.get(`/files/download/${key}`)).status).toBe(500)
  await writeFile(file, sealed.subarray(0, 40))
  expect((await client.get(`/files/download/${key}`)).status).toBe(500)
  await writeFile(file, sealed)
  expect((await client.get(`/files/download/${key}`)).bytes.equals(image)).toBe(true)
})
