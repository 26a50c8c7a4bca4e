import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { formOf, identityForm, pdfDocument, pngImage } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/** Files as honest people send them: named by hand, wrapped by programs, taken by telephones. */
let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

const fixture = (name: string) => readFileSync(`tests/fixtures/files/${name}`)
const upload = (bytes: Buffer | string, name: string) => client.post('/files/upload', formOf({ file: { bytes, name } }))
const download = async (path: string) => {
  const { status, bytes, headers } = await client.get(`/files/download/${path}`)
  const name = decodeURIComponent(/UTF-8''(.*)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '')
  return { status, bytes, name, headers }
}

test.each([
  ['Scope v1.2', 'Scope v1.2.pdf'],
  ['Report 2026.03.15', 'Report 2026.03.15.pdf'],
  ['Invoice No. 5', 'Invoice No. 5.pdf'],
  ['Offer.pdf', 'Offer.pdf'],
])('a PDF called %s is taken, and saved as %s', async (name, saved) => {
  const pdf = await pdfDocument()
  const { status, body } = await upload(pdf, name)
  expect([status, body.doc]).toMatchObject([201, { filename: name, mimeType: 'application/pdf' }])
  const answer = await download(body.doc.path)
  expect([answer.status, answer.name, answer.bytes.equals(pdf)]).toEqual([200, saved, true])
})

test('a JPEG called PNG is a JPEG, and is saved as one', async () => {
  const { status, body } = await upload(fixture('jpeg_named.png'), 'holiday.png')
  expect([status, body.doc.mimeType]).toEqual([201, 'image/jpeg'])
  const { name, headers } = await download(body.doc.path)
  expect([name, headers.get('content-type')]).toEqual(['holiday.jpg', 'image/jpeg'])
})

test.each(['bom.pdf', 'newline_first.pdf'])('%s is taken, byte by byte', async (name) => {
  const { status, body } = await upload(fixture(name), name)
  expect([status, body.doc.mimeType]).toEqual([201, 'application/pdf'])
  expect((await download(body.doc.path)).bytes.equals(fixture(name))).toBe(true)
})

test('a text with a snippet of a page is a text, and only ever a download', async () => {
  for (const name of ['snippet.txt', 'snippet.csv']) {
    const { status, body } = await upload(fixture('html_in_text.txt'), name)
    expect(status).toBe(201)
    const { headers } = await download(body.doc.path)
    expect(headers.get('content-type')).toMatch(/^text\/(plain|csv); charset=utf-8$/)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test.each([
  ['UTF-8', Buffer.from('Wörter'), 'text/plain; charset=utf-8'],
  ['UTF-16', Buffer.from('\uFEFFWörter', 'utf16le'), 'text/plain; charset=utf-16'],
  ['Latin 1', Buffer.from('W\xf6rter', 'latin1'), 'text/plain'],
  ['Arabic of Windows', Buffer.from('c7e1d3e1c7e3', 'hex'), 'text/plain'],
])('a text in %s is served as what it is', async (_, bytes, type) => {
  const { body } = await upload(bytes, 'a.txt')
  const answer = await download(body.doc.path)
  expect([body.doc.mimeType, answer.headers.get('content-type')]).toEqual(['text/plain', type])
  expect(answer.bytes.equals(bytes)).toBe(true)
})

test('a picture of 64 megapixels is stored unchanged', async () => {
  const bytes = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()
  const { status, body } = await upload(bytes, 'panorama.jpg')
  expect([status, body.doc.mimeType]).toEqual([201, 'image/jpeg'])
  expect((await download(body.doc.path)).bytes.equals(bytes)).toBe(true)
})

test('a photo in HEIC is kept as a file, and becomes an avatar and an identity image', async () => {
  const photo = { bytes: fixture('card.heic'), name: 'IMG_0001.HEIC' }
  const file = await client.post('/files/upload', formOf({ file: photo }))
  expect([file.status, file.body.doc.mimeType]).toEqual([201, 'image/heic'])
  expect((await download(file.body.doc.path)).bytes.equals(photo.bytes)).toBe(true)
  expect((await client.post('/users/upload-avatar', formOf({ avatar: photo }))).status).toBe(200)
  const sender = await registerClient(platform)
  const sent = await sender.post('/users/verify-identity', formOf({ frontId: photo, backId: photo, signature: photo }))
  expect(sent.status).toBe(201)
  const { rows } = await platform.db.query('SELECT path, mime_type FROM project_files WHERE owner_id = $1', [
    sender.user.id,
  ])
  expect(rows.map(({ mime_type }) => mime_type)).toEqual(['image/jpeg', 'image/jpeg', 'image/jpeg'])
  for (const { path } of rows) {
    const { bytes } = await platform.admin.get(`/files/download/${path}`)
    expect((await sharp(bytes).metadata()).format).toBe('jpeg')
  }
})

test('a signature with nothing in it proves nobody', async () => {
  const form = await identityForm()
  for (const name of ['sig_blank_transparent.png', 'sig_transparent_white.png']) {
    form.set('signature', new Blob([new Uint8Array(fixture(name))], { type: 'image/png' }), name)
    const { status, body } = await client.post('/users/verify-identity', form)
    expect([status, body.errors[0]]).toMatchObject([422, { code: 'signature_empty', data: { path: 'signature' } }])
  }
})

test('a quote in a name, which browsers send as %22, is a quote', async () => {
  const { body } = await upload('hello', 'The "final" offer.txt')
  expect(body.doc.filename).toBe('The "final" offer.txt')
  expect((await download(body.doc.path)).name).toBe('The "final" offer.txt')
})

test('a refusal names the part, the type found and the accepted types', async () => {
  const html = { bytes: '<!doctype html><p>', name: 'a.html' }
  const pdf = { bytes: await pdfDocument(), name: 'passport.pdf' }
  const png = { bytes: await pngImage(), name: 'a.png' }
  const photos = expect.arrayContaining(['image/jpeg', 'image/png', 'image/webp'])
  const cases = [
    ['/files/upload', { file: html }, 'file', 'text/html', expect.arrayContaining(['application/pdf', 'text/csv'])],
    ['/users/upload-avatar', { avatar: pdf }, 'avatar', 'application/pdf', photos],
    ['/users/verify-identity', { frontId: pdf, backId: png, signature: png }, 'frontId', 'application/pdf', photos],
    ['/users/verify-identity', { frontId: png, backId: pdf, signature: png }, 'backId', 'application/pdf', photos],
    ['/users/verify-identity', { frontId: png, backId: png, signature: pdf }, 'signature', 'application/pdf', photos],
  ] as const
  for (const [path, parts, part, detected, accepted] of cases) {
    const { status, body } = await client.post(path, formOf(parts))
    expect([status, body.errors[0]]).toMatchObject([
      415,
      { code: 'unsupported_type', data: { path: part, detected, accepted } },
    ])
    const advice = body.errors[0].data.errors
    expect(advice).toEqual(
      detected === 'text/html'
        ? undefined
        : [{ path: part, code: 'invalid_format', message: expect.stringMatching(/photo/) }],
    )
  }
  const cut = { bytes: png.bytes.subarray(0, 100), name: 'a.png' }
  const broken = await client.post('/users/verify-identity', formOf({ frontId: png, backId: cut, signature: png }))
  expect([broken.status, broken.body.errors[0]]).toMatchObject([
    422,
    { code: 'unreadable_file', data: { path: 'backId' } },
  ])
  const large = { bytes: Buffer.alloc(6_000_000), name: 'a.png' }
  const tooLarge = await client.post('/users/upload-avatar', formOf({ avatar: large }))
  expect([tooLarge.status, tooLarge.body.errors[0].data]).toMatchObject([413, { path: 'avatar' }])
})
