import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { ApiClient } from '../support/apiClient.ts'
import { drawnSignature, sentContract } from '../support/contracts.ts'
import { errorOf } from '../support/errorOf.ts'
import { formOf, identityForm } from '../support/files.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let files: { id: string; path: string; kind: string; mime: string; sha256: string; size: number }[]

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  expect((await client.post('/users/verify-identity', await identityForm())).status).toBe(201)
  files = await filesOf(`kind::text LIKE 'identity%'`)
  expect(files.map(({ kind }) => kind).sort()).toEqual(['identity_back', 'identity_front', 'identity_signature'])
})

afterAll(() => platform?.stop())

const filesOf = async (where: string) => {
  const text = `SELECT id, path, kind, mime_type AS mime, sha256, size::int FROM project_files WHERE owner_id = $1 AND ${where}`
  return (await platform.db.query(text, [client.user.id])).rows
}
const view = (who: ApiClient, path: string, options = {}) => who.get(`/files/download/${path}`, options)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const views = async (id: string) => {
  const { rows } = await platform.db.query(
    `SELECT actor_id AS who, after, request_id AS request FROM activity_logs
      WHERE action = 'identity.viewed' AND entity_type = 'project-files' AND entity_id = $1 ORDER BY created_at, id`,
    [id],
  )
  return rows
}

test('an admin sees a whole identity image watermarked with their name, and no cache keeps it', async () => {
  for (const { path, mime, sha256: stored, size } of files) {
    const seen = await view(platform.admin, path, { headers: { range: 'bytes=0-9', 'if-none-match': '*' } })
    expect([seen.status, seen.headers.get('content-type'), seen.headers.get('cache-control')]).toEqual([
      200,
      mime,
      'no-store, no-transform',
    ])
    expect([seen.headers.get('accept-ranges'), seen.headers.get('etag'), seen.headers.get('content-range')]).toEqual([
      'none',
      null,
      null,
    ])
    expect(seen.headers.get('content-length')).toBe(String(seen.bytes.length))
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff')
    expect([sha256(seen.bytes) === stored, seen.bytes.length === size]).toEqual([false, false])
    const metadata = await sharp(seen.bytes).metadata()
    expect([metadata.width, metadata.exif]).toEqual([900, undefined])
    const head = await platform.admin.request('HEAD', `/files/download/${path}`)
    expect([head.status, head.headers.get('accept-ranges'), head.bytes.length]).toEqual([200, 'none', 0])
  }
})

test('two views are two pictures: each says when and by which request', async () => {
  const [file] = files
  if (!file) throw new Error('No file')
  const [one, two] = [await view(platform.admin, file.path), await view(platform.admin, file.path)]
  expect(sha256(one.bytes)).not.toBe(sha256(two.bytes))
})

test('its owner sees it unchanged, in ranges too', async () => {
  for (const { path, sha256: stored, size } of files) {
    const seen = await view(client, path)
    expect([seen.status, sha256(seen.bytes), seen.bytes.length]).toEqual([200, stored, size])
    const part = await view(client, path, { headers: { range: 'bytes=5-14' } })
    expect([part.status, part.bytes.equals(seen.bytes.subarray(5, 15))]).toEqual([206, true])
  }
})

test('every view is in the log: whose image, who looked, and why', async () => {
  const fresh = await registerClient(platform)
  expect((await fresh.post('/users/verify-identity', await identityForm())).status).toBe(201)
  const { rows } = await platform.db.query(
    `SELECT id, path FROM project_files WHERE owner_id = $1 AND kind = 'identity_front'`,
    [fresh.user.id],
  )
  const [{ id, path }] = rows
  const person = fresh.user.id
  const look = async (who: ApiClient, options = {}) => expect((await view(who, path, options)).status).toBeLessThan(300)
  await look(fresh)
  await look(fresh, { headers: { range: 'bytes=0-3' } })
  await look(platform.admin)
  await look(platform.admin, { query: { reason: ' The bank asked for it. ' } })
  await platform.admin.put(`/admin/users/${person}/verification`, { status: 'rejected', rejectionReason: 'Blurred.' })
  await look(platform.admin)
  await look(platform.admin, { query: { reason: '' } })
  const found = await views(id)
  const told = { path, kind: 'identity_front', person }
  expect(found.map(({ who, after }) => [who, after])).toEqual([
    [person, { ...told, reason: 'own image' }],
    [person, { ...told, reason: 'own image', range: '0-3' }],
    [platform.admin.user.id, { ...told, reason: 'review' }],
    [platform.admin.user.id, { ...told, reason: 'The bank asked for it.' }],
    [platform.admin.user.id, { ...told, reason: 'not given' }],
    [platform.admin.user.id, { ...told, reason: 'not given' }],
  ])
  expect(found.every(({ request }) => /^[\w-]{8,}$/.test(request))).toBe(true)
})

test('a reason is a short text, or none', async () => {
  const path = files[0]?.path ?? ''
  for (const query of [{ reason: 'x'.repeat(201) }, { reason: 'a\u0000b' }, { reason: 'a\u0007b' }])
    expect(errorOf(await view(platform.admin, path, { query }))).toEqual([400, 'validation_failed'])
  expect((await platform.admin.get(`/files/download/${path}?reason[a]=1`)).status).toBe(400)
  const longest = 'ص'.repeat(200)
  expect((await view(platform.admin, path, { query: { reason: longest } })).status).toBe(200)
  expect((await views(files[0]?.id ?? '')).at(-1).after.reason).toBe(longest)
})

test('nobody else sees it, and no attempt counts as a view', async () => {
  const other = await registerClient(platform)
  const [{ id, path } = { id: '', path: '' }] = files
  const before = (await views(id)).length
  expect(errorOf(await view(platform.anyone, path))).toEqual([401, 'unauthenticated'])
  expect(errorOf(await view(other, path))).toEqual([404, 'not_found'])
  expect((await views(id)).length).toBe(before)
  // REST and GraphQL tell that there is an image, and never hand it out.
  for (const who of [client, platform.admin]) {
    const rest = await who.get(`/project-files/${id}`, { query: { depth: 2 } })
    const query = `{ ProjectFile(id: "${id}") { path mimeType } }`
    const graph = await who.post('/graphql', { query })
    expect([rest.status, graph.status]).toEqual([200, 200])
    for (const { bytes } of [rest, graph])
      expect([bytes.includes('data:image'), bytes.length < 5000]).toEqual([false, true])
  }
  expect((await views(id)).length).toBe(before)
})

test('an admin sees the signature on a contract watermarked, and its signer sees it as drawn', async () => {
  client = await verifiedClient(platform)
  const contract = await sentContract({ platform, client, content: 'Words.' })
  const form = formOf({
    consent: 'true',
    documentSha256: contract.documentSha256,
    signature: { bytes: await drawnSignature(), name: 'signature.png' },
  })
  expect((await client.post(`/contracts/${contract.id}/sign`, form)).status).toBe(200)
  const [drawing] = await filesOf(`kind = 'contract_signature'`)
  const own = await view(client, drawing.path)
  expect([own.status, sha256(own.bytes)]).toEqual([200, drawing.sha256])
  const seen = await view(platform.admin, drawing.path, { query: { reason: 'Dispute' } })
  expect([seen.status, sha256(seen.bytes) === drawing.sha256]).toEqual([200, false])
  const found = await views(drawing.id)
  expect(found.map(({ after }) => after.reason)).toEqual(['own image', 'Dispute'])
})
