import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { formOf, identityForm, jpegPhoto, pdfDocument, pngImage } from './files.ts'
import { makeZip } from './makeZip.ts'
import { registerClient, type Person } from './people.ts'
import { startPlatform, type Platform } from './platform.ts'
import { rawHttp } from './rawHttp.ts'
import { readZip } from './readZip.ts'
import type { StorageSide } from './storageSides.ts'
import { until } from './until.ts'

let platform: Platform
let client: Person
let other: Person
let side: StorageSide

/** The guarantees about files in any storage: the same tests for a folder and a bucket. */
export function testFiles(startSide: () => Promise<StorageSide>): void {
  beforeAll(async () => {
    side = await startSide()
    platform = await startPlatform({ env: side.env })
    client = await registerClient(platform)
    other = await registerClient(platform)
  })

  afterAll(async () => {
    await platform?.stop()
    await side?.stop()
  })

  test('a file is kept as it is and told by its bytes', async () => {
    const bytes = await pdfDocument()
    const answer = await upload(client, bytes, 'Offer 2026.pdf', { description: ' The offer ' })
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        message: expect.any(String),
        doc: {
          id: expect.any(String),
          path: expect.stringMatching(/^general\/[0-9a-f-]{36}\.pdf$/),
          filename: 'Offer 2026.pdf',
          mimeType: 'application/pdf',
          size: bytes.length,
          sha256: sha256(bytes),
          description: 'The offer',
        },
      },
    ])
    const { doc } = answer.body
    const download = await client.get(`/files/download/${doc.path}`)
    expect([download.status, download.bytes.equals(bytes)]).toEqual([200, true])
    const info = await client.get(`/files/info/${doc.path}`)
    expect([info.status, info.body]).toMatchObject([
      200,
      { id: doc.id, path: doc.path, uploadedBy: client.user.id, sha256: sha256(bytes) },
    ])
    expect((await platform.admin.get(`/files/download/${doc.path}`)).status).toBe(200)
    const { rows } = await platform.db.query(
      `SELECT action, actor_id, address FROM activity_logs WHERE entity_id = $1 ORDER BY created_at, id`,
      [doc.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['file.uploaded', 'file.downloaded', 'file.downloaded'])
    expect(rows.every(({ address }) => typeof address === 'string')).toBe(true)
  })

  test('files are shown in place only where a browser may, and nothing in them runs', async () => {
    const image = await upload(client, await pngImage(), 'a.png')
    const pdf = await upload(client, await pdfDocument(), 'a.pdf')
    const text = await upload(client, 'one,two\n1,2\n', 'a.csv')
    const zip = await upload(client, makeZip({ 'a.txt': 'hello' }), 'a.zip')
    const headersOf = async (answer: typeof image) =>
      (await client.get(`/files/download/${answer.body.doc.path}`)).headers
    for (const [answer, disposition, type] of [
      [image, 'inline', 'image/png'],
      [pdf, 'inline', 'application/pdf'],
      [text, 'attachment', 'text/csv; charset=utf-8'],
      [zip, 'attachment', 'application/zip'],
    ] as const) {
      const headers = await headersOf(answer)
      expect(headers.get('content-disposition')).toMatch(new RegExp(`^${disposition}; filename="a\\.`))
      expect(headers.get('content-type')).toBe(type)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toMatch(/private/)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
      expect(headers.get('content-encoding')).toBeNull()
    }
    expect((await headersOf(image)).get('content-security-policy')).toMatch(/sandbox/)
    expect((await headersOf(pdf)).get('content-security-policy')).not.toMatch(/sandbox/)
  })

  test('any name is kept, and none breaks out of a header', async () => {
    for (const [name, plain] of [
      ['عقد 2026.pdf', '___ 2026.pdf'],
      ['a";filename=evil.html;.pdf', null],
      ['../../etc/passwd.pdf', 'passwd.pdf'],
      ["it's (1)*.pdf", null],
      ['cr\r\nSet-Cookie: a=b.pdf', null],
      ['gpj\u202Efdp.pdf', 'gpjfdp.pdf'],
      ['😀.pdf', null],
    ] as const) {
      const bytes = await pdfDocument()
      const answer = await upload(client, bytes, name)
      expect([name, answer.status]).toEqual([name, 201])
      const download = await client.get(`/files/download/${answer.body.doc.path}`)
      const disposition = download.headers.get('content-disposition') ?? ''
      expect(disposition).toMatch(/^inline; filename="[^"\\]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/)
      expect(decodeURIComponent(/UTF-8''(.*)$/.exec(disposition)?.[1] ?? '')).toBe(answer.body.doc.filename)
      if (plain !== null) expect(disposition).toContain(`filename="${plain}"`)
      expect(download.headers.get('set-cookie')).toBeNull()
    }
  })

  test('ranges, HEAD and revalidation work as HTTP has them', async () => {
    const bytes = await jpegPhoto()
    const { path } = (await upload(client, bytes, 'photo.jpg')).body.doc
    const get = (headers: Record<string, string>) => client.get(`/files/download/${path}`, { headers })
    const size = bytes.length
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 0],
      ['bytes=10-19', 10, 19],
      ['bytes=100-', 100, size - 1],
      ['bytes=-5', size - 5, size - 1],
      [`bytes=${size - 3}-999999999`, size - 3, size - 1],
    ] as const) {
      const part = await get({ range })
      expect([range, part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
        range,
        206,
        `bytes ${start}-${end}/${size}`,
        String(end - start + 1),
      ])
      expect(part.bytes.equals(bytes.subarray(start, end + 1))).toBe(true)
    }
    for (const range of [`bytes=${size}-`, 'bytes=-0', 'bytes=999999999999-']) {
      const refused = await get({ range })
      expect([range, refused.status, code(refused), refused.headers.get('content-range')]).toEqual([
        range,
        416,
        'range_not_satisfiable',
        `bytes */${size}`,
      ])
    }
    for (const range of ['bytes=5-2', 'bytes=a-b', 'lines=0-5', 'bytes=0-1,4-5', 'bytes=-']) {
      const whole = await get({ range })
      expect([range, whole.status, whole.bytes.length]).toEqual([range, 200, size])
    }
    const whole = await get({})
    const etag = whole.headers.get('etag') ?? ''
    expect([etag, whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([
      `"${sha256(bytes)}"`,
      'bytes',
      String(size),
    ])
    const fresh = await get({ 'if-none-match': etag })
    expect([fresh.status, fresh.bytes.length]).toEqual([304, 0])
    expect((await get({ 'if-range': '"other"', range: 'bytes=0-1' })).status).toBe(200)
    expect((await get({ 'if-range': etag, range: 'bytes=0-1' })).status).toBe(206)
    const head = await client.request('HEAD', `/files/download/${path}`)
    expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, String(size), 0])
  })

  test('nobody is told 401, others 404, and only the uploader or an admin deletes', async () => {
    const { path, id } = (await upload(client, await pdfDocument(), 'mine.pdf')).body.doc
    for (const [method, door] of [
      ['GET', 'download'],
      ['GET', 'info'],
      ['DELETE', 'delete'],
    ] as const) {
      const nobody = await platform.anyone.request(method, `/files/${door}/${path}`)
      expect([door, nobody.status, code(nobody)]).toEqual([door, 401, 'unauthenticated'])
      const stranger = await other.request(method, `/files/${door}/${path}`)
      expect([door, stranger.status, code(stranger)]).toEqual([door, 404, 'not_found'])
    }
    expect((await platform.anyone.post('/files/upload', formOf({ file: { bytes: 'x', name: 'a.txt' } }))).status).toBe(
      401,
    )
    expect((await other.get(`/project-files/${id}`)).status).toBe(404)
    expect((await other.get('/project-files', { query: { 'where[path][equals]': path } })).body.totalDocs).toBe(0)
    for (const method of ['PATCH', 'DELETE'] as const)
      expect((await client.request(method, `/project-files/${id}`, {})).status).toBe(403)
    expect((await client.post('/project-files', { path: 'general/x.pdf' })).status).toBe(403)
    const deleted = await client.delete(`/files/delete/${path}`)
    expect([deleted.status, deleted.body]).toEqual([200, { message: expect.any(String) }])
    expect((await client.get(`/files/download/${path}`)).status).toBe(404)
    expect((await client.delete(`/files/delete/${path}`)).status).toBe(404)
    await gone(path)
  })

  test('of deletions at once one succeeds', async () => {
    const { path } = (await upload(client, await pdfDocument(), 'mine.pdf')).body.doc
    const answers = await Promise.all([1, 2, 3].map(() => client.delete(`/files/delete/${path}`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    // Others count what is stored.
    await gone(path)
  })

  test('hostile paths are 404, however they are written', async () => {
    const { path } = (await upload(client, await pdfDocument(), 'mine.pdf')).body.doc
    const uuid = path.slice(8, 44)
    const hostile = [
      '../../../../etc/passwd',
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '..%252f..%252fetc%252fpasswd',
      '..%5c..%5cwindows%5cwin.ini',
      '..\\..\\package.json',
      '/etc/passwd',
      '//etc/passwd',
      '%2fetc%2fpasswd',
      'file:///etc/passwd',
      'general/../general/' + path.slice(8),
      'general/%2e%2e/general/' + path.slice(8),
      `general/${uuid}.pdf%00.png`,
      `general/${uuid}.pdf%00`,
      `general/%00${uuid}.pdf`,
      `general/${uuid}.pdf/`,
      `general/${uuid}.pdf%20`,
      `general/${uuid}.pdf.`,
      `GENERAL/${uuid}.pdf`,
      `general/${uuid.toUpperCase()}.pdf`,
      `general/${uuid}.exe`,
      `general%2f${uuid}.pdf`,
      `gener%61l/${uuid}.pdf`,
      `./general/${uuid}.pdf`,
      `general\\${uuid}.pdf`,
      `avatars/${uuid}.pdf`,
      'general/%c0%ae%c0%ae/secret',
      'general/%ZZ',
      'general',
      'general/',
      '',
      '.',
      '*',
      '%',
      'constructor',
      '__proto__/x',
      `projects/${uuid}/${uuid}.pdf`,
      `identity/front_id/${uuid}.jpg`,
      'a'.repeat(3000),
      `keys/secret-key`,
      '.data/keys/secret-key',
    ]
    for (const door of ['download', 'info', 'delete']) {
      for (const attempt of hostile) {
        const answer = await rawHttp({
          url: platform.url,
          path: `/api/files/${door}/${attempt}`,
          method: door === 'delete' ? 'DELETE' : 'GET',
          headers: { authorization: `Bearer ${client.token}` },
        })
        expect([attempt.slice(0, 60), answer.status]).toEqual([attempt.slice(0, 60), 404])
        expect(answer.text).not.toContain('root:')
        expect(JSON.parse(answer.text).errors[0].code).toBe('not_found')
      }
    }
  })

  test('files that are not what they say, and types that are not taken, are refused and nothing of them stays', async () => {
    const png = await pngImage()
    const before = await storedCount()
    const attempts: [string, Buffer | string, string, number][] = [
      ['html', '<!doctype html><script>alert(1)</script>', 'a.html', 415],
      ['html as text', '<!doctype html><script>alert(1)</script>', 'a.txt', 415],
      ['svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.svg', 415],
      ['svg as png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.png', 415],
      ['script', 'alert(1)', 'a.js', 415],
      ['shell', '#!/bin/sh\nrm -rf /\n', 'a.sh', 415],
      ['exe as pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'a.pdf', 415],
      ['elf', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)]), 'a.bin', 415],
      ['png named pdf', png, 'a.pdf', 415],
      ['png named html', png, 'a.html', 415],
      ['png cut off', png.subarray(0, png.length / 2), 'a.png', 422],
      ['empty', '', 'a.txt', 422],
    ]
    for (const [what, bytes, name, status] of attempts) {
      const answer = await upload(client, bytes, name)
      expect([what, answer.status, code(answer)]).toEqual([
        what,
        status,
        status === 415 ? 'unsupported_type' : 'unreadable_file',
      ])
    }
    expect(await storedCount()).toBe(before)
    for (const body of [{}, formOf({ file: 'text' }), formOf({ other: { bytes: png, name: 'a.png' } })]) {
      const answer = await client.post('/files/upload', body)
      expect([answer.status, code(answer)]).toEqual([400, 'validation_failed'])
    }
    const long = await upload(client, png, 'a.png', { description: 'x'.repeat(2001) })
    expect(long.status).toBe(400)
    const controls = await upload(client, png, 'a.png', { description: 'a\u0007b' })
    expect(controls.status).toBe(400)
    expect(await storedCount()).toBe(before)
    expect(await readdir(`${platform.dataDir}/tmp`).catch(() => [])).toEqual([])
  })

  test('while storage is down nothing is half done: uploads and downloads are 503', async () => {
    const { path } = (await upload(client, 'hello', 'a.txt')).body.doc
    const repair = await side.breakDown(platform)
    try {
      const image = { bytes: await pngImage(), name: 'a.png' }
      for (const answer of [
        await client.get(`/files/download/${path}`),
        await upload(client, 'hello', 'a.txt'),
        await client.post('/users/upload-avatar', formOf({ avatar: image })),
        await client.post('/users/verify-identity', formOf({ frontId: image, backId: image, signature: image })),
      ])
        expect([answer.status, code(answer)]).toEqual([503, 'unavailable'])
    } finally {
      await repair()
    }
    const { rows } = await platform.db.query(
      `SELECT 1 FROM project_files WHERE kind::text LIKE 'identity%' OR kind = 'avatar'`,
    )
    expect(rows).toEqual([])
    expect((await client.get('/users/profile')).body).toMatchObject({ identityStatus: 'not_submitted' })
    expect((await upload(client, 'hello', 'a.txt')).status).toBe(201)
  })

  test("a person's files are exported whole, identity images are stored sealed, and erasure deletes them all", async () => {
    const before = await side.keys(platform)
    const person = await registerClient(platform)
    const pdf = await pdfDocument()
    const { path } = (await upload(person, pdf, 'a.pdf')).body.doc
    expect((await person.post('/users/verify-identity', await identityForm())).status).toBe(201)
    const picture = formOf({ avatar: { bytes: await jpegPhoto(), name: 'a.jpg' } })
    expect((await person.post('/users/upload-avatar', picture)).status).toBe(200)
    const kept = (await side.keys(platform)).filter((key) => !before.includes(key))
    const identity = kept.filter((key) => key.startsWith('identity/'))
    expect([kept.length, identity.length]).toEqual([7, 3])
    for (const key of identity) {
      const head = (await side.bytes(platform, key)).subarray(0, 64)
      const magics = ['ffd8ff', '89504e47', '52494646']
      expect(magics.some((magic) => head.includes(Buffer.from(magic, 'hex')))).toBe(false)
    }
    const archive = await platform.admin.post(`/admin/users/${person.user.id}/export`, {})
    expect((await readZip(archive.bytes)).get(`files/${path}`)?.equals(pdf)).toBe(true)
    for (const key of identity) {
      const image = (await person.get(`/files/download/${key}`)).bytes
      expect((await readZip(archive.bytes)).get(`files/${key}`)?.equals(image)).toBe(true)
      const part = await person.get(`/files/download/${key}`, { headers: { range: 'bytes=10-99' } })
      expect([part.status, part.bytes.equals(image.subarray(10, 100))]).toEqual([206, true])
    }
    const erased = await platform.admin.post(`/admin/users/${person.user.id}/erase`, { reason: 'Article 17' })
    expect(erased.status).toBe(200)
    const left = async () => (await side.keys(platform)).filter((key) => kept.includes(key))
    await until(async () => (await left()).length === 0, { what: 'The end of their files' })
  })

  test('a suspended user reads nothing any more', async () => {
    const guest = await registerClient(platform)
    const { path } = (await upload(guest, await pdfDocument(), 'a.pdf')).body.doc
    await platform.admin.put(`/admin/users/${guest.user.id}/status`, { status: 'suspended' })
    const answer = await guest.get(`/files/download/${path}`)
    expect([answer.status, code(answer)]).toEqual([403, 'account_suspended'])
  })

  test('a user has room for so many files and no more', async () => {
    const guest = await registerClient(platform)
    await platform.db.query(
      `INSERT INTO project_files (id, path, kind, filename, mime_type, size, sha256, owner_id, uploaded_by_id)
     SELECT gen_random_uuid(), 'general/' || gen_random_uuid() || '.txt', 'general', 'a.txt', 'text/plain', 1, 'x', $1, $1 FROM generate_series(1, 999)`,
      [guest.user.id],
    )
    const before = await storedCount()
    const answers = await Promise.all([1, 2, 3].map(() => upload(guest, 'hello', 'a.txt')))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.map((answer) => code(answer)).filter(Boolean)).toEqual(['too_many_files', 'too_many_files'])
    expect(await storedCount()).toBe(before + 1)
  })
}

const code = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const upload = (
  who: Person | Platform['admin'],
  bytes: Buffer | string,
  name: string,
  more: Record<string, string> = {},
) => who.post('/files/upload', formOf({ file: { bytes, name }, ...more }))
const storedCount = async () => (await side.keys(platform)).length

const gone = (path: string) => until(async () => !(await side.has(platform, path)), { what: `The end of ${path}` })
