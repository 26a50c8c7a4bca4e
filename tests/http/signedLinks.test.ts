import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { errorOf } from '../support/errorOf.ts'
import { formOf, identityForm, jpegPhoto, pdfDocument, pngImage } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { serverEnvironment } from '../support/spawnServer.ts'

let platform: Platform
let client: Person
let other: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  other = await registerClient(platform)
})

afterAll(() => platform?.stop())

const upload = async (who: Person | Platform['admin'], bytes: Buffer, name: string): Promise<string> => {
  const answer = await who.post('/files/upload', formOf({ file: { bytes, name } }))
  expect(answer.status).toBe(201)
  return answer.body.doc.path
}
const linkTo = async (who: Person | Platform['admin'], path: string): Promise<string> => {
  const answer = await who.post(`/files/link/${path}`)
  expect([answer.status, Object.keys(answer.body)]).toEqual([201, ['url', 'expiresAt']])
  return doorOf(answer.body.url)
}
/** The platform of a test listens where its configuration cannot know. */
const doorOf = (url: string) => url.slice(url.indexOf('/api/') + 4)
const tokenOf = (door: string) => door.slice(door.indexOf('=') + 1)

test('a link opens one file for five minutes, to a browser without credentials', async () => {
  const bytes = await pdfDocument()
  const path = await upload(client, bytes, 'عرض.pdf')
  const made = await client.post(`/files/link/${path}`)
  expect([made.status, made.body]).toEqual([
    201,
    { url: expect.stringMatching(/^http:\/\/.*\/api\/files\/open\?token=[\w-]{115}$/), expiresAt: expect.any(String) },
  ])
  const leftMs = Date.parse(made.body.expiresAt) - Date.now()
  expect(leftMs > 4 * 60_000 && leftMs <= 5 * 60_000).toBe(true)
  const door = doorOf(made.body.url)
  const opened = await platform.anyone.get(door)
  expect([opened.status, opened.bytes.equals(bytes)]).toEqual([200, true])
  // As by the front door, but for the page that may show it.
  const download = await client.get(`/files/download/${path}`)
  for (const name of [
    'content-type',
    'content-disposition',
    'x-content-type-options',
    'content-security-policy',
    'cache-control',
    'etag',
    'accept-ranges',
    'content-length',
  ])
    expect([name, opened.headers.get(name)]).toEqual([name, download.headers.get(name)])
  expect(opened.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(opened.headers.get('referrer-policy')).toBe('no-referrer')
  const part = await platform.anyone.get(door, { headers: { range: 'bytes=2-5' } })
  expect([part.status, part.bytes.toString(), part.headers.get('content-range')]).toEqual([
    206,
    bytes.subarray(2, 6).toString(),
    `bytes 2-5/${bytes.length}`,
  ])
  const beyond = await platform.anyone.get(door, { headers: { range: `bytes=${bytes.length}-` } })
  expect(errorOf(beyond)).toEqual([416, 'range_not_satisfiable'])
  const head = await platform.anyone.request('HEAD', door)
  expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, String(bytes.length), 0])
})

test('who opens a link is its reader in the log', async () => {
  const path = await upload(client, await pngImage(), 'a.png')
  const door = await linkTo(client, path)
  expect((await platform.anyone.get(door)).status).toBe(200)
  const { rows } = await platform.db.query(
    `SELECT actor_id, actor_role, after, address FROM activity_logs WHERE action = 'file.downloaded' AND after->>'path' = $1`,
    [path],
  )
  expect(rows).toEqual([
    {
      actor_id: client.user.id,
      actor_role: 'client',
      after: { path, kind: 'general', byLink: true },
      address: expect.any(String),
    },
  ])
  expect(platform.server.output()).not.toContain(tokenOf(door))
})

test('only a person who may read a file gets a link to it', async () => {
  const path = await upload(client, await pdfDocument(), 'mine.pdf')
  expect(errorOf(await platform.anyone.post(`/files/link/${path}`))).toEqual([401, 'unauthenticated'])
  expect(errorOf(await other.post(`/files/link/${path}`))).toEqual([404, 'not_found'])
  for (const attempt of ['../../etc/passwd', '..%2f..%2fetc%2fpasswd', 'general', path.replace('/', '%2f'), `${path}/`])
    expect([attempt, ...errorOf(await client.post(`/files/link/${attempt}`))]).toEqual([attempt, 404, 'not_found'])
  expect((await platform.anyone.get(await linkTo(platform.admin, path))).status).toBe(200)
})

test('a link that was changed in any place, or signed by another, opens nothing', async () => {
  const path = await upload(client, await pdfDocument(), 'mine.pdf')
  const token = tokenOf(await linkTo(client, path))
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const swapped = [...token].map((letter, at) => {
    // The next letter differs in the lowest bit: in the last place that is a bit that carries nothing.
    const next = letters[letters.indexOf(letter) ^ 1] ?? ''
    return `${token.slice(0, at)}${next}${token.slice(at + 1)}`
  })
  // The same claims under another key.
  const foreign = Buffer.concat([Buffer.from(token, 'base64url').subarray(0, 54), randomBytes(32)]).toString(
    'base64url',
  )
  const attempts = [
    ...swapped,
    foreign,
    `${token}=`,
    `${token}A`,
    ` ${token}`,
    token.slice(0, -1),
    token.toLowerCase(),
    'A'.repeat(115),
    'a',
    '..',
    '\0',
    '💥',
  ]
  const answers = await Promise.all(
    attempts.map((attempt) => platform.anyone.get('/files/open', { query: { token: attempt } })),
  )
  for (const [at, answer] of answers.entries())
    expect([attempts[at], ...errorOf(answer)]).toEqual([attempts[at], 404, 'not_found'])
  for (const query of ['', '?token=', `?token=${'a'.repeat(2000)}`, `?token[]=${token}`])
    expect([query, (await platform.anyone.get(`/files/open${query}`)).status]).toEqual([query, 400])
  expect((await platform.anyone.get('/files/open', { query: { token } })).status).toBe(200)
})

test('a link ends with its time, and says only what it was signed for', async () => {
  const { signFileLink } = await withKeyOfServer()
  const path = await upload(client, await pdfDocument(), 'mine.pdf')
  const [file] = (await platform.db.query('SELECT id FROM project_files WHERE path = $1', [path])).rows
  const sessionOf = async (who: Person) => (await who.get('/auth/sessions')).body.docs[0].id
  const own = {
    fileId: file.id,
    userId: client.user.id,
    sessionId: await sessionOf(client),
    expiresAtMs: Date.now() + 60_000,
  }
  const cases = [
    [own, 200, undefined],
    [{ ...own, expiresAtMs: Date.now() - 1 }, 410, 'link_expired'],
    [{ ...own, expiresAtMs: 0 }, 410, 'link_expired'],
    [{ ...own, sessionId: await sessionOf(other) }, 410, 'link_expired'],
    [{ ...own, userId: other.user.id }, 410, 'link_expired'],
    [{ ...own, userId: other.user.id, sessionId: await sessionOf(other) }, 404, 'not_found'],
    [{ ...own, fileId: client.user.id }, 404, 'not_found'],
  ] as const
  for (const [link, status, code] of cases) {
    const answer = await platform.anyone.get('/files/open', { query: { token: signFileLink(link) } })
    expect([link, ...errorOf(answer)]).toEqual([link, status, code])
  }
})

test('a link ends with the session it was made in, with the account, and with the right to read', async () => {
  const guest = await registerClient(platform)
  const again = Object.assign(await platform.anyone.login(guest), { email: guest.email, password: guest.password })
  const path = await upload(guest, await jpegPhoto(), 'a.jpg')
  const doors = { first: await linkTo(guest, path), second: await linkTo(again, path) }
  await again.post('/auth/logout')
  expect(errorOf(await platform.anyone.get(doors.second))).toEqual([410, 'link_expired'])
  expect((await platform.anyone.get(doors.first)).status).toBe(200)
  await platform.admin.put(`/admin/users/${guest.user.id}/status`, { status: 'suspended' })
  expect(errorOf(await platform.anyone.get(doors.first))).toEqual([410, 'link_expired'])
  const removed = await upload(client, await pdfDocument(), 'mine.pdf')
  const gone = await linkTo(client, removed)
  expect((await client.delete(`/files/delete/${removed}`)).status).toBe(200)
  expect(errorOf(await platform.anyone.get(gone))).toEqual([404, 'not_found'])
  // A file of a project that is given to another client.
  const project = (await client.post('/projects/submit', { name: 'Shop', description: 'A shop for frankincense.' }))
    .body
  const form = formOf({ file: { bytes: await pdfDocument(), name: 'plan.pdf' } })
  const added = await client.post(`/projects/${project.doc.id}/files`, form)
  const shared = await linkTo(client, added.body.doc.path)
  await platform.db.query('UPDATE projects SET client_id = $1 WHERE id = $2', [other.user.id, project.doc.id])
  expect(errorOf(await platform.anyone.get(shared))).toEqual([404, 'not_found'])
})

test('an identity image by link is the same: watermarked for an admin, never cached, logged as a view', async () => {
  expect((await client.post('/users/verify-identity', await identityForm())).status).toBe(201)
  const { rows } = await platform.db.query(`SELECT id, path, sha256 FROM project_files WHERE kind = 'identity_front'`)
  const [{ id, path, sha256 }] = rows
  const own = await platform.anyone.get(await linkTo(client, path))
  const seen = await platform.anyone.get(await linkTo(platform.admin, path))
  expect([own.status, seen.status]).toEqual([200, 200])
  expect([sha256Of(own.bytes) === sha256, sha256Of(seen.bytes) === sha256]).toEqual([true, false])
  for (const { headers } of [own, seen]) {
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store, no-transform', null])
    expect(headers.get('cross-origin-resource-policy')).toBe('same-site')
  }
  const views = await platform.db.query(
    `SELECT actor_id, after FROM activity_logs WHERE action = 'identity.viewed' AND entity_id = $1 ORDER BY created_at`,
    [id],
  )
  expect(views.rows).toMatchObject([
    { actor_id: client.user.id, after: { path, person: client.user.id, byLink: true } },
    { actor_id: platform.admin.user.id, after: { path, person: client.user.id, byLink: true, reason: 'review' } },
  ])
  expect(errorOf(await other.post(`/files/link/${path}`))).toEqual([404, 'not_found'])
})

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** What signs links, with the key that the server of this test has. */
async function withKeyOfServer() {
  process.env['SECRET_KEY'] = serverEnvironment({ databaseUrl: '', dataDir: '' })['SECRET_KEY']
  return import('../../src/adapters/fileLinkToken.ts')
}
