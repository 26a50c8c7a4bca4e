import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { statfsSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { formOf, pngImage } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { smallDisk, type SmallDisk } from '../support/smallDisk.ts'

const megabyte = 1024 * 1024

let media: SmallDisk
let temp: SmallDisk
let platform: Platform
let client: Person

beforeAll(async () => {
  media = smallDisk({ megabytes: 5 })
  temp = smallDisk({ megabytes: 12 })
  platform = await startPlatform({ env: { MEDIA_DIR: media.folder, DATA_DIR: temp.folder }, isOwn: true })
  client = await registerClient(platform)
})

afterAll(async () => {
  await platform?.stop()
  media?.remove()
  temp?.remove()
})

const text = (megabytes: number) => `${randomBytes(megabytes * 500_000).toString('hex')}\n`
const upload = (bytes: Buffer | string, name = 'a.txt') =>
  client.post('/files/upload', formOf({ file: { bytes, name } }))
const outcome = (answer: Awaited<ReturnType<typeof upload>>) => [answer.status, answer.body.errors?.[0]?.code]
const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
const rows = async () => (await platform.db.query('SELECT path FROM project_files')).rows.length
const pending = async () => (await platform.db.query('SELECT 1 FROM pending_objects WHERE discarded_at IS NULL')).rows

test('on a full disk an upload is 503, nothing of it stays, and what fits is taken as before', async () => {
  media.limit(platform.server.process.pid ?? 0)
  expect((await upload('hello')).status).toBe(201)
  const before = { files: await filesBelow(media.folder), rows: await rows() }
  for (const tries of [1, 2, 3]) expect([tries, ...outcome(await upload(text(6)))]).toEqual([tries, 503, 'unavailable'])
  expect({ files: await filesBelow(media.folder), rows: await rows() }).toEqual(before)
  expect([await pending(), await filesBelow(`${temp.folder}/tmp`)]).toEqual([[], []])
  expect((await upload('hello again')).status).toBe(201)
})

test('of uploads at once that do not fit together some are kept whole, and of the others nothing stays', async () => {
  const before = await rows()
  const answers = await Promise.all([1, 2, 3, 4].map(() => upload(text(2))))
  const kept = answers.filter(({ status }) => status === 201)
  // Where only single files are limited all of them fit.
  if (media.kind === 'tmpfs') expect(kept.length).toBeLessThan(4)
  expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([])
  expect(await rows()).toBe(before + kept.length)
  expect((await filesBelow(media.folder)).length).toBe(before + kept.length)
  for (const { body } of kept) {
    const download = await client.get(`/files/download/${body.doc.path}`)
    expect([download.status, download.bytes.length]).toEqual([200, body.doc.size])
    expect((await client.delete(`/files/delete/${body.doc.path}`)).status).toBe(200)
  }
})

test('pictures and identity checks are 503 on a full disk, and can be sent again when there is room', async () => {
  const image = { bytes: await pngImage(), name: 'a.png' }
  const identity = () =>
    client.post('/users/verify-identity', formOf({ frontId: image, backId: image, signature: image }))
  const avatar = () => client.post('/users/upload-avatar', formOf({ avatar: image }))
  const ballast = `${media.folder}/ballast`
  if (media.kind === 'tmpfs') {
    writeFileSync(ballast, Buffer.alloc(freeBytes(media.folder)))
    expect(() => writeFileSync(`${media.folder}/more`, Buffer.alloc(100_000))).toThrow(/ENOSPC/)
    await rm(`${media.folder}/more`)
    const before = await filesBelow(media.folder)
    for (const send of [identity, avatar]) expect(outcome(await send())).toEqual([503, 'unavailable'])
    expect(await filesBelow(media.folder)).toEqual(before)
    expect((await client.get('/users/verification-status')).body.status).toBe('not_submitted')
    await rm(ballast)
  }
  expect([(await identity()).status, (await avatar()).status]).toEqual([201, 200])
})

test('an upload without disk space is 503 too, and its space is freed', async () => {
  temp.limit(platform.server.process.pid ?? 0)
  const free = freeBytes(temp.folder)
  for (const tries of [1, 2, 3])
    expect([tries, ...outcome(await upload(text(16)))]).toEqual([tries, 503, 'unavailable'])
  expect(await filesBelow(`${temp.folder}/tmp`)).toEqual([])
  // Mails and the like take a little.
  if (temp.kind === 'tmpfs') expect(free - freeBytes(temp.folder)).toBeLessThan(megabyte)
  expect((await upload(text(1))).status).toBe(201)
})

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
