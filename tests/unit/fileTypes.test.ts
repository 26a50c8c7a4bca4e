import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { detectFileType } from '../../src/adapters/files/detectFileType.ts'
import { codeOf } from '../support/codeOf.ts'
import { makeZip } from '../support/makeZip.ts'
import { pngBomb } from '../support/pngBomb.ts'
import { effortOf } from '../support/effortOf.ts'

let folder = ''
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'types-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function detect(originalName: string, content: string | Uint8Array) {
  const tempPath = path.join(folder, `${(count += 1)}`)
  const bytes = Buffer.from(content)
  await writeFile(tempPath, bytes)
  return detectFileType({ file: { tempPath, originalName, sizeBytes: bytes.byteLength } })
}

const refusal = (name: string, content: string | Uint8Array) => codeOf(detect(name, content))

/** Noise, so that cutting the file off cuts pixels off. */
const photo = sharp({
  create: {
    width: 300,
    height: 200,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
const images = {
  jpg: await photo.clone().jpeg().toBuffer(),
  png: await photo.clone().png().toBuffer(),
  webp: await photo.clone().webp().toBuffer(),
  gif: await photo.clone().gif().toBuffer(),
  avif: await photo.clone().avif({ effort: 0 }).toBuffer(),
}
const tiff = await photo.clone().tiff().toBuffer()
const progressive = await photo.clone().jpeg({ progressive: true }).toBuffer()
const pdf = await makePdf()

const fixture = (name: string) => readFileSync(path.join('tests/fixtures/files', name))
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.byteLength / 2))

function makePdf(): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument()
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
    document.text('A contract about <script> tags').end()
  })
}

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.${main}.main+xml"/></Types>`
const OOXML = 'openxmlformats-officedocument'
const docx = makeZip({
  '[Content_Types].xml': contentTypes(`${OOXML}.wordprocessingml.document`),
  'word/document.xml': '<w/>',
})
const xlsx = makeZip({ '[Content_Types].xml': contentTypes(`${OOXML}.spreadsheetml.sheet`), 'xl/workbook.xml': '<w/>' })
const pptx = makeZip({
  '[Content_Types].xml': contentTypes(`${OOXML}.presentationml.presentation`),
  'ppt/presentation.xml': '<w/>',
})
const odf = (kind: string) =>
  makeZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': '<c/>',
    'META-INF/manifest.xml': '<m/>',
  })
const zip = makeZip({ 'readme.txt': 'hello', 'setup.exe': 'MZ' })
const box = (name: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.byteLength + 8)
  return Buffer.concat([length, Buffer.from(name, 'latin1'), body])
}
const mp4 = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2', 'latin1')),
  box('moov', Buffer.alloc(50)),
  box('mdat', Buffer.alloc(500, 7)),
])
const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])
const mp3 = Buffer.concat([frame, frame, frame])
const taggedMp3 = Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x10', 'latin1'), Buffer.alloc(16), mp3])

describe('what is taken', () => {
  test.each([
    ['photo.jpg', images.jpg, 'image/jpeg', 'jpg', true],
    ['PHOTO.JPEG', images.jpg, 'image/jpeg', 'jpg', true],
    ['progressive.jpg', progressive, 'image/jpeg', 'jpg', true],
    ['a.png', images.png, 'image/png', 'png', true],
    ['a.webp', images.webp, 'image/webp', 'webp', true],
    ['a.gif', images.gif, 'image/gif', 'gif', true],
    ['a.avif', images.avif, 'image/avif', 'avif', true],
    ['blob', images.png, 'image/png', 'png', true],
    ['contract.pdf', pdf, 'application/pdf', 'pdf', true],
    ['a.docx', docx, `application/vnd.${OOXML}.wordprocessingml.document`, 'docx', false],
    ['a.xlsx', xlsx, `application/vnd.${OOXML}.spreadsheetml.sheet`, 'xlsx', false],
    ['a.pptx', pptx, `application/vnd.${OOXML}.presentationml.presentation`, 'pptx', false],
    ['a.odt', odf('text'), 'application/vnd.oasis.opendocument.text', 'odt', false],
    ['a.ods', odf('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet', 'ods', false],
    ['a.odp', odf('presentation'), 'application/vnd.oasis.opendocument.presentation', 'odp', false],
    ['a.zip', zip, 'application/zip', 'zip', false],
    ['empty.zip', makeZip({}), 'application/zip', 'zip', false],
    ['a.mp4', mp4, 'video/mp4', 'mp4', false],
    ['a.mp3', mp3, 'audio/mpeg', 'mp3', false],
    ['tagged.mp3', taggedMp3, 'audio/mpeg', 'mp3', false],
    ['a.txt', 'Hello, wörld\n', 'text/plain', 'txt', false],
    ['arabic.txt', 'السلام عليكم', 'text/plain', 'txt', false],
    ['bom.txt', '\uFEFFHello', 'text/plain', 'txt', false],
    ['utf16.txt', Buffer.from('\uFEFFHello', 'utf16le'), 'text/plain', 'txt', false],
    ['latin1.csv', Buffer.from('name;caf\xe9\r\n', 'latin1'), 'text/csv', 'csv', false],
    ['a.csv', 'a,b\n1,2\n', 'text/csv', 'csv', false],
    ['bmw.txt', 'BMW and MZ are makers of motorcycles', 'text/plain', 'txt', false],
    ['less.txt', '5 < 6, and <b> is bold', 'text/plain', 'txt', false],
    ['long.txt', 'ü'.repeat(300_000), 'text/plain', 'txt', false],
    ['notes.md', '# Notes', 'text/plain', 'txt', false],
    ['irc.txt', '<Layla> see you at 5', 'text/plain', 'txt', false],
  ])('%s', async (name, content, mimeType, extension, inline) => {
    expect(await detect(name, content)).toMatchObject({ mimeType, extension, inline })
  })

  test.each(['Scope v1.2', 'Report 2026.03.15', 'Invoice No. 5', 'Quote for example.com', 'scan', 'v1.2.3'])(
    'whatever %s is, its bytes say',
    async (name) => {
      for (const [content, mimeType] of [
        [pdf, 'application/pdf'],
        [images.jpg, 'image/jpeg'],
        [images.gif, 'image/gif'],
        [docx, `application/vnd.${OOXML}.wordprocessingml.document`],
        [mp3, 'audio/mpeg'],
        ['Hello', 'text/plain'],
        ['MZ is a maker of motorcycles', 'text/plain'],
      ] as const)
        expect([name, (await detect(name, content)).mimeType]).toEqual([name, mimeType])
      expect(await refusal(name, '<!DOCTYPE html><p>')).toBe('unsupported_type')
      expect(await refusal(name, Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1'))).toBe('unsupported_type')
    },
  )

  test('a picture under the ending of another is what its bytes are', async () => {
    for (const name of ['a.png', 'a.webp', 'a.gif', 'a.tif', 'a.bmp', 'a.heic'])
      expect(await detect(name, images.jpg)).toMatchObject({ mimeType: 'image/jpeg', extension: 'jpg' })
    expect(await detect('a.jpg', images.png)).toMatchObject({ mimeType: 'image/png' })
    expect(await detect('jpeg_named.png', fixture('jpeg_named.png'))).toMatchObject({ mimeType: 'image/jpeg' })
  })

  test('what is written in UTF-8 or UTF-16 is told, and of others nothing', async () => {
    const charsetOf = async (content: string | Buffer) => (await detect('a.txt', content)).charset
    expect(await charsetOf('Wörter')).toBe('utf-8')
    expect(await charsetOf(Buffer.from('\uFEFFHello', 'utf16le'))).toBe('utf-16')
    expect(await charsetOf(Buffer.from('W\xf6rter', 'latin1'))).toBeUndefined()
    expect(await charsetOf(Buffer.from('c7e1d3e1c7e3', 'hex'))).toBeUndefined()
  })
})

describe('a PDF as readers open it', () => {
  const mime = 'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nX-Long: a\r\n  b\r\n\r\n'
  test.each([
    ['a byte order mark before it', fixture('bom.pdf')],
    ['a line feed before it', fixture('newline_first.pdf')],
    ['a kilobyte of white space before it', Buffer.concat([Buffer.alloc(1024, ' '), pdf])],
    ['the head of an answer before it', Buffer.concat([Buffer.from(mime), pdf])],
    ['NUL behind it', Buffer.concat([pdf, Buffer.alloc(5000)])],
    ['line feeds behind it', Buffer.concat([pdf, Buffer.alloc(100_000, '\r\n')])],
  ])('%s', async (_, content) => {
    expect(await detect('a.pdf', content)).toMatchObject({ mimeType: 'application/pdf', inline: true })
  })

  test.each([
    ['more than a kilobyte before it', Buffer.concat([Buffer.alloc(1025, ' '), pdf]), 'unsupported_type'],
    ['a page before it', Buffer.concat([Buffer.from('<html><script>1</script>'), pdf]), 'unsupported_type'],
    ['a program before it', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500), pdf]), 'unsupported_type'],
    ['words before it', Buffer.concat([Buffer.from('hello there\n'), pdf]), 'unsupported_type'],
    ['a page in its head', Buffer.concat([Buffer.from(`${mime}X: <script>1</script>\n\n`), pdf]), 'unsupported_type'],
    ['padding and no end', Buffer.concat([half(pdf), Buffer.alloc(5000)]), 'unreadable_file'],
  ])('not with %s', async (_, content, code) => {
    expect(await refusal('a.pdf', content)).toBe(code)
  })
})

describe('what is refused', () => {
  const dataOf = (name: string, content: string | Uint8Array) =>
    detect(name, content).then(
      () => undefined,
      ({ data }: { data: unknown }) => data,
    )
  test.each([
    ['a.exe', Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1'), { detected: 'application/x-msdownload' }],
    ['a.tif', tiff, { detected: 'image/tiff' }],
    ['a.html', '<!doctype html>', { detected: 'text/html' }],
    ['a.bin', Buffer.alloc(100), { detected: null }],
    ['a.pdf', Buffer.concat([pdf, zip]), { detected: 'application/zip' }],
    ['a.pdf', images.jpg, { detected: 'image/jpeg', extension: 'pdf' }],
    ['a.js', 'alert(1)', { detected: 'text/plain', extension: 'js' }],
  ])('%s says what it is and what is accepted', async (name, content, data) => {
    expect(await dataOf(name, content)).toEqual({
      accepted: expect.arrayContaining(['image/jpeg', 'text/csv']),
      ...data,
    })
  })
})

describe('what pretends to be text', () => {
  const html = '<!DOCTYPE html><html><script>alert(1)</script></html>'
  const swapped = Buffer.from(`\uFEFF${html}`, 'utf16le').swap16()
  test.each([
    ['a page', html],
    ['a page after white space', `\n\t  ${html}`],
    ['a page after a byte order mark', `\uFEFF${html}`],
    ['a page after two byte order marks and an invisible space', `\uFEFF\uFEFF\u200B${html}`],
    ['a page after a comment', `<!-- hello -->\n${html}`],
    ['a page in UTF-16', Buffer.from(`\uFEFF${html}`, 'utf16le')],
    ['a page in UTF-16, big end first', swapped],
    ['a page in UTF-16 without a mark', Buffer.from(html, 'utf16le')],
    ['a page after a NUL', `\0${html}`],
    ['a page in capitals', html.toUpperCase()],
    ['a script tag', '<script>alert(1)</script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['XML in UTF-16', Buffer.from('\uFEFF<?xml version="1.0"?><svg/>', 'utf16le')],
    ['PHP', '<?php system($_GET[0]);'],
    ['PHP after an image header', 'GIF89a<?php system($_GET[0]);'],
    ['a server page', '<%= 1 %>'],
    ['a shell script', '#!/bin/sh\nrm -rf ~'],
    ['rich text', '{\\rtf1 hello}'],
    ['PostScript', '%!PS-Adobe-3.0'],
    ['a PDF', pdf],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1')],
    ['a picture', images.png],
    ['noise', Buffer.from([1, 2, 3, 250, 251])],
  ])('%s is refused, whatever it is called', async (_, content) => {
    expect(await refusal('a.txt', content)).toBe('unsupported_type')
    expect(await refusal('a.csv', content)).toBe('unsupported_type')
  })

  test.each(['a.png', 'a.jpg', 'a.pdf', 'a.html', 'a.svg', 'a.xml', 'a.docx', 'a.mp3', 'a'])(
    'a page called %s',
    async (name) => {
      expect(await refusal(name, html)).toBe('unsupported_type')
    },
  )

  test.each(['a <script> tag', 'an <svg> drawing'])('%s further on is text', async (words) => {
    for (const content of [`Hello, this is ${words}`, fixture('html_in_text.txt'), `"${words}"`, `a;b\r\n${words};1`]) {
      expect(await detect('a.txt', content)).toMatchObject({ mimeType: 'text/plain', inline: false })
      expect(await detect('a.csv', content)).toMatchObject({ mimeType: 'text/csv', inline: false })
    }
  })

  test.each(['run.js', 'run.sh', 'run.php', 'run.html', 'run.svg', 'run.bat', 'Makefile', '.htaccess'])(
    'plain text called %s',
    async (name) => {
      expect(await refusal(name, 'all: install')).toBe('unsupported_type')
    },
  )
})

describe('what has another name than its bytes', () => {
  test.each([
    ['a.pdf', images.jpg],
    ['a.jpg', pdf],
    ['a.exe', images.png],
    ['photo.jpg.html', images.jpg],
    ['a.docx', zip],
    ['a.xlsx', docx],
    ['a.zip', docx],
    ['a.odt', odf('spreadsheet')],
    ['a.mp3', mp4],
    ['a.txt', images.jpg],
  ])('%s is refused', async (name, content) => {
    expect(await refusal(name, content)).toBe('unsupported_type')
  })
})

describe('what is not on the list', () => {
  const macros = makeZip({
    '[Content_Types].xml': contentTypes(`${OOXML}.wordprocessingml.document`),
    'word/document.xml': '<w/>',
    'word/vbaProject.bin': 'x',
  })
  test.each([
    ['a.exe', Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1')],
    ['a.png', Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1')],
    ['a', Buffer.from('\x7fELF\x02\x01\x01', 'latin1')],
    ['a.gz', Buffer.from('1f8b0800000000000003', 'hex')],
    ['a.jar', makeZip({ 'META-INF/MANIFEST.MF': 'x' })],
    ['a.zip', makeZip({ 'META-INF/MANIFEST.MF': 'x' })],
    ['a.zip', makeZip({ 'first.txt': 'x', 'AndroidManifest.xml': 'x' })],
    ['a.zip', makeZip({ mimetype: 'application/epub+zip' })],
    ['macros.docx', macros],
    ['macros.docm', macros],
    [
      'a.docx',
      makeZip({ '[Content_Types].xml': contentTypes('ms-word.document.macroEnabled'), 'word/document.xml': '' }),
    ],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
    ['a.bmp', Buffer.from('BM\x10\0\0\0\0\0', 'latin1')],
    ['a.tif', tiff],
    ['a.mov', box('ftyp', Buffer.from('qt  \0\0\0\0', 'latin1'))],
    ['a.bin', Buffer.alloc(1000)],
    ['a.wasm', Buffer.from('0061736d01000000', 'hex')],
  ])('%s is refused', async (name, content) => {
    expect(await refusal(name, content)).toBe('unsupported_type')
  })
})

describe('what is two things at once', () => {
  const pageInPdf = Buffer.concat([Buffer.from('%PDF-1.4\n<html><script>alert(1)</script>\n'), pdf.subarray(9)])
  test.each([
    ['a.pdf', pageInPdf, 'a PDF that is a page too'],
    ['a.pdf', Buffer.concat([Buffer.from('<html><script>1</script>'), pdf]), 'a page before a PDF'],
    ['a.pdf', Buffer.concat([pdf, zip]), 'an archive behind a PDF'],
    ['a.jpg', Buffer.concat([images.jpg, zip]), 'an archive behind a JPEG'],
    ['a.png', Buffer.concat([images.png, docx]), 'an Office document behind a PNG'],
    ['a.gif', Buffer.concat([images.gif, makeZip({ 'a.class': 'x' })]), 'a Java archive behind a GIF'],
  ])('%s is refused: %3$s', async (name, content) => {
    expect(await refusal(name, content)).toBe('unsupported_type')
  })

  test('an image with a PDF in its head is refused', async () => {
    const commented = Buffer.concat([
      images.jpg.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 12]),
      Buffer.from('%PDF-1.7\n\n'),
      images.jpg.subarray(2),
    ])
    expect(await refusal('a.jpg', commented)).toBe('unsupported_type')
  })

  test('an archive whose first entries tell another story than its directory is refused', async () => {
    expect(await refusal('a.docx', Buffer.concat([docx.subarray(0, 500), zip]))).toBe('unreadable_file')
    const hidden = makeZip({ 'a.txt': 'x', mimetype: 'application/epub+zip' })
    expect(await refusal('a.zip', hidden)).toBe('unsupported_type')
  })

  test('a GIF that is a script is no GIF', async () => {
    expect(await refusal('a.gif', 'GIF89a=1;alert(1);//')).toBe('unreadable_file')
  })
})

describe('what cannot be read', () => {
  test.each([
    ['empty.png', Buffer.alloc(0)],
    ['empty.txt', Buffer.alloc(0)],
    ['half.jpg', half(images.jpg)],
    ['half-progressive.jpg', half(progressive)],
    ['nearly.jpg', images.jpg.subarray(0, images.jpg.byteLength - 200)],
    ['half.png', half(images.png)],
    ['half.webp', half(images.webp)],
    ['half.gif', half(images.gif)],
    ['half.avif', half(images.avif)],
    ['header.png', images.png.subarray(0, 40)],
    ['half.pdf', half(pdf)],
    ['untrailed.pdf', '%PDF-1.7\nhello'],
    ['half.zip', half(zip)],
    ['half.docx', docx.subarray(0, docx.byteLength - 30)],
    ['half.mp4', half(mp4)],
    ['silent.mp3', 'ID3\x03\0\0\0\0\0\x10 nothing here'],
  ])('%s is said to be unreadable', async (name, content) => {
    expect(await refusal(name, content)).toBe('unreadable_file')
  })

  test('a PNG with a flipped byte in its pixels is unreadable', async () => {
    const flipped = Buffer.from(images.png)
    flipped[5000] = (flipped[5000] ?? 0) ^ 0xff
    expect(await refusal('a.png', flipped)).toBe('unreadable_file')
  })

  test('a picture with more pixels than memory is refused by its header, at once', async () => {
    const [lying, whole] = [
      pngBomb({ width: 50_000, height: 50_000, rows: 1 }),
      pngBomb({ width: 20_000, height: 20_000 }),
    ]
    const effort = await effortOf(async () => {
      expect(await refusal('a.png', lying)).toBe('too_large')
      expect(await refusal('a.png', whole)).toBe('too_large')
    })
    expect(effort).toBeLessThan(5)
  })

  test('a picture of 64 megapixels is kept without being decoded, where it is there to its end', async () => {
    const large = pngBomb({ width: 8_000, height: 8_000 })
    const effort = await effortOf(async () => {
      expect(await detect('a.png', large)).toMatchObject({ mimeType: 'image/png' })
      expect(await refusal('a.png', large.subarray(0, large.byteLength - 30))).toBe('unreadable_file')
    })
    expect(effort).toBeLessThan(5)
  })
})
