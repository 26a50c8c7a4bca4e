import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { errorOf } from '../support/errorOf.ts'
import { formOf, pngImage } from '../support/files.ts'
import { hostileArchives } from '../support/hostileFiles/archives.ts'
import { hostileDocuments } from '../support/hostileFiles/documents.ts'
import { hostileForms } from '../support/hostileFiles/forms.ts'
import { hostileImages } from '../support/hostileFiles/images.ts'
import { hostileNames, traversals } from '../support/hostileFiles/names.ts'
import type { HostileFile } from '../support/hostileFiles/types.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rawHttp } from '../support/rawHttp.ts'
import { until } from '../support/until.ts'

/** Hostile files, names, paths and forms: each is answered as the contract says and leaves nothing behind. */
let platform: Platform
let client: Person

const megabyte = 1024 * 1024
/** Whatever is sent, the server never grows by more than this. */
const maxGrowthBytes = 200 * megabyte

beforeAll(async () => {
  platform = await startPlatform({ isOwn: true })
  client = await registerClient(platform)
  // What an honest file costs belongs to the ground.
  await upload({ bytes: await pngImage(), name: 'a.png' })
})

afterAll(() => platform?.stop())

const codes: Record<number, string> = { 413: 'too_large', 415: 'unsupported_type', 422: 'unreadable_file' }
const upload = ({ bytes, name }: { bytes: Buffer | string; name: string }) =>
  client.post('/files/upload', formOf({ file: { bytes, name } }))
const objects = async () => {
  const entries = await readdir(`${platform.dataDir}/media`, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).length
}
const rows = async () => (await platform.db.query('SELECT count(*)::int AS count FROM project_files')).rows[0].count
const temporary = () => readdir(`${platform.dataDir}/tmp`).catch(() => [])
const memoryOf = (name: 'VmRSS' | 'VmHWM') => {
  const status = readFileSync(`/proc/${platform.server.process.pid}/status`, 'utf8')
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024
}

afterEach(async () => {
  // As many objects as rows, and nothing half done, whatever the test did.
  await until(async () => (await temporary()).length === 0, { what: 'An empty folder for uploads' })
  expect(await objects()).toBe(await rows())
  expect(platform.server.process.exitCode).toBeNull()
  expect(platform.server.output()).not.toMatch(/internal_error|unhandled/i)
})

/** What was kept is shown by its true type, or not at all, and nothing in it runs. */
async function expectHarmless({ doc, name }: { doc: { path: string; mimeType: string }; name: string }) {
  const { headers, status } = await client.get(`/files/download/${doc.path}`)
  const isShown = doc.mimeType.startsWith('image/') || doc.mimeType === 'application/pdf'
  expect([name, status, headers.get('content-type')?.split(';')[0]]).toEqual([name, 200, doc.mimeType])
  expect(headers.get('content-disposition')).toMatch(isShown ? /^inline/ : /^attachment/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
  if (doc.mimeType !== 'application/pdf') expect(headers.get('content-security-policy')).toMatch(/sandbox/)
}

test.each([
  ['pictures', hostileImages],
  ['documents', hostileDocuments],
  ['archives', async () => hostileArchives()],
] as [string, () => Promise<HostileFile[]>][])('%s are refused or harmless, each for its reason', async (_, make) => {
  const before = { rows: await rows(), memory: memoryOf('VmRSS') }
  let kept = 0
  for (const file of await make()) {
    const answer = await upload(file)
    expect([file.what, ...errorOf(answer)]).toEqual([file.what, file.status, codes[file.status]])
    if (file.status !== 201) continue
    kept += 1
    await expectHarmless(answer.body)
  }
  expect(await rows()).toBe(before.rows + kept)
  expect(memoryOf('VmHWM') - before.memory).toBeLessThan(maxGrowthBytes)
})

test('no picture becomes an avatar or an identity image unchanged', async () => {
  const files = await hostileImages()
  const good = { bytes: await pngImage(), name: 'a.png' }
  const before = { rows: await rows(), memory: memoryOf('VmRSS') }
  for (const { what, status, ...file } of files.filter((each) => each.status !== 201)) {
    const answers = [
      await client.post('/users/upload-avatar', formOf({ avatar: file })),
      await client.post('/users/verify-identity', formOf({ frontId: good, backId: file, signature: good })),
    ]
    // A picture with something behind it may be taken: what is kept of it is another, written anew.
    const answered = answers.map((answer) => answer.status)
    for (const each of answered) expect([what, [200, 201, 413, 415, 422].includes(each)]).toEqual([what, true])
    if (status === 413) expect([what, answered.every((each) => each >= 400)]).toEqual([what, true])
    await platform.db.query(`UPDATE identity_verifications SET status = 'rejected' WHERE user_id = $1`, [
      client.user.id,
    ])
    await platform.db.query(`UPDATE users SET identity_status = 'rejected' WHERE id = $1`, [client.user.id])
  }
  expect(memoryOf('VmHWM') - before.memory).toBeLessThan(maxGrowthBytes)
  const stored = await platform.db.query(`SELECT path FROM project_files WHERE kind = 'avatar'`)
  for (const { path } of stored.rows) {
    const { bytes } = await client.get(`/files/download/${path}`)
    expect(bytes.toString('latin1')).not.toMatch(/<script|<\?php|alert\(/)
  }
})

test('a name is kept for people, and is no path, no header and no markup', async () => {
  const wrong: unknown[] = []
  for (const [given, kept] of hostileNames) {
    // By hand: a browser would tidy the name.
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="${given.replaceAll('"', '%22').replaceAll(/[\r\n]/g, ' ')}"\r\n\r\n`
    const answer = await (given.includes('"') || /[\r\n]/.test(given)
      ? upload({ bytes: 'hello', name: given })
      : client.post('/files/upload', `${head}hello\r\n--b--\r\n`, {
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
        }))
    if (answer.body.doc?.filename !== kept) wrong.push([given, answer.status, answer.body.doc?.filename])
    if (answer.status !== 201) continue
    expect(answer.body.doc.path).toMatch(/^general\/[0-9a-f-]{36}\.txt$/)
    const { headers } = await client.get(`/files/download/${answer.body.doc.path}`)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\\]*"(; filename\*=UTF-8''[\w!#$&+.^`|~%-]*)?$/,
    )
  }
  expect(wrong).toEqual([])
})

test('no way of writing a path leads out of the files', async () => {
  const targets = ['etc/passwd', 'package.json', 'keys/secret-key']
  const attempts = targets.flatMap(traversals)
  const doors = ['download', 'info', 'link', 'delete']
  const methods: Record<string, string> = { link: 'POST', delete: 'DELETE' }
  const ask = async (attempt: string, at: number) => {
    const door = doors[at % doors.length] ?? 'download'
    const answer = await rawHttp({
      url: platform.url,
      path: `/api/files/${door}/${encodeURI(attempt).replaceAll('%25', '%')}`,
      method: methods[door] ?? 'GET',
      headers: { authorization: `Bearer ${client.token}` },
    })
    expect([door, attempt, answer.status, JSON.parse(answer.text).errors[0].code]).toEqual([
      door,
      attempt,
      404,
      'not_found',
    ])
  }
  for (let at = 0; at < attempts.length; at += 25) await Promise.all(attempts.slice(at, at + 25).map(ask))
  expect(attempts.length).toBeGreaterThan(600)
})

test('a form may be as strange as it likes', async () => {
  const before = { memory: memoryOf('VmRSS') }
  const wrong: unknown[] = []
  for (const { what, headers, body, status } of hostileForms()) {
    const answer = await rawHttp({
      url: platform.url,
      path: '/api/files/upload',
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, ...headers },
      body,
    }).catch((err: Error) => ({ status: 0, text: err.message }))
    if (!status.includes(answer.status)) wrong.push([what, answer.status, answer.text.slice(0, 200)])
  }
  expect(wrong).toEqual([])
  expect(memoryOf('VmHWM') - before.memory).toBeLessThan(maxGrowthBytes)
})
