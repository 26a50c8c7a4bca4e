import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { activityOf } from '../support/activityOf.ts'
import { sentContract, signedContract } from '../support/contracts.ts'
import { formOf, identityForm, jpegPhoto, pdfDocument } from '../support/files.ts'
import { draft, issued, paid, requested } from '../support/money.ts'
import { provenClient, registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'
import { readZip } from '../support/readZip.ts'
import { until } from '../support/until.ts'
import { mailsAreSent } from '../support/mailsAreSent.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const nowhere = '00000000-0000-7000-8000-000000000000'
const code = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code
const setStatus = (id: string, body: object, who: Pick<Person, 'put'> = platform.admin) =>
  who.put(`/admin/users/${id}/status`, body)

async function secondAdmin() {
  const email = `admin-${Math.random().toString(36).slice(2)}@agency.example`
  const body = { email, password: 'a second long passphrase', firstName: 'Second', lastName: 'Admin', role: 'admin' }
  const made = await platform.admin.post('/users', body)
  expect(made.status).toBe(201)
  return platform.anyone.login(body)
}

test('administration is closed to clients and without a session', async () => {
  const client = await registerClient(platform)
  for (const [method, path] of [
    ['GET', '/admin/users'],
    ['GET', `/admin/users/${client.user.id}`],
    ['PUT', `/admin/users/${client.user.id}/status`],
    ['PUT', `/admin/users/${client.user.id}/verification`],
    ['POST', `/admin/users/${client.user.id}/export`],
    ['POST', `/admin/users/${client.user.id}/erase`],
  ] as const) {
    const body = method === 'GET' ? undefined : { status: 'active' }
    const nobody = await platform.anyone.request(method, path, body)
    expect([path, nobody.status, code(nobody)]).toEqual([path, 401, 'unauthenticated'])
    const refused = await client.request(method, path, body)
    expect([path, refused.status, code(refused)]).toEqual([path, 403, 'forbidden'])
    if (path === '/admin/users') continue
    for (const id of [nowhere, 'nonsense']) {
      const unknown = await platform.admin.request(method, path.replace(client.user.id, id), body)
      expect([path, unknown.status, code(unknown)]).toEqual([path, 404, 'not_found'])
    }
  }
})

test('users are searched, filtered, sorted and paged, and never all at once', async () => {
  const tag = 'Zanzibar'
  const people = []
  for (const [firstName, lastName] of [
    ['Huda', 'Karim'],
    ['Omar', 'Karim'],
    ['Huda', 'Salim'],
  ] as const)
    people.push(await registerClient(platform, { firstName, lastName, company: `${tag} Traders` }))
  const list = async (query: Record<string, string | number>) => {
    const answer = await platform.admin.get('/admin/users', { query })
    expect(answer.status).toBe(200)
    return answer.body
  }
  expect(await list({ search: tag })).toMatchObject({
    totalDocs: 3,
    page: 1,
    limit: 10,
    hasNextPage: false,
    pagingCounter: 1,
  })
  expect((await list({ search: `huda ${tag.toLowerCase()}` })).totalDocs).toBe(2)
  expect((await list({ search: 'huda karim' })).docs.map(({ id }: { id: string }) => id)).toEqual([people[0]?.user.id])
  expect((await list({ search: people[1]?.email ?? '' })).totalDocs).toBe(1)
  expect((await list({ search: 'nobody-is-called-this' })).totalDocs).toBe(0)
  expect((await list({ search: tag, role: 'admin' })).totalDocs).toBe(0)
  await setStatus(people[0]?.user.id, { status: 'suspended' })
  expect((await list({ search: tag, status: 'suspended' })).totalDocs).toBe(1)
  expect((await list({ search: tag, identityStatus: 'not_submitted', status: 'active' })).totalDocs).toBe(2)
  expect(await list({ search: tag, limit: 1, page: 2, sort: 'firstName' })).toMatchObject({
    limit: 1,
    page: 2,
    totalPages: 3,
    docs: [{ firstName: 'Huda' }],
  })
  expect((await list({ search: tag, 'where[lastName][equals]': 'Karim' })).totalDocs).toBe(2)
  expect((await list({ limit: 0 })).limit).toBe(100)
  expect((await list({ limit: 5000 })).limit).toBe(100)
  for (const query of [
    { status: 'sleeping' },
    { role: 'king' },
    { identityStatus: 'maybe' },
    { 'where[hash][exists]': 'true' },
    { 'where[stripeCustomerId][exists]': 'true' },
    { sort: 'hash' },
  ] as Record<string, string>[]) {
    const answer = await platform.admin.get('/admin/users', { query })
    expect([query, answer.status]).toEqual([query, 400])
  }
  const text = (await platform.admin.get('/admin/users')).bytes.toString()
  for (const secret of ['"hash"', '"salt"', 'resetPasswordToken', 'stripeCustomerId'])
    expect(text).not.toContain(secret)
})

test('one user is shown with projects, payments and identity', async () => {
  const client = await provenClient(platform)
  const project = (await client.post('/projects/submit', { name: 'Shop', description: 'A shop' })).body.doc
  await requested({ platform, project: project.id })
  await client.post('/users/verify-identity', await identityForm())
  const { status, body } = await platform.admin.get(`/admin/users/${client.user.id}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    id: client.user.id,
    email: client.email,
    identityStatus: 'pending',
    projects: [{ id: project.id, name: 'Shop' }],
    payments: [{ project: project.id, amount: 5000 }],
    identity: { status: 'pending', user: client.user.id },
  })
  expect(body.identity.images).toHaveLength(3)
  const view = await platform.admin.get(`/files/download/${body.identity.images[0].path}`)
  expect(view.status).toBe(200)
  const empty = await registerClient(platform)
  expect((await platform.admin.get(`/admin/users/${empty.user.id}`)).body).toMatchObject({
    projects: [],
    payments: [],
    identity: null,
  })
})

test('a suspension is in force on the next request, and so is its end', async () => {
  const client = await provenClient(platform)
  const suspended = await setStatus(client.user.id, { status: 'suspended', reason: 'Unpaid invoices' })
  expect([suspended.status, suspended.body]).toMatchObject([
    200,
    { message: expect.any(String), doc: { status: 'suspended', statusReason: 'Unpaid invoices' } },
  ])
  const answers = [
    await client.get('/users/profile'),
    await client.put('/users/profile', { bio: 'x' }),
    await client.get('/users/me'),
    await client.get(`/users/${client.user.id}`),
    await platform.anyone.post('/auth/login', { email: client.email, password: client.password }),
  ]
  expect([answers[0]?.status, code(answers[0] ?? { body: {} })]).toEqual([403, 'account_suspended'])
  expect([answers[1]?.status, answers[3]?.status, answers[4]?.status]).toEqual([403, 403, 403])
  expect(JSON.stringify(answers[2]?.body)).not.toContain(client.email)
  expect(await activityOf(platform, client.user.id)).toContain('user.sign_in_failed')
  expect((await platform.mail({ to: client.email, kind: 'account_suspended' })).text).toContain('Unpaid invoices')
  const again = await setStatus(client.user.id, { status: 'suspended' })
  expect([again.status, again.body.errors[0]]).toMatchObject([
    409,
    { code: 'illegal_transition', data: { from: 'suspended', action: 'suspend' } },
  ])
  const back = await setStatus(client.user.id, { status: 'active' })
  expect([back.status, back.body.doc.status, back.body.doc.statusReason ?? null]).toEqual([200, 'active', null])
  const signedIn = await client.login({ email: client.email, password: client.password })
  expect((await signedIn.get('/users/profile')).status).toBe(200)
  expect((await setStatus(client.user.id, { status: 'active' })).status).toBe(409)
  const { rows } = await platform.db.query(
    `SELECT action, after FROM activity_logs WHERE entity_id = $1 AND action IN ('user.suspended', 'user.reactivated') ORDER BY created_at, id`,
    [client.user.id],
  )
  expect(rows).toMatchObject([
    { action: 'user.suspended', after: { status: 'suspended', reason: 'Unpaid invoices' } },
    { action: 'user.reactivated' },
  ])
})

test('a wrong status is 400, and of parallel suspensions one wins', async () => {
  const client = await registerClient(platform)
  for (const body of [
    {},
    { status: 'erased' },
    { status: 'pending' },
    { status: 1 },
    { status: 'suspended', reason: 5 },
    { status: 'suspended', reason: 'x'.repeat(501) },
  ]) {
    const answer = await setStatus(client.user.id, body)
    expect([body, answer.status, code(answer)]).toEqual([body, 400, 'validation_failed'])
  }
  const answers = await Promise.all([1, 2, 3].map(() => setStatus(client.user.id, { status: 'suspended' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('admins lock neither themselves nor each other out', async () => {
  const own = await setStatus(platform.admin.user.id, { status: 'suspended' })
  expect([own.status, code(own)]).toEqual([403, 'forbidden'])
  for (let round = 0; round < 3; round += 1) {
    const other = await secondAdmin()
    const answers = await Promise.all([
      setStatus(other.user.id, { status: 'suspended' }),
      setStatus(platform.admin.user.id, { status: 'suspended' }, other),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
    const { rows } = await platform.db.query(`UPDATE users SET status = 'active' WHERE id = $1 RETURNING id`, [
      platform.admin.user.id,
    ])
    expect(rows).toHaveLength(1)
    // The one who was suspended is signed out for good.
    platform.admin = await platform.anyone.login({ email: adminEmail, password: adminPassword })
  }
})

test('everything of a person comes in one archive, and nothing of anyone else', async () => {
  const client = await provenClient(platform, { firstName: 'Exported' })
  const stranger = await registerClient(platform, { firstName: 'Unrelated' })
  await stranger.post('/projects/submit', { name: 'Secret of a stranger', description: 'x' })
  const project = (await client.post('/projects/submit', { name: 'Own shop', description: 'A shop' })).body.doc
  const pdf = await pdfDocument({ text: 'Attached' })
  const file = (await client.post(`/projects/${project.id}/files`, formOf({ file: { bytes: pdf, name: 'brief.pdf' } })))
    .body.doc
  await client.post('/users/verify-identity', await identityForm())
  await client.post('/users/upload-avatar', formOf({ avatar: { bytes: await jpegPhoto(), name: 'me.jpg' } }))
  await draft({ platform, project: project.id, notes: 'An unfinished draft' })
  const answer = await platform.admin.post(`/admin/users/${client.user.id}/export`, { reason: 'They asked for it' })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="user-/)
  const entries = await readZip(answer.bytes)
  const json = (name: string) => JSON.parse(entries.get(`data/${name}.json`)?.toString() ?? 'null')
  expect(json('profile')).toMatchObject([{ id: client.user.id, firstName: 'Exported', email: client.email }])
  expect(json('projects')).toMatchObject([{ id: project.id }])
  expect(json('identity-checks')).toHaveLength(1)
  expect(json('sessions').length).toBeGreaterThan(0)
  expect(json('activity').length).toBeGreaterThan(3)
  expect(json('invoices')).toEqual([])
  expect(entries.get(`files/${file.path}`)?.equals(pdf)).toBe(true)
  const identity = [...entries].filter(([name]) => name.startsWith('files/identity/'))
  expect(identity).toHaveLength(3)
  for (const [, bytes] of identity) expect((await sharp(bytes).metadata()).width).toBeGreaterThan(0)
  expect([...entries.keys()].filter((name) => name.startsWith('files/avatars/'))).toHaveLength(3)
  const everything = Buffer.concat([...entries.values()]).toString('latin1')
  for (const secret of ['Secret of a stranger', stranger.email, '"hash"', '"salt"', 'tokenHash', 'An unfinished draft'])
    expect(everything).not.toContain(secret)
  const { rows } = await platform.db.query(
    `SELECT actor_id, after FROM activity_logs WHERE action = 'user.exported' AND entity_id = $1`,
    [client.user.id],
  )
  expect(rows).toMatchObject([{ actor_id: platform.admin.user.id, after: { reason: 'They asked for it' } }])
  const views = await platform.db.query(
    `SELECT actor_id, after->>'reason' AS reason FROM activity_logs
      WHERE action = 'identity.viewed' AND after->>'person' = $1`,
    [client.user.id],
  )
  const view = { actor_id: platform.admin.user.id, reason: 'export: They asked for it' }
  expect(views.rows).toEqual([view, view, view])
  expect((await platform.admin.post(`/admin/users/${client.user.id}/export`)).status).toBe(200)
})

test('a file that is missing in storage does not keep a person from their archive', async () => {
  const client = await registerClient(platform)
  const kept = (await client.post('/files/upload', formOf({ file: { bytes: 'kept', name: 'kept.txt' } }))).body.doc
  await platform.db.query(
    `INSERT INTO project_files (id, path, kind, filename, mime_type, size, sha256, owner_id, uploaded_by_id)
     VALUES (gen_random_uuid(), $2, 'general', 'a.txt', 'text/plain', 1, 'x', $1, $1)`,
    [client.user.id, 'general/0190a000-0000-7000-8000-000000000001.txt'],
  )
  const entries = await readZip((await platform.admin.post(`/admin/users/${client.user.id}/export`, {})).bytes)
  expect(entries.get(`files/${kept.path}`)?.toString()).toBe('kept')
  expect(entries.get('files/general/0190a000-0000-7000-8000-000000000001.txt')?.toString()).toMatch(/missing/)
})

test('an erased person is gone from everything but what the law keeps', async () => {
  const client = await verifiedClient(platform, {
    firstName: 'Vanishing',
    lastName: 'Quetzal',
    company: 'Quetzal Imports',
    phone: '+968 7777 1234',
  })
  await client.put('/users/profile', { bio: 'Quetzal biography', website: 'https://quetzal.example' })
  const { avatar } = (
    await client.post('/users/upload-avatar', formOf({ avatar: { bytes: await jpegPhoto(), name: 'me.jpg' } }))
  ).body.doc
  const general = (await client.post('/files/upload', formOf({ file: { bytes: 'mine', name: 'mine.txt' } }))).body.doc
  const contract = await signedContract({ platform, client })
  const project = contract.project
  const file = (
    await client.post(`/projects/${project}/files`, formOf({ file: { bytes: 'brief', name: 'brief.txt' } }))
  ).body.doc
  const invoice = await issued({ platform, project })
  await paid({ platform, project })
  await client.post('/messages', { project, content: 'Hello agency' })
  await client.post('/auth/forgot-password', { email: client.email })
  const { rows: identity } = await platform.db.query(
    `SELECT path FROM project_files WHERE owner_id = $1 AND kind::text LIKE 'identity%'`,
    [client.user.id],
  )
  expect(identity).toHaveLength(3)

  // Notifications about a dispute, a review or a refund name what the payment is for.
  await platform.db.query(
    `WITH review AS (
       INSERT INTO payment_reviews (id, key, kind, status, client_id, amount, currency)
       VALUES (gen_random_uuid(), 'a review', 'overpaid_invoice', 'open', $1, 100, 'USD') RETURNING id)
     INSERT INTO notifications (id, user_id, type, title, message, entity_type, entity_id)
     SELECT gen_random_uuid(), $2, 'payment_exception.opened', 'Payment to review', 'Shop of Quetzal', 'payment-reviews', id FROM review`,
    [client.user.id, platform.admin.user.id],
  )
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, entity_type, entity_id)
     SELECT gen_random_uuid(), $2, 'file.infected', 'Malware found in Quetzal.txt', 'project-files', id::text
       FROM project_files WHERE path = $1`,
    [general.path, platform.admin.user.id],
  )

  await mailsAreSent(platform)
  for (const body of [{}, { reason: '' }, { reason: 7 }])
    expect((await platform.admin.post(`/admin/users/${client.user.id}/erase`, body)).status).toBe(400)
  expect((await client.get('/users/profile')).status).toBe(200)
  const answers = await Promise.all(
    [1, 2].map(() => platform.admin.post(`/admin/users/${client.user.id}/erase`, { reason: 'Article 17' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const body = answers.find(({ status }) => status === 200)?.body
  expect(body).toMatchObject({ message: expect.any(String), erased: expect.any(Array), kept: expect.any(Array) })
  expect(body.kept.map(({ what }: { what: string }) => what)).toEqual(
    expect.arrayContaining(['contracts', 'invoices', 'payments', 'messages']),
  )
  expect(body.kept.every(({ why }: { why: string }) => why.length > 10)).toBe(true)

  expect((await client.get('/users/profile')).status).toBe(401)
  expect((await platform.anyone.post('/auth/refresh', { refreshToken: client.refreshToken })).status).toBe(401)
  expect((await platform.anyone.post('/auth/login', { email: client.email, password: client.password })).status).toBe(
    401,
  )
  const erasedEmail = `erased-${client.user.id}@erased.invalid`
  expect((await platform.anyone.post('/auth/login', { email: erasedEmail, password: client.password })).status).toBe(
    401,
  )
  expect((await platform.admin.get(`/admin/users/${client.user.id}`)).body).toMatchObject({
    email: erasedEmail,
    firstName: 'Erased',
    lastName: 'Erased',
    status: 'erased',
    projects: [{ id: project }],
  })
  expect((await setStatus(client.user.id, { status: 'active' })).status).toBe(409)
  for (const path of [...identity.map((row) => row.path), ...Object.values<string>(avatar), general.path]) {
    expect((await platform.admin.get(`/files/download/${path}`)).status).toBe(404)
    await gone(path)
  }
  expect((await platform.admin.get(`/files/download/${file.path}`)).status).toBe(200)
  expect((await platform.admin.get(`/contracts/${contract.id}/pdf`)).status).toBe(200)
  expect((await platform.admin.get(`/payments/invoices/${invoice.id}/pdf`)).status).toBe(200)

  await mailsAreSent(platform)
  // A certificate names who signed, as the signed document does; it is there once the seal is.
  const kept = new Set(['contract_signatures', 'contracts', 'invoices', 'signer_certificates'])
  const found = await tablesWith([client.email, 'Quetzal', '7777 1234'])
  expect(found.filter((table) => !kept.has(table))).toEqual([])
  for (const table of ['sessions', 'auth_tokens', 'notifications', 'message_receipts']) {
    const { rows } = await platform.db.query(`SELECT count(*)::int AS n FROM ${table} WHERE user_id = $1`, [
      client.user.id,
    ])
    expect([table, rows[0].n]).toEqual([table, 0])
  }
  const fresh = { email: client.email, password: 'a fresh passphrase 4', firstName: 'New', lastName: 'Person' }
  const taken = await platform.anyone.post('/auth/register', fresh)
  expect(taken.status).toBe(201)
  expect((await platform.anyone.as(taken.body.token).get('/projects')).body.totalDocs).toBe(0)
})

test('an identity check that waited for a decision has ended with the person', async () => {
  const client = await provenClient(platform)
  expect((await client.post('/users/verify-identity', await identityForm())).status).toBe(201)
  expect((await platform.admin.post(`/admin/users/${client.user.id}/erase`, { reason: 'Article 17' })).status).toBe(200)
  const decision = { status: 'verified' }
  expect((await platform.admin.put(`/admin/users/${client.user.id}/verification`, decision)).status).toBe(409)
  const { identityChecks } = (await platform.admin.get('/admin/dashboard')).body.alerts
  expect(identityChecks.docs.map(({ user }: { user: string }) => user)).not.toContain(client.user.id)
  expect((await platform.admin.get(`/admin/users/${client.user.id}`)).body.identityStatus).toBe('not_submitted')
})

test('admins are not erased, not even by themselves', async () => {
  const other = await secondAdmin()
  for (const id of [platform.admin.user.id, other.user.id]) {
    const answer = await platform.admin.post(`/admin/users/${id}/erase`, { reason: 'No' })
    expect([answer.status, code(answer)]).toEqual([403, 'forbidden'])
  }
})

test('the client reads the documents of a contract and an invoice once they are sent, and nobody can delete them', async () => {
  const client = await verifiedClient(platform)
  const stranger = await verifiedClient(platform)
  const contract = await sentContract({ platform, client })
  const invoice = await issued({ platform, project: contract.project })
  const { rows } = await platform.db.query(
    `SELECT f.path, f.kind FROM project_files f LEFT JOIN invoices i ON i.document_id = f.id WHERE f.contract_id = $1 OR i.id = $2`,
    [contract.id, invoice.id],
  )
  expect(rows.length).toBeGreaterThanOrEqual(1)
  for (const { path, kind } of rows) {
    expect([kind, (await client.get(`/files/download/${path}`)).status]).toEqual([kind, 200])
    expect((await stranger.get(`/files/download/${path}`)).status).toBe(404)
    expect((await client.delete(`/files/delete/${path}`)).status).toBe(403)
    expect(code(await platform.admin.delete(`/files/delete/${path}`))).toBe('file_in_use')
  }
})

/** Every table of the database in which one of these texts stands, the job queue included. */
async function tablesWith(needles: string[]): Promise<string[]> {
  const { rows: tables } = await platform.db.query(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
      WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { schema, name } of tables) {
    const { rows } = await platform.db.query(
      `SELECT 1 FROM "${schema}"."${name}" t WHERE ${needles.map((_, index) => `position(lower($${index + 1}) in lower(t::text)) > 0`).join(' OR ')} LIMIT 1`,
      needles,
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}

const gone = (path: string) =>
  until(() => !existsSync(`${platform.dataDir}/media/${path}`), { what: `The end of ${path}` })
