import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { reencodeImage } from '../../src/adapters/files/reencodeImage.ts'
import { hasLetters } from '../../src/domain/contracts/hasLetters.ts'
import { sharesName } from '../../src/domain/contracts/sharesName.ts'
import { codeOf } from '../support/codeOf.ts'

const fixture = (name: string) => readFileSync(`tests/fixtures/files/${name}`)
const draw = (svg: string, width = 600, height = 220) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`))
const line = (colour: string, width = 4) =>
  `<path d="M30 120 C 120 10 160 210 260 90 S 420 60 560 130" fill="none" stroke="${colour}" stroke-width="${width}"/>`
const plain = (background: string | { r: number; g: number; b: number; alpha: number }, width = 600, height = 220) =>
  sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer()
const sign = (bytes: Uint8Array) =>
  reencodeImage({ file: { openStream: () => Readable.from([bytes]) }, maxEdge: 1600, ink: 'cut' })

describe('a signature with nothing in it', () => {
  test.each([
    ['transparent', async () => fixture('sig_blank_transparent.png')],
    ['white on transparent', async () => fixture('sig_transparent_white.png')],
    ['transparent black', async () => plain({ r: 0, g: 0, b: 0, alpha: 0 })],
    ['white', async () => plain('#ffffff')],
    ['nearly white', async () => plain('#f4f4f4')],
    [
      'white JPEG',
      async () =>
        sharp(await plain('#ffffff'))
          .jpeg()
          .toBuffer(),
    ],
    [
      'white in CMYK',
      async () =>
        sharp(await plain('#ffffff'))
          .flatten()
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
    ],
    ['white ink', async () => draw(line('#ffffff')).png().toBuffer()],
    ['ink of a hundredth', async () => draw(line('rgba(0,0,0,0.01)')).png().toBuffer()],
    ['one black pixel', async () => plain('#000000', 1, 1)],
    ['a dot on a sheet', async () => draw('<rect x="300" y="100" width="3" height="3"/>').png().toBuffer()],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(sign(await bytes()))).toBe('signature_empty')
  })
})

describe('a signature that is seen', () => {
  test.each([
    ['black', line('#000')],
    ['blue', line('#1a3fb0')],
    ['thin', line('#000', 1)],
    ['yellow', line('#ffd500')],
    ['grey', line('#999')],
    ['half transparent', line('rgba(0,0,0,0.5)')],
  ])('%s', async (_, svg) => {
    for (const bytes of [
      await draw(svg).png().toBuffer(),
      await draw(svg).flatten({ background: '#fff' }).jpeg().toBuffer(),
    ])
      expect((await sign(bytes)).widthPx).toBeGreaterThan(500)
  })

  test('is cut to its ink, however large its sheet, and stays transparent', async () => {
    const small = await draw('<path d="M10 40 L 80 10 L 150 50" fill="none" stroke="#123" stroke-width="5"/>', 160, 60)
      .png()
      .toBuffer()
    const sheet = await sharp({
      create: { width: 3000, height: 3000, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .composite([{ input: small, left: 2500, top: 1700 }])
      .png()
      .toBuffer()
    const { bytes, widthPx, heightPx } = await sign(sheet)
    expect([widthPx > 140 && widthPx <= 160, heightPx > 40 && heightPx <= 60]).toEqual([true, true])
    expect((await sharp(bytes).stats()).isOpaque).toBe(false)
    const { data } = await sharp(bytes)
      .flatten({ background: '#fff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data.filter((value) => value < 128).length).toBeGreaterThan(300)
  })

  test('is cut the way up that it is held', async () => {
    const drawn = await draw('<rect x="500" y="10" width="80" height="30" fill="#000"/>')
      .flatten({ background: '#fff' })
      .png()
      .toBuffer()
    const turned = await sharp(drawn).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { widthPx, heightPx } = await sign(turned)
    expect([Math.round(widthPx / 10), Math.round(heightPx / 10)]).toEqual([9, 4])
  })

  test('is only looked at, and not cut, where it proves who someone is', async () => {
    const bytes = await draw(line('#000')).png().toBuffer()
    const file = { openStream: () => Readable.from([bytes]) }
    expect(await reencodeImage({ file, maxEdge: 4000, ink: 'required' })).toMatchObject({ widthPx: 600, heightPx: 220 })
  })
})

test.each([
  ['Layla', true],
  ['ليلى', true],
  ['王', true],
  ['L.', true],
  ['.', false],
  ['\u200b', false],
  ['\u3164\u115f', false],
  ['— — —', false],
  ['123', false],
  ['😀', false],
  ['\u0301', false],
])('whether %j has letters: %p', (text, expected) => {
  expect(hasLetters(text)).toBe(expected)
})

test.each([
  ['Layla Haddad', 'Layla Haddad', true],
  ['layla', 'Layla Haddad', true],
  ['L. HADDAD', 'Layla Haddad', true],
  ['José', 'Jose Álvarez', true],
  ['Mohammed Alharthy', 'Mohamed Al-Harthy', true],
  ['Obrien', 'Pat O’Brien', true],
  ['أحمد', 'احمد علي', true],
  ['王小明', '小明 王', true],
  ['M. Alharthy', 'Salim Al-Harthy', true],
  ['John Smith', 'Layla Haddad', false],
  ['Mr Al Bin', 'Salim bin Al-Harthy', false],
  ['L. H.', 'Layla Haddad', false],
  ['ليلى حداد', 'Layla Haddad', false],
  ['李雷', '王 小明', false],
])('whether %j shares anything with %j: %p', (typed, account, expected) => {
  expect(sharesName({ typed, account })).toBe(expected)
})
