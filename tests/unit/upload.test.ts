import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { removeStaleUploads } from '../../src/adapters/upload/removeStaleUploads.ts'
import { sanitizeFileName } from '../../src/adapters/upload/sanitizeFileName.ts'
import type { ReceivedUpload, UploadRequest } from '../../src/adapters/upload/types.ts'
import { PlatformError } from '../../src/errors.ts'
import { until } from '../support/until.ts'

const MEGABYTE = 1024 * 1024
const rules = {
  fields: { description: { maxBytes: 100 }, title: { maxBytes: 20, required: true } },
  files: { file: { required: true }, small: { maxBytes: 10 } },
  maxFileBytes: 2 * MEGABYTE,
} as const

type Upload = ReceivedUpload<(typeof rules)['fields'], (typeof rules)['files']>

let tempRoot = ''
let server: Server
let origin = ''
let ended: unknown[] = []

beforeAll(async () => {
  tempRoot = await mkdtemp(path.join(os.tmpdir(), 'uploads-'))
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const aborted = new AbortController()
    response.on('close', () => response.writableFinished || aborted.abort())
    const request = new Request(`${origin}${incoming.url}`, {
      method: 'POST',
      headers: incoming.headers as Record<string, string>, // no header of these tests comes twice
      body: Readable.toWeb(incoming) as ReadableStream, // the same class, in the types of Node and of the DOM
      duplex: 'half',
      signal: aborted.signal,
    } as RequestInit)
    try {
      const upload = await receiveUpload({ request, tempRoot, ...rules })
      const described = JSON.stringify(await describeUpload(upload))
      await upload.dispose()
      await upload[Symbol.asyncDispose]()
      ended.push('received')
      response.end(described)
    } catch (error) {
      ended.push(error)
      if (!(error instanceof PlatformError)) return response.writeHead(500).end(String(error))
      response.writeHead(error.status).end(JSON.stringify({ code: error.code, data: error.data }))
    }
  }
  server = createServer((incoming, response) => void answer(incoming, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  origin = `http://127.0.0.1:${port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(tempRoot, { recursive: true })
})

afterEach(async () => {
  expect(await readdir(tempRoot)).toEqual([])
  ended = []
})

async function describeUpload({ fields, files }: Upload) {
  const { file, small } = files
  const bytes = await buffer(file.openStream())
  const onDisk = await readFile(file.tempPath)
  const { mode } = await stat(file.tempPath)
  return {
    fields,
    name: file.originalName,
    sizeBytes: file.sizeBytes,
    isHashed: createHash('sha256').update(bytes).digest('hex') === file.sha256 && bytes.equals(onDisk),
    sha256: file.sha256,
    isPrivate: (mode & 0o077) === 0,
    smallBytes: small?.sizeBytes,
  }
}

function form(parts: Record<string, string | Blob | undefined>, name = 'report.pdf'): FormData {
  const body = new FormData()
  for (const [key, value] of Object.entries(parts)) {
    if (typeof value === 'string') body.append(key, value)
    if (value instanceof Blob) body.append(key, value, name)
  }
  return body
}

async function send(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(origin, { method: 'POST', body, headers })
  // Every answer of the server above is an object.
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) }
}

/** A body written by hand, whatever is wrong with it. */
function sendRaw(lines: string[], boundary = 'b') {
  return send(lines.join('\r\n'), { 'Content-Type': `multipart/form-data; boundary=${boundary}` })
}

const file = new Blob(['%PDF-1.7'])

test('files and fields arrive whole, hashed, private to this user, and are gone when the upload is disposed of', async () => {
  const bytes = randomBytes(2 * MEGABYTE)
  const answer = await send(form({ title: 'Größe 🎉', description: 'x'.repeat(100), file: new Blob([bytes]) }))
  expect(answer).toMatchObject({
    status: 200,
    fields: { title: 'Größe 🎉', description: 'x'.repeat(100) },
    name: 'report.pdf',
    sizeBytes: 2 * MEGABYTE,
    isHashed: true,
    isPrivate: true,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(answer).not.toHaveProperty('smallBytes')
})

test('twenty uploads at once do not mix', async () => {
  const bodies = Array.from({ length: 20 }, () => randomBytes(300_000))
  const answers = await Promise.all(bodies.map((bytes) => send(form({ title: 'x', file: new Blob([bytes]) }))))
  expect(answers.map((answer) => ('sha256' in answer ? answer.sha256 : answer))).toEqual(
    bodies.map((bytes) => createHash('sha256').update(bytes).digest('hex')),
  )
})

test('a file one byte too large is refused, and so is one past its own limit', async () => {
  const large = new Blob([Buffer.alloc(2 * MEGABYTE + 1)])
  expect(await send(form({ title: 'x', file: large }))).toMatchObject({ status: 413, code: 'too_large' })
  expect(await send(form({ title: 'x', file, small: new Blob(['12345678901']) }))).toMatchObject({ status: 413 })
  expect(await send(form({ title: 'x', file, small: new Blob(['1234567890']) }))).toMatchObject({
    status: 200,
    smallBytes: 10,
  })
})

test('a body that announces too much is refused before it is read, and the client hears why', async () => {
  const body = form({ title: 'x', file: new Blob([Buffer.alloc(30 * MEGABYTE)]) })
  expect(await send(body)).toMatchObject({ status: 413, code: 'too_large' })
})

test('a body without an announced length is refused when it gets too long, not when it ends', async () => {
  let sentBytes = 0
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
  async function* endless() {
    yield Buffer.from(head)
    while (sentBytes < 1024 * MEGABYTE) {
      sentBytes += MEGABYTE
      yield Buffer.alloc(MEGABYTE)
      await pause(1)
    }
  }
  const answer = await fetch(origin, {
    method: 'POST',
    body: Readable.toWeb(Readable.from(endless())) as ReadableStream, // as above
    headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    duplex: 'half',
  } as RequestInit)
  expect(answer.status).toBe(413)
  await answer.body?.cancel()
  expect(sentBytes).toBeLessThan(200 * MEGABYTE)
})

test('an unexpected file is dropped, and cannot make the body larger than allowed', async () => {
  expect(await send(form({ title: 'x', file, other: new Blob(['x']), more: 'y' }))).toMatchObject({
    status: 200,
    fields: { title: 'x' },
  })
  const large = new Blob([Buffer.alloc(3 * MEGABYTE)])
  expect(await send(form({ title: 'x', other: large, file }))).toMatchObject({ status: 413 })
})

test.each(['__proto__', 'constructor', 'toString'])(
  'a part called %s is only a part that nobody asked for',
  async (name) => {
    const answer = await send(form({ title: 'x', file, [name]: 'polluted' }))
    expect(answer).toMatchObject({ status: 200, fields: { title: 'x' } })
  },
)

test('too many parts are refused', async () => {
  const many = form({ title: 'x', file })
  for (let count = 0; count < 100; count += 1) many.append(`more${count}`, 'x')
  expect(await send(many)).toMatchObject({ status: 413 })
  const files = form({ title: 'x', file })
  for (let count = 0; count < 100; count += 1) files.append(`more${count}`, new Blob(['x']), 'x')
  expect(await send(files)).toMatchObject({ status: 413 })
})

test('a field past its limit is too large, one of the full length is not', async () => {
  expect(await send(form({ title: 'x'.repeat(20), file }))).toMatchObject({ status: 200 })
  expect(await send(form({ title: 'x'.repeat(21), file }))).toMatchObject({ status: 413, data: { path: 'title' } })
  expect(await send(form({ title: 'x', description: 'x'.repeat(5 * MEGABYTE), file }))).toMatchObject({ status: 413 })
})

test('what is missing is named', async () => {
  expect(await send(form({ description: 'x' }))).toMatchObject({
    status: 400,
    code: 'validation_failed',
    data: { errors: [{ path: 'title' }, { path: 'file' }] },
  })
  expect(await send(form({ title: 'x', file: 'text, no file' }))).toMatchObject({
    data: { errors: [{ path: 'file' }] },
  })
})

test('the empty part of an empty file input counts as missing, an empty file with a name is received', async () => {
  const empty = ['--b', 'Content-Disposition: form-data; name="title"', '', 'x', '--b']
  const part = 'Content-Disposition: form-data; name="file"; filename="'
  const octets = 'Content-Type: application/octet-stream'
  expect(await sendRaw([...empty, `${part}"`, octets, '', '', '--b--', ''])).toMatchObject({ status: 400 })
  expect(await sendRaw([...empty, `${part}a.txt"`, octets, '', '', '--b--', ''])).toMatchObject({
    status: 200,
    sizeBytes: 0,
    name: 'a.txt',
  })
})

test('a part that comes twice is refused', async () => {
  const twice = form({ title: 'x', file })
  twice.append('title', 'y')
  expect(await send(twice)).toMatchObject({ status: 400, data: { errors: [{ path: 'title' }] } })
  const files = form({ title: 'x', file })
  files.append('file', file, 'b')
  expect(await send(files)).toMatchObject({ status: 400, data: { errors: [{ path: 'file' }] } })
})

test('text with a NUL, which no database takes, is refused', async () => {
  expect(await send(form({ title: 'a\0b', file }))).toMatchObject({
    status: 400,
    data: { errors: [{ path: 'title' }] },
  })
})

test.each([
  ['JSON', '{}', 'application/json'],
  ['a form without files', 'a=b', 'application/x-www-form-urlencoded'],
  ['another multipart', '--b--', 'multipart/mixed; boundary=b'],
  ['multipart without a boundary', '--b--', 'multipart/form-data'],
  ['multipart with an empty boundary', '--b--', 'multipart/form-data; boundary='],
  ['bytes', 'x', 'application/octet-stream'],
])('%s is not taken for an upload', async (_, body, type) => {
  expect(await send(body, { 'Content-Type': type })).toMatchObject({ status: 400, code: 'validation_failed' })
})

test('an empty body is refused', async () => {
  expect(await sendRaw([''])).toMatchObject({ status: 400 })
  const request = { headers: new Headers({ 'content-type': 'multipart/form-data; boundary=b' }), body: null }
  await expect(receiveUpload({ request, tempRoot, ...rules })).rejects.toMatchObject({ code: 'validation_failed' })
})

const title = ['--b', 'Content-Disposition: form-data; name="title"', '', 'x']
const open = ['--b', 'Content-Disposition: form-data; name="file"; filename="a.pdf"', '']

test.each([
  ['ends in the middle of a file', [...title, ...open, 'half a file']],
  ['ends after a header', [...title, ...open]],
  ['ends in the middle of a header', [...title, '--b', 'Content-Disposition: form-da']],
  ['has another boundary than it says', [...title, ...open, 'x', '--c--', '']],
  ['has a header that is none', [...title, '--b', '\x01: \x00', '', 'x', '--b--', '']],
  ['has a header without an end', [...title, '--b', `Content-Disposition: ${'x'.repeat(100_000)}`]],
  ['has no closing boundary', [...title, ...open, 'x', '--b', '']],
  ['is noise', [randomBytes(50_000).toString('latin1')]],
])('a body that %s is refused and leaves nothing', async (_, lines) => {
  expect(await sendRaw(lines)).toMatchObject({ status: 400, code: 'validation_failed' })
})

test('a client that hangs up in the middle leaves nothing behind', async () => {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.on('error', () => undefined)
  const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 500000\r\n\r\n`
  socket.write(head + [...title, ...open].join('\r\n') + '\r\n' + 'x'.repeat(100_000))
  await until(async () => (await readdir(tempRoot)).length === 1)
  await pause(50)
  socket.destroy()
  await until(() => ended.length === 1)
  expect(ended[0]).toMatchObject({ code: 'validation_failed' })
})

test('after a refused upload the same connection still serves', async () => {
  for (let count = 0; count < 3; count += 1) {
    const large = new Blob([Buffer.alloc(2 * MEGABYTE + 1)])
    expect(await send(form({ title: 'x', file: large }))).toMatchObject({ status: 413 })
    expect(await send(form({ title: 'x', file }))).toMatchObject({ status: 200 })
  }
})

test('names of parts may be quoted, encoded and in any script', async () => {
  const part = `Content-Disposition: form-data; name="file"; filename*=UTF-8''na%C3%AFve%20%E2%82%AC.pdf`
  expect(await sendRaw([...title, '--b', part, '', 'x', '--b--', ''])).toMatchObject({ name: 'naïve €.pdf' })
})

test('a client that falls silent is given up, one that is slow is not', async () => {
  const bytes = new TextEncoder().encode([...title, ...open, 'abcdef', '--b--', ''].join('\r\n'))
  const headers = new Headers({ 'content-type': 'multipart/form-data; boundary=b' })
  const sendSlowly = (pauseMs: number) =>
    receiveUpload({
      request: { headers, body: Readable.toWeb(Readable.from(slowly(bytes, pauseMs))) as ReadableStream<Uint8Array> }, // as above
      tempRoot,
      silenceMs: 4_000,
      ...rules,
    })
  await expect(sendSlowly(60_000)).rejects.toMatchObject({ code: 'validation_failed' })
  expect(await readdir(tempRoot)).toEqual([])
  const startedAtMs = performance.now()
  const upload = await sendSlowly(300)
  expect([upload.files.file.sizeBytes, performance.now() - startedAtMs > 4_000]).toEqual([6, true])
  await upload.dispose()
})

async function* slowly(bytes: Uint8Array, pauseMs: number) {
  for (let start = 0; start < bytes.length; start += 8) {
    yield bytes.subarray(start, start + 8)
    await pause(pauseMs, undefined, { ref: false })
  }
}

test('a disk that has no room for an upload is a dependency that is down', async () => {
  await writeFile(path.join(tempRoot, 'full'), '')
  const request = new Request('http://localhost', { method: 'POST', body: form({ title: 'x', file }) })
  const root = path.join(tempRoot, 'full', 'tmp')
  await expect(receiveUpload({ request, tempRoot: root, ...rules })).rejects.toMatchObject({ code: 'unavailable' })
  await rm(path.join(tempRoot, 'full'))
})

test('what a killed process left is removed, at once where it is known to be dead', async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'stale-'))
  const request = { headers: new Headers(), body: null }
  const body = form({ title: 'x', file })
  const sent = new Request('http://localhost', { method: 'POST', body })
  await receiveUpload({ request: { ...request, headers: sent.headers, body: sent.body }, tempRoot: root, ...rules })
  const hours = (count: number) => new Date(Date.now() - count * 60 * 60 * 1000)
  const [name = ''] = await readdir(root)
  await utimes(path.join(root, name), hours(2), hours(2))
  expect(await removeStaleUploads({ tempRoot: root })).toBe(0)
  const dead = name.replace(/\.(\d+)-/, '.1$1-')
  const elsewhere = name.replace(/upload-.{12}/, 'upload-0123456789ab')
  for (const other of [dead, elsewhere]) await mkdir(path.join(root, other))
  expect(await removeStaleUploads({ tempRoot: root })).toBe(1)
  expect((await readdir(root)).sort()).toEqual([name, elsewhere].sort())
  await utimes(path.join(root, elsewhere), hours(2), hours(2))
  expect(await removeStaleUploads({ tempRoot: root })).toBe(1)
  await utimes(path.join(root, name), hours(25), hours(25))
  expect(await removeStaleUploads({ tempRoot: root })).toBe(1)
  expect(await removeStaleUploads({ tempRoot: path.join(root, 'none') })).toBe(0)
  await rm(root, { recursive: true })
})

test.each([
  ['C:\\Users\\me\\report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u202Egpj.exe', 'agpj.exe'],
  ['a\u2066b\u200F.png', 'ab.png'],
  ['a\0b\r\nc\u001B.txt', 'abc.txt'],
  ['...', 'file'],
  ['', 'file'],
  ['.htaccess', 'htaccess'],
  ['evil.html. . ', 'evil.html'],
  ['evil.png::$DATA', 'evil.png__$DATA'],
  ['"quoted"; x="y".pdf', '"quoted"; x="y".pdf'],
  ['عقد.pdf', 'عقد.pdf'],
  ['👩‍💻.png', '👩‍💻.png'],
  ['\uD800lone.png', 'lone.png'],
  ['x'.repeat(500) + '.pdf', 'x'.repeat(196) + '.pdf'],
])('the name %j is shown as %j', (given, shown) => {
  expect(sanitizeFileName(given)).toBe(shown)
})

test('a long name is not cut in the middle of a character', () => {
  const name = sanitizeFileName('🎉'.repeat(300) + '.pdf')
  expect(name.length).toBeLessThanOrEqual(200)
  expect(name.isWellFormed()).toBe(true)
  expect(name.endsWith('🎉.pdf')).toBe(true)
})

test("Payload's request is a request for uploads", () => {
  const accepts = (request: UploadRequest) => request.headers
  const given = (request: PayloadRequest) => accepts(request)
  expect(given).toBeInstanceOf(Function)
})
