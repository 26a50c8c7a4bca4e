import { expect, test } from '@jest/globals'
import sharp from 'sharp'
import { createOutliner } from '../../src/adapters/images/watermark/createOutliner.ts'
import { watermarkImage } from '../../src/adapters/images/watermark/watermarkImage.ts'

const lines = [
  'Nadia Ferris',
  'nadia@agency.example',
  '2026-11-23 07:12:45 UTC',
  '019db1a3-5c1e-7b5c-9a0e-2f4f3d1a7c11',
]
const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
const grey = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...info, at: (x: number, y: number) => data[y * info.width + x] ?? 0 }
}

test('no piece of a picture is without the mark, whatever its colour', async () => {
  for (const background of ['#ffffff', '#000000']) {
    const bytes = await plain(1600, 1000, background).png().toBuffer()
    const [before, after] = [
      await grey(bytes),
      await grey(await watermarkImage({ source: bytes, mimeType: 'image/png', lines })),
    ]
    expect([after.width, after.height]).toEqual([1600, 1000])
    for (let left = 0; left < 1600; left += 400) {
      for (let top = 0; top < 1000; top += 250) {
        let changed = 0
        for (let x = left; x < left + 400; x += 1)
          for (let y = top; y < top + 250; y += 1) if (Math.abs(after.at(x, y) - before.at(x, y)) > 20) changed += 1
        // Some of every piece is written on, and most of it is not.
        expect([background, left, top, changed > 3000, changed < 50_000]).toEqual([background, left, top, true, true])
      }
    }
  }
})

test('nothing of the picture is lost: what was dark stays darker than what was light', async () => {
  const stripes = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="#fff"/>${Array.from({ length: 50 }, (_, at) => `<rect x="${at * 32}" width="16" height="1000" fill="#000"/>`).join('')}</svg>`,
  )
  const bytes = await sharp(stripes).png().toBuffer()
  const after = await grey(await watermarkImage({ source: bytes, mimeType: 'image/png', lines }))
  let [lightest, darkest] = [0, 255]
  for (let y = 0; y < 1000; y += 1) {
    for (let x = 0; x < 1600; x += 1) {
      const shade = after.at(x, y)
      if (x % 32 >= 2 && x % 32 < 14) lightest = Math.max(lightest, shade)
      if (x % 32 >= 18 && x % 32 < 30) darkest = Math.min(darkest, shade)
    }
  }
  expect([lightest < 130, darkest > 160]).toEqual([true, true])
})

test('the mark is readable on the smallest and on the narrowest picture, and in every format', async () => {
  const cases: [number, number, 'png' | 'jpeg' | 'webp', number, number][] = [
    [1, 1, 'png', 900, 900],
    [160, 100, 'jpeg', 900, 563],
    [420, 90, 'webp', 900, 300],
    [4000, 2, 'jpeg', 4000, 300],
    [3, 4000, 'png', 480, 4000],
  ]
  for (const [width, height, format, shownWidth, shownHeight] of cases) {
    const bytes = await plain(width, height, '#cccccc').toFormat(format).toBuffer()
    const marked = await watermarkImage({ source: bytes, mimeType: `image/${format}`, lines })
    const metadata = await sharp(marked).metadata()
    expect([metadata.format, metadata.width, metadata.height]).toEqual([format, shownWidth, shownHeight])
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined])
    expect((await sharp(marked).stats()).channels[0]?.stdev).toBeGreaterThan(8)
  }
})

test('a drawing on nothing stays one, and the mark is on it', async () => {
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><path d="M0 150 H900" stroke="#000" stroke-width="8"/></svg>',
  )
  const bytes = await sharp(drawing).png().toBuffer()
  const marked = await watermarkImage({ source: bytes, mimeType: 'image/png', lines })
  const { channels, isOpaque } = await sharp(marked).stats()
  expect([channels.length, isOpaque]).toEqual([4, false])
})

test('an Arabic name is joined and reads from right to left', () => {
  const { shape } = createOutliner()
  const codes = (text: string) => shape({ face: 'naskhBold', text, rtl: true }).glyphs.map(({ code }) => code)
  const alone = [...'سعيد'].flatMap(codes)
  const joined = codes('سعيد')
  expect(joined.length).toBeGreaterThanOrEqual(4)
  // All but the last letter of the word have other shapes than alone; the first one is drawn at the right.
  expect(joined.filter((code) => alone.includes(code)).length).toBeLessThanOrEqual(1)
  expect(codes('سد').at(-1)).toBe(codes('سعيد').at(-1))
})

test('no name breaks the mark, and none writes into it', async () => {
  const bytes = await plain(900, 600, '#ffffff').png().toBuffer()
  const names = [
    '',
    '\u202e\u0000',
    '</g><script>&"\'',
    '田中 太郎',
    '👩🏽‍💻',
    'x'.repeat(400),
    'عبد الله '.repeat(30),
    'a\nb\r\nc',
    '\ud800',
  ]
  for (const name of names) {
    const marked = await watermarkImage({ source: bytes, mimeType: 'image/png', lines: [name, ...lines.slice(1)] })
    expect([name, (await sharp(marked).metadata()).width]).toEqual([name, 900])
  }
})

test('bytes that are not a picture are never returned', async () => {
  for (const [bytes, mimeType] of [
    [Buffer.from('no picture'), 'image/png'],
    [await plain(10, 10, '#fff').gif().toBuffer(), 'image/gif'],
  ] as const)
    await expect(watermarkImage({ source: bytes, mimeType, lines })).rejects.toMatchObject({ code: 'unreadable_file' })
})
