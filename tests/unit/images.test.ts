import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { AVATAR_SIZES, processAvatar } from '../../src/adapters/images/processAvatar.ts'
import { limitConcurrency } from '../../src/adapters/images/limitConcurrency.ts'
import { reencodeImage } from '../../src/adapters/images/reencodeImage.ts'
import { codeOf } from '../support/codeOf.ts'
import { makeZip } from '../support/makeZip.ts'
import { pngBomb } from '../support/pngBomb.ts'
import { cpuTimeOf } from '../support/cpuTimeOf.ts'

let folder = ''
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'images-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function save(content: string | Uint8Array, originalName?: string) {
  const tempPath = path.join(folder, `${(count += 1)}`)
  await writeFile(tempPath, content)
  return { tempPath, ...(originalName !== undefined && { originalName }) }
}

const RED = { r: 220, g: 20, b: 20 }
const BLUE = { r: 20, g: 20, b: 220 }

/** Red above blue, held upright, as a camera that was turned to the side stores it. */
async function turnedPhoto() {
  const half = (background: typeof RED) => sharp({ create: { width: 200, height: 300, channels: 3, background } }).png()
  const upright = await half(RED)
    .composite([{ input: await half(BLUE).resize(200, 150).toBuffer(), top: 150, left: 0 }])
    .png()
    .toBuffer()
  return sharp(upright)
    .rotate(-90)
    .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitude: '23/1 36/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
}

async function colourAt(bytes: Buffer, share: number) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height * share) * info.width + Math.floor(info.width / 2)) * info.channels
  return (data[at] ?? 0) > (data[at + 2] ?? 0) ? 'red' : 'blue'
}

const plain = sharp({ create: { width: 120, height: 80, channels: 3, background: RED } })

test('an avatar comes in every size, square, upright and without a trace of place or device', async () => {
  const { sizes } = await processAvatar({ file: await save(await turnedPhoto()) })
  for (const [size, edge] of Object.entries(AVATAR_SIZES)) {
    const image = sizes[size as keyof typeof sizes] // the keys of the sizes are the sizes
    const metadata = await sharp(image.bytes).metadata()
    expect(metadata).toMatchObject({ format: 'webp', width: edge, height: edge })
    expect(metadata.exif ?? metadata.xmp ?? metadata.iptc ?? metadata.icc ?? metadata.orientation).toBeUndefined()
    expect(image).toMatchObject({ mimeType: 'image/webp', extension: 'webp', widthPx: edge, heightPx: edge })
    expect(await colourAt(image.bytes, 0.1)).toBe('red')
    expect(await colourAt(image.bytes, 0.9)).toBe('blue')
  }
})

test.each(['jpeg', 'png', 'webp'] as const)('a %s is made anew in its own format, upright and bare', async (format) => {
  const source = await sharp(await turnedPhoto())
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
    .toFormat(format)
    .toBuffer()
  const hidden = Buffer.concat([source, makeZip({ 'payload.exe': 'MZ' })])
  const image = await reencodeImage({ file: await save(hidden), maxEdge: 150 })
  const metadata = await sharp(image.bytes).metadata()
  expect(metadata).toMatchObject({ format, width: 100, height: 150 })
  expect(metadata.exif ?? metadata.xmp ?? metadata.iptc ?? metadata.orientation).toBeUndefined()
  expect(image.bytes.includes('secret') || image.bytes.includes('payload.exe')).toBe(false)
  expect(image).toMatchObject({ mimeType: `image/${format}`, widthPx: 100, heightPx: 150 })
  expect(await colourAt(image.bytes, 0.1)).toBe('red')
})

test('a small image is not blown up, and what is transparent stays so', async () => {
  const source = await plain.clone().ensureAlpha(0.5).png().toBuffer()
  const image = await reencodeImage({ file: await save(source), maxEdge: 2000 })
  expect(await sharp(image.bytes).metadata()).toMatchObject({ width: 120, height: 80, hasAlpha: true })
})

test('of an animation the first frame is taken', async () => {
  const frames = await sharp({ create: { width: 10, height: 30, channels: 3, background: RED } })
    .raw()
    .toBuffer()
  const animated = await sharp(frames, { raw: { width: 10, height: 30, channels: 3, pageHeight: 10 } })
    .webp({ loop: 0, delay: [100, 100, 100] })
    .toBuffer()
  const image = await reencodeImage({ file: await save(animated), maxEdge: 100 })
  const { pages = 1, width, height } = await sharp(image.bytes).metadata()
  expect({ pages, width, height }).toEqual({ pages: 1, width: 10, height: 10 })
})

test.each([
  ['a GIF', plain.clone().gif().toBuffer()],
  ['an AVIF', plain.clone().avif().toBuffer()],
  ['a TIFF', plain.clone().tiff().toBuffer()],
  [
    'a drawing',
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd"/></svg>',
  ],
  ['a PDF', '%PDF-1.7'],
  ['text', 'hello'],
])('%s is no picture of a person', async (_, content) => {
  const file = await save(await content, 'a.png')
  expect(await codeOf(processAvatar({ file }))).toBe('unsupported_type')
  expect(await codeOf(reencodeImage({ file, maxEdge: 100 }))).toBe('unsupported_type')
})

test('nothing is no readable file', async () => {
  const file = await save('', 'a.png')
  expect(await codeOf(processAvatar({ file }))).toBe('unreadable_file')
  expect(await codeOf(reencodeImage({ file, maxEdge: 100 }))).toBe('unreadable_file')
})

test('a picture under the name of another type is refused', async () => {
  const file = await save(await plain.clone().png().toBuffer(), 'a.jpg')
  expect(await codeOf(processAvatar({ file }))).toBe('unsupported_type')
})

test('a picture that was cut off or damaged is unreadable, not half an avatar', async () => {
  const noise = sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 50 },
    },
  })
  for (const bytes of [
    await noise.clone().jpeg().toBuffer(),
    await noise.clone().png().toBuffer(),
    await noise.clone().webp().toBuffer(),
  ]) {
    const file = await save(bytes.subarray(0, Math.floor(bytes.byteLength * 0.7)))
    expect(await codeOf(processAvatar({ file }))).toBe('unreadable_file')
    expect(await codeOf(reencodeImage({ file, maxEdge: 100 }))).toBe('unreadable_file')
  }
  expect(await codeOf(processAvatar({ file: await save(Buffer.from('89504e470d0a1a0a', 'hex')) }))).toBe(
    'unreadable_file',
  )
})

test('a picture with more pixels than memory is refused by its header, at once', async () => {
  const file = await save(pngBomb({ width: 30_000, height: 30_000 }))
  const lying = await save(pngBomb({ width: 6_000, height: 6_000, rows: 1 }))
  const small = await save(await plain.clone().png().toBuffer())
  const spentMs = await cpuTimeOf(async () => {
    expect(await codeOf(processAvatar({ file }))).toBe('too_large')
    expect(await codeOf(reencodeImage({ file, maxEdge: 100 }))).toBe('too_large')
    expect(await codeOf(reencodeImage({ file: lying, maxEdge: 100 }))).toBe('unreadable_file')
    expect(await codeOf(reencodeImage({ file: small, maxEdge: 100, maxPixels: 120 * 80 - 1 }))).toBe('too_large')
  })
  expect(spentMs).toBeLessThan(3_000)
})

test('twenty avatars at once all come out', async () => {
  const photo = await turnedPhoto()
  const made = await Promise.all(Array.from({ length: 20 }, async () => processAvatar({ file: await save(photo) })))
  expect(made).toHaveLength(20)
})

test('no more jobs run than may, they run in order, and one too many is told to come later', async () => {
  const run = limitConcurrency({ running: 2, waiting: 2 })
  const order: number[] = []
  let runningCount = 0
  let mostRunning = 0
  const job = (id: number) => async () => {
    mostRunning = Math.max(mostRunning, (runningCount += 1))
    order.push(id)
    await pause(10)
    runningCount -= 1
    if (id === 1) throw Object.assign(new Error('It failed.'), { code: 'failed' })
  }
  const jobs = [run(job(0)), codeOf(run(job(1))), run(job(2)), run(job(3))]
  expect(await codeOf(run(job(4)))).toBe('unavailable')
  expect((await Promise.all(jobs))[1]).toBe('failed')
  await run(job(5))
  expect({ order, mostRunning }).toEqual({ order: [0, 1, 2, 3, 5], mostRunning: 2 })
})
