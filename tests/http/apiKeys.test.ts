import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { errorOf } from '../support/errorOf.ts'
import { newKey } from '../support/newKey.ts'
import { provenClient, verifiedClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rawHttp } from '../support/rawHttp.ts'
import { adminPassword } from '../support/spawnServer.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const wanted = { name: 'Books', scopes: ['money:read'], expiresInDays: 30 }
const create = (body: object) => platform.admin.post('/admin/api-keys', body)
const unauthenticated = [401, 'unauthenticated']

async function listed(id: string) {
  const { docs } = (await platform.admin.get('/admin/api-keys')).body
  return docs.find((one: { id: string }) => one.id === id)
}

test('a key is shown once and stored as its SHA-256', async () => {
  const { id, key } = await newKey({ platform, scopes: ['money:read', 'projects:write', 'money:read'] })
  expect(key).toMatch(/^azk_[\w-]{43}$/)
  const { rows } = await platform.db.query('SELECT key_hash, api_keys::text AS whole FROM api_keys WHERE id = $1', [id])
  expect(rows[0].key_hash).toBe(createHash('sha256').update(key).digest('hex'))
  expect(rows[0].whole).not.toContain(key.slice(12))
  const shown = await listed(id)
  expect(shown).toMatchObject({
    name: 'Bookkeeping',
    prefix: key.slice(0, 12),
    scopes: ['projects:write', 'money:read'],
    state: 'active',
    lastUsedAt: null,
    revokedAt: null,
    user: { id: platform.admin.user.id },
  })
  expect(JSON.stringify(shown)).not.toContain(key.slice(12))
  const log = await platform.db.query(`SELECT action, after FROM activity_logs WHERE entity_id = $1`, [id])
  expect(log.rows).toEqual([
    { action: 'api_key.created', after: expect.objectContaining({ prefix: key.slice(0, 12) }) },
  ])
})

test('creating one takes the password, known scopes and an end within a year', async () => {
  const wrong = await create({ ...wanted, currentPassword: 'not this one 1' })
  expect(errorOf(wrong)).toEqual([403, 'wrong_password'])
  for (const part of [
    { scopes: [] },
    { scopes: ['people:write'] },
    { scopes: ['everything'] },
    { expiresInDays: 366 },
    { expiresInDays: 0 },
    { expiresInDays: undefined },
    { name: ' ' },
  ])
    expect([part, ...errorOf(await create({ ...wanted, currentPassword: adminPassword, ...part }))]).toEqual([
      part,
      400,
      'validation_failed',
    ])
})

test('it acts in the admin’s place, and the log says which program did', async () => {
  const { key, program } = await newKey({ platform, scopes: ['projects:write'] })
  const made = await program.post('/admin/project-types', { name: `Apps ${key.slice(4, 10)}` })
  expect(made.status).toBe(201)
  const { rows } = await platform.db.query(
    `SELECT actor_id, after FROM activity_logs WHERE action = 'project_type.created' AND entity_id = $1`,
    [made.body.doc.id],
  )
  expect(rows).toEqual([
    { actor_id: platform.admin.user.id, after: expect.objectContaining({ apiKey: key.slice(0, 12) }) },
  ])
})

test('what another area has is neither filled in, nor asked for, nor ordered by', async () => {
  const client = await provenClient(platform, { lastName: 'Zahran' })
  await client.post('/projects/submit', { name: 'Harbour app', description: 'An app for the harbour.' })
  const { program } = await newKey({ platform, scopes: ['projects:read'] })
  const { docs } = (await program.get('/projects', { query: { depth: 2, 'where[client][equals]': client.user.id } }))
    .body
  expect(docs.map((doc: { client: unknown }) => doc.client)).toEqual([client.user.id])
  const one = (await program.get(`/projects/${docs[0].id}`, { query: { depth: 2 } })).body
  expect(one.client).toBe(client.user.id)
  const other = `nobody-${client.email}`
  const ask = async (email: string) => {
    const answer = await program.get('/projects', { query: { 'where[client.email][equals]': email } })
    return [answer.status, answer.body.totalDocs]
  }
  expect(await ask(client.email)).toEqual([400, undefined])
  expect(await ask(other)).toEqual([400, undefined])
  const like = async (word: string) =>
    (await program.get('/projects', { query: { 'where[client][like]': word } })).body.totalDocs
  expect(await like('Zahran')).toBe(await like('Nobodyofthisname'))
  expect((await program.get('/projects', { query: { sort: 'client.email' } })).status).toBe(400)
})

test('it opens no image of an identity, whatever its scopes', async () => {
  const client = await verifiedClient(platform)
  const { rows } = await platform.db.query(
    `SELECT id, path FROM project_files WHERE owner_id = $1 AND kind = 'identity_front'`,
    [client.user.id],
  )
  const [file] = rows
  const scopes = ['projects:write', 'contracts:write', 'money:write', 'messages:write', 'people:read', 'activity:read']
  const { program } = await newKey({ platform, scopes })
  for (const path of [`/files/${file.id}`, `/files/${file.id}/download`, `/files/download/${file.path}`]) {
    expect([path, (await platform.admin.get(path)).status]).toEqual([path, 200])
    expect([path, ...errorOf(await program.get(path))]).toEqual([path, 404, 'not_found'])
  }
})

test('revoked, it is refused from the next request on, and of two revocations one does it', async () => {
  const { id, program } = await newKey({ platform, scopes: ['projects:read'] })
  expect((await program.get('/projects')).status).toBe(200)
  const answers = await Promise.all([1, 2].map(() => platform.admin.delete(`/admin/api-keys/${id}`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  expect(errorOf(await program.get('/projects'))).toEqual(unauthenticated)
  expect(await listed(id)).toMatchObject({ state: 'revoked', revokedAt: expect.any(String) })
})

test('expired, it is refused', async () => {
  const { id, program } = await newKey({ platform, scopes: ['projects:read'] })
  await platform.db.query(`UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE id = $1`, [id])
  expect(errorOf(await program.get('/projects'))).toEqual(unauthenticated)
  expect(await listed(id)).toMatchObject({ state: 'expired' })
})

test('the suspension of its admin revokes it for good', async () => {
  const email = 'second.admin@agency.example'
  const password = 'correct horse battery 9'
  const made = await platform.admin.post('/users', {
    email,
    password,
    firstName: 'Second',
    lastName: 'Admin',
    role: 'admin',
  })
  const second = await platform.anyone.login({ email, password })
  const created = await second.post('/admin/api-keys', { ...wanted, currentPassword: password })
  const program = platform.anyone.as(created.body.key)
  expect((await program.get('/payments')).status).toBe(200)
  const set = (status: string) => platform.admin.put(`/admin/users/${made.body.doc.id}/status`, { status })
  expect((await set('suspended')).status).toBe(200)
  expect(errorOf(await program.get('/payments'))).toEqual(unauthenticated)
  expect((await set('active')).status).toBe(200)
  expect(errorOf(await program.get('/payments'))).toEqual(unauthenticated)
})

test('its last use is written, at most once a minute', async () => {
  const { id, program } = await newKey({ platform, scopes: ['projects:read'] })
  await program.get('/projects')
  const first = (await listed(id)).lastUsedAt
  expect(first).toEqual(expect.any(String))
  await program.get('/projects')
  expect((await listed(id)).lastUsedAt).toBe(first)
  await platform.db.query(`UPDATE api_keys SET last_used_at = now() - interval '61 seconds' WHERE id = $1`, [id])
  await program.get('/projects')
  expect(Date.parse((await listed(id)).lastUsedAt)).toBeGreaterThanOrEqual(Date.parse(first))
})

test('it opens neither GraphQL nor the panel, and counts in no cookie', async () => {
  const { key, program } = await newKey({ platform, scopes: ['projects:read', 'people:read'] })
  expect(errorOf(await program.post('/graphql', { query: '{ Projects { totalDocs } }' }))).toEqual([403, 'forbidden'])
  const cookie = await platform.anyone.get('/projects', { headers: { cookie: `payload-token=${key}` } })
  expect(errorOf(cookie)).toEqual(unauthenticated)
  const me = await program.get('/users/me')
  expect([me.status, me.body.user]).toEqual([200, null])
  const page = await rawHttp({ url: platform.url, path: '/admin', headers: { authorization: `Bearer ${key}` } })
  expect([302, 307, 404]).toContain(page.status)
})

test('a stored answer of the admin is not the program’s', async () => {
  const { program } = await newKey({ platform, scopes: ['projects:read'] })
  const headers = { 'idempotency-key': 'the-same-key' }
  const body = { name: 'Websites of shops' }
  expect((await platform.admin.post('/admin/project-types', body, { headers })).status).toBe(201)
  expect(errorOf(await program.post('/admin/project-types', body, { headers }))).toEqual([403, 'insufficient_scope'])
})
