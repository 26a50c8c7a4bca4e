/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { formOf, identityForm, jpegPhoto, pdfDocument, pngImage, webpImage } from '../support/files.ts'
import { provenClient, registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const code = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code
const submit = async (client: Person) => client.post('/users/verify-identity', await identityForm())
const decide = (id: string, body: object, who = platform.admin) => who.put(`/admin/users/${id}/verification`, body)
const storedFiles = async () =>
  (await readdir(`${platform.dataDir}/media`, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)

test('a client who has sent nothing is not submitted', async () => {
  const client = await registerClient(platform)
  const { status, body } = await client.get('/users/verification-status')
  expect([status, body]).toEqual([
    200,
    {
      status: 'not_submitted',
      submittedAt: null,
      reviewedAt: null,
      rejectionReason: null,
      documentType: null,
      documentExpiresAt: null,
      renewal: null,
    },
  ])
})

test('documents are sent, reviewed, rejected, sent again and verified; everyone concerned is notified', async () => {
  const client = await provenClient(platform, { firstName: 'Nasser', lastName: 'Al Harthi' })
  const sent = await submit(client)
  expect([sent.status, sent.body.doc]).toMatchObject([
    201,
    { status: 'pending', user: client.user.id, submittedAt: expect.any(String) },
  ])
  expect(sent.body.message).toEqual(expect.any(String))
  expect((await client.get('/users/profile')).body.identityStatus).toBe('pending')
  expect((await client.get('/users/verification-status')).body).toMatchObject({ status: 'pending', reviewedAt: null })
  const toAdmin = await platform.mail({ to: 'admin@agency.example', kind: 'identity_submitted' })
  expect(toAdmin.text).toContain('Nasser Al Harthi')

  const again = await submit(client)
  expect([again.status, code(again)]).toEqual([409, 'identity_already_submitted'])

  const rejected = await decide(client.user.id, { status: 'rejected', rejectionReason: 'The photo is blurred.' })
  expect([rejected.status, rejected.body.doc.identityStatus]).toEqual([200, 'rejected'])
  expect((await client.get('/users/verification-status')).body).toMatchObject({
    status: 'rejected',
    reviewedAt: expect.any(String),
    rejectionReason: 'The photo is blurred.',
  })
  expect((await platform.mail({ to: client.email, kind: 'identity_rejected' })).text).toContain('The photo is blurred.')

  expect((await submit(client)).status).toBe(201)
  expect((await client.get('/users/verification-status')).body).toMatchObject({
    status: 'pending',
    rejectionReason: null,
  })
  const verified = await decide(client.user.id, { status: 'verified' })
  expect([verified.status, verified.body.doc.identityStatus]).toEqual([200, 'verified'])
  const third = await submit(client)
  expect([third.status, code(third)]).toEqual([409, 'identity_already_submitted'])

  const { rows } = await platform.db.query(
    `SELECT action FROM activity_logs WHERE entity_type = 'identity-verifications' ORDER BY created_at, id`,
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'identity.submitted',
    'identity.rejected',
    'identity.submitted',
    'identity.verified',
  ])
  const { body } = await client.get('/notifications')
  expect(body.docs.map(({ type }: { type: string }) => type)).toEqual(
    expect.arrayContaining(['identity.verified', 'identity.rejected']),
  )
})

test('missing parts are named, and nothing is kept', async () => {
  const client = await registerClient(platform)
  const png = { bytes: await pngImage(), name: 'a.png' }
  const before = await storedFiles()
  const one = await client.post('/users/verify-identity', formOf({ frontId: png }))
  expect([one.status, code(one)]).toEqual([400, 'validation_failed'])
  expect(one.body.errors[0].data.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
    'backId',
    'signature',
  ])
  const text = await client.post('/users/verify-identity', formOf({ frontId: 'a', backId: 'b', signature: 'c' }))
  expect(text.status).toBe(400)
  expect((await client.post('/users/verify-identity', {})).status).toBe(400)
  expect(await storedFiles()).toEqual(before)
  expect((await client.get('/users/profile')).body.identityStatus).toBe('not_submitted')
})

test('disguised, damaged and oversized images are refused, and nothing is kept', async () => {
  const client = await registerClient(platform)
  const png = { bytes: await pngImage(), name: 'a.png' }
  const before = await storedFiles()
  const attempts: [string, Buffer | string, string, number][] = [
    ['pdf', await pdfDocument(), 'card.png', 415],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'card.svg', 415],
    ['text named png', 'A text', 'card.png', 415],
    ['cut off', png.bytes.subarray(0, 200), 'card.png', 422],
    ['empty', '', 'card.png', 422],
    ['large', Buffer.concat([png.bytes, Buffer.alloc(10 * 1024 * 1024)]), 'card.png', 413],
  ]
  for (const [what, bytes, name, status] of attempts) {
    const answer = await client.post(
      '/users/verify-identity',
      formOf({ frontId: png, backId: png, signature: { bytes, name } }),
    )
    expect([what, answer.status]).toEqual([what, status])
  }
  expect(await storedFiles()).toEqual(before)
  // The bytes decide: a JPEG is taken under the name of a PNG.
  const misnamed = { bytes: await jpegPhoto(), name: 'card.png' }
  const form = formOf({ frontId: misnamed, backId: png, signature: png })
  expect((await client.post('/users/verify-identity', form)).status).toBe(201)
})

test('of submissions at once exactly one wins, and nothing of the others is kept', async () => {
  const client = await registerClient(platform)
  const before = (await storedFiles()).length
  const forms = await Promise.all([1, 2, 3, 4].map(() => identityForm()))
  const answers = await Promise.all(forms.map((form) => client.post('/users/verify-identity', form)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect((await storedFiles()).length).toBe(before + 3)
  const { rows } = await platform.db.query('SELECT count(*)::int AS n FROM identity_verifications WHERE user_id = $1', [
    client.user.id,
  ])
  expect(rows[0].n).toBe(1)
})

test('of decisions at once exactly one wins, and the user is what it says', async () => {
  for (let round = 0; round < 3; round += 1) {
    const client = await registerClient(platform)
    await submit(client)
    const answers = await Promise.all([
      decide(client.user.id, { status: 'verified' }),
      decide(client.user.id, { status: 'rejected', rejectionReason: 'No.' }),
      decide(client.user.id, { status: 'verified' }),
      decide(client.user.id, { status: 'rejected', rejectionReason: 'Never.' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const winner = answers.find(({ status }) => status === 200)
    for (const loser of answers.filter(({ status }) => status === 409)) {
      expect(loser.body.errors[0]).toMatchObject({
        code: 'illegal_transition',
        data: { from: winner?.body.doc.identityStatus },
      })
    }
    expect((await client.get('/users/verification-status')).body.status).toBe(winner?.body.doc.identityStatus)
    expect((await client.get('/users/profile')).body.identityStatus).toBe(winner?.body.doc.identityStatus)
  }
})

test('only admins decide, on waiting checks only, with a reason for a rejection', async () => {
  const client = await registerClient(platform)
  const nothing = await decide(client.user.id, { status: 'verified' })
  expect([nothing.status, nothing.body.errors[0]]).toMatchObject([
    409,
    { code: 'illegal_transition', data: { from: 'not_submitted', action: 'verify' } },
  ])
  await submit(client)
  expect((await decide(client.user.id, { status: 'verified' }, client)).status).toBe(403)
  expect((await decide(client.user.id, { status: 'verified' }, platform.anyone)).status).toBe(401)
  expect((await decide('00000000-0000-7000-8000-000000000000', { status: 'verified' })).status).toBe(404)
  expect((await decide('no-uuid', { status: 'verified' })).status).toBe(404)
  for (const body of [
    {},
    { status: 'pending' },
    { status: 'rejected' },
    { status: 'rejected', rejectionReason: '  ' },
    { status: 'rejected', rejectionReason: 5 },
    { status: ['verified'] },
  ]) {
    const answer = await decide(client.user.id, body)
    expect([body, answer.status, code(answer)]).toEqual([body, 400, 'validation_failed'])
  }
  expect((await client.get('/users/verification-status')).body.status).toBe('pending')
})

test('a decision on a check that was looked at never falls on another one, sent meanwhile', async () => {
  const client = await registerClient(platform)
  const seen = (await submit(client)).body.doc.id
  await decide(client.user.id, { status: 'rejected', rejectionReason: 'Blurred.' })
  const unseen = (await submit(client)).body.doc.id
  for (const decision of [{ status: 'verified' }, { status: 'rejected', rejectionReason: 'No.' }]) {
    const late = await decide(client.user.id, { ...decision, verification: seen })
    expect([late.status, late.body.errors[0]]).toMatchObject([
      409,
      { code: 'illegal_transition', data: { from: 'rejected' } },
    ])
  }
  expect((await client.get('/users/verification-status')).body.status).toBe('pending')
  const other = await registerClient(platform)
  const foreign = await decide(other.user.id, { status: 'verified', verification: unseen })
  expect([foreign.status, code(foreign)]).toEqual([404, 'not_found'])
  const right = await decide(client.user.id, { status: 'verified', verification: unseen })
  expect([right.status, right.body.doc.identityStatus]).toEqual([200, 'verified'])
})

test('images lie sealed; only their owner and admins see them, without metadata, and every view is logged', async () => {
  const client = await registerClient(platform)
  const other = await registerClient(platform)
  const { body } = await submit(client)
  const { rows: files } = await platform.db.query(
    `SELECT f.id, f.path, f.kind FROM project_files f JOIN identity_verifications v ON f.id IN (v.front_id_id, v.back_id_id, v.signature_id) WHERE v.id = $1 ORDER BY f.kind`,
    [body.doc.id],
  )
  expect(files.map(({ kind }) => kind)).toEqual(['identity_front', 'identity_back', 'identity_signature'])
  expect(files.map(({ path }) => path.replace(/[0-9a-f-]{36}/, 'ID'))).toEqual([
    'identity/front_id/ID.jpg',
    'identity/back_id/ID.png',
    'identity/signatures/ID.webp',
  ])
  for (const { path, id } of files) {
    for (const who of [client, platform.admin]) {
      const view = await who.get(`/files/download/${path}`)
      expect([view.status, view.headers.get('cache-control')]).toEqual([200, 'no-store, no-transform'])
      const metadata = await sharp(view.bytes).metadata()
      expect([metadata.width !== undefined && metadata.width > 0, metadata.exif]).toEqual([true, undefined])
      expect(view.bytes.toString('latin1')).not.toContain('SecretPhoneMaker')
    }
    for (const path_ of ['download', 'info']) expect((await other.get(`/files/${path_}/${path}`)).status).toBe(404)
    expect((await other.delete(`/files/delete/${path}`)).status).toBe(404)
    expect((await other.get(`/project-files/${id}`)).status).toBe(404)
    expect(code(await client.delete(`/files/delete/${path}`))).toBe('file_in_use')
    const { rows } = await platform.db.query(
      `SELECT actor_id FROM activity_logs WHERE action = 'identity.viewed' AND entity_id = $1`,
      [id],
    )
    expect(rows.map(({ actor_id }) => actor_id).sort()).toEqual([client.user.id, platform.admin.user.id].sort())
  }
  expect((await other.get('/project-files')).body.totalDocs).toBe(0)
  expect((await other.get(`/identity-verifications/${body.doc.id}`)).status).toBe(404)
})

test('no identity image is unsealed anywhere in the media folder', async () => {
  const magics = [Buffer.from('ffd8ff', 'hex'), Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('WEBPVP8')]
  const files = (await storedFiles()).filter((file) => file.includes('/identity/'))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const bytes = await readFile(file)
    expect([
      file,
      magics.some((magic) => bytes.subarray(0, 64).includes(magic)),
      bytes.includes('IHDR'),
      bytes.includes('JFIF'),
    ]).toEqual([file, false, false, false])
  }
  const { rows } = await platform.db.query(
    `SELECT path, size::int FROM project_files WHERE kind LIKE 'identity%'`.replace('kind LIKE', 'kind::text LIKE'),
  )
  for (const { path } of rows) expect(existsSync(`${platform.dataDir}/media/${path}`)).toBe(true)
  expect(await readdir(`${platform.dataDir}/tmp`).catch(() => [])).toEqual([])
})

test('nobody becomes verified by another route', async () => {
  const client = await registerClient(platform)
  const body = { identityStatus: 'verified', identityVerification: { status: 'verified' } }
  await client.patch(`/users/${client.user.id}`, body)
  await client.put('/users/profile', body)
  await platform.admin.patch(`/users/${client.user.id}`, body)
  expect(
    (
      await client.post('/identity-verifications', {
        user: client.user.id,
        status: 'verified',
        submittedAt: new Date().toISOString(),
      })
    ).status,
  ).toBe(403)
  expect((await client.get('/users/profile')).body.identityStatus).toBe('not_submitted')
  const sent = await client.post(
    '/users/verify-identity',
    formOf({
      frontId: { bytes: await webpImage(), name: 'a' },
      backId: { bytes: await webpImage(), name: 'b.webp' },
      signature: { bytes: await webpImage(), name: 'c.webp' },
      status: 'verified',
    }),
  )
  expect([sent.status, sent.body.doc.status]).toEqual([201, 'pending'])
  expect((await client.patch(`/identity-verifications/${sent.body.doc.id}`, { status: 'verified' })).status).toBe(403)
})
