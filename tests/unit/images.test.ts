import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { AVATAR_SIZES, processAvatar } from '../../src/adapters/files/processAvatar.ts'
import { limitConcurrency } from '../../src/adapters/images/limitConcurrency.ts'
import { reencodeImage } from '../../src/adapters/files/reencodeImage.ts'
import { codeOf } from '../support/codeOf.ts'
import { makeZip } from '../support/makeZip.ts'
import { pngBomb } from '../support/pngBomb.ts'
import { effortOf } from '../support/effortOf.ts'

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

test('a small image is not enlarged, and transparency stays', async () => {
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

test('a picture is what its bytes are, and refused only under the name of something else', async () => {
  const png = await plain.clone().png().toBuffer()
  for (const name of ['a.jpg', 'a.heic', 'Photo v1.2', 'photo'])
    expect(await reencodeImage({ file: await save(png, name), maxEdge: 100 })).toMatchObject({ mimeType: 'image/png' })
  for (const name of ['a.pdf', 'a.exe', 'a.html'])
    expect(await codeOf(processAvatar({ file: await save(png, name) }))).toBe('unsupported_type')
})

const heic = (name: string) => readFile(path.join('tests/fixtures/files', name))

test('a photo of a telephone, in HEIC, becomes an avatar and a JPEG', async () => {
  const file = await save(await heic('card.heic'), 'IMG_0001.HEIC')
  const image = await reencodeImage({ file, maxEdge: 300 })
  expect(image).toMatchObject({ mimeType: 'image/jpeg', extension: 'jpg', widthPx: 300, heightPx: 200 })
  expect([await colourAt(image.bytes, 0.1), await colourAt(image.bytes, 0.9)]).toEqual(['red', 'blue'])
  const { sizes } = await processAvatar({ file })
  expect(await sharp(sizes.large.bytes).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 })
  expect([await colourAt(sizes.large.bytes, 0.1), await colourAt(sizes.large.bytes, 0.9)]).toEqual(['red', 'blue'])
})

test('a HEIC of twelve megapixels is shrunk, and requests go on meanwhile', async () => {
  const startedMs = performance.now()
  let longestWaitMs = 0
  let last = startedMs
  const clock = setInterval(() => {
    longestWaitMs = Math.max(longestWaitMs, performance.now() - last)
    last = performance.now()
  }, 20)
  const image = await reencodeImage({ file: await save(await heic('twelve_megapixels.heic')), maxEdge: 2000 })
  clearInterval(clock)
  const tookMs = performance.now() - startedMs
  expect(image).toMatchObject({ widthPx: 2000, heightPx: 1500 })
  // Held against the work itself, however busy the machine is.
  expect(longestWaitMs).toBeLessThan(tookMs / 2)
})

test('a HEIC that was cut off, damaged or made to fill the memory is refused, and nothing ends', async () => {
  const whole = await heic('card.heic')
  for (const end of [40, 300, 700, whole.length - 100])
    expect([end, await codeOf(reencodeImage({ file: await save(whole.subarray(0, end)), maxEdge: 100 }))]).toEqual([
      end,
      'unreadable_file',
    ])
  const huge = Buffer.from(whole)
  for (let at = huge.indexOf('ispe'); at >= 0; at = huge.indexOf('ispe', at + 4)) {
    huge.writeUInt32BE(60_000, at + 8)
    huge.writeUInt32BE(60_000, at + 12)
  }
  expect(['too_large', 'unreadable_file']).toContain(
    await codeOf(reencodeImage({ file: await save(huge), maxEdge: 100 })),
  )
  for (let at = 100; at < 1000; at += 150) {
    const damaged = Buffer.from(whole)
    damaged.fill(0xff, at, at + 8)
    const code = await reencodeImage({ file: await save(damaged), maxEdge: 100 }).then(() => undefined, codeOfError)
    expect([undefined, 'unreadable_file', 'too_large']).toContain(code)
  }
})

const codeOfError = (error: { code: string }) => error.code

test('a JPEG of 108 megapixels is shrunk while it is decoded, a progressive one refused by its header', async () => {
  const large = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: RED } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await reencodeImage({ file: await save(large), maxEdge: 4000 })).toMatchObject({
    widthPx: 3000,
    heightPx: 4000,
  })
  expect((await processAvatar({ file: await save(large) })).sizes.small).toMatchObject({ widthPx: 96 })
  const progressive = Buffer.from(large)
  progressive[progressive.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc2
  expect(await codeOf(reencodeImage({ file: await save(progressive), maxEdge: 4000 }))).toBe('too_large')
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
  const effort = await effortOf(async () => {
    expect(await codeOf(processAvatar({ file }))).toBe('too_large')
    expect(await codeOf(reencodeImage({ file, maxEdge: 100 }))).toBe('too_large')
    expect(await codeOf(reencodeImage({ file: lying, maxEdge: 100 }))).toBe('unreadable_file')
    expect(await codeOf(reencodeImage({ file: small, maxEdge: 100, maxPixels: 120 * 80 - 1 }))).toBe('too_large')
  })
  expect(effort).toBeLessThan(10)
})

test('twenty avatars at once all come out', async () => {
  const photo = await turnedPhoto()
  const made = await Promise.all(Array.from({ length: 20 }, async () => processAvatar({ file: await save(photo) })))
  expect(made).toHaveLength(20)
})

test('jobs run in order up to the limit, and one too many is refused for now', async () => {
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
