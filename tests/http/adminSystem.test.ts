/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { must, newProject, nowhere, refusal } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  // Rows are written here that never happened.
  platform = await startPlatform({ books: false })
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const stuck = () => must(platform.admin.get('/admin/system/stuck'))

/** A job that was given up, as the queue leaves it. */
async function giveUp({ name, data, error }: { name: string; data: unknown; error: string }): Promise<string> {
  const { rows } = await platform.db.query(
    `INSERT INTO pgboss.job (name, data, source_name, source_output) VALUES ('dead-letters', $1, $2, $3) RETURNING id`,
    [JSON.stringify(data), name, JSON.stringify({ message: error })],
  )
  return rows[0].id
}

test('failed jobs, the chain and broadcasts are for admins', async () => {
  for (const path of ['/admin/system/stuck', '/admin/audit/verify', '/admin/system/broadcast/audience']) {
    expect(refusal(await platform.anyone.get(path))).toEqual([401, 'unauthenticated'])
    expect(refusal(await client.get(path))).toEqual([403, 'forbidden'])
  }
  for (const path of [
    '/admin/system/jobs/retry',
    '/admin/system/broadcast/preview',
    `/admin/system/seals/${nowhere}/retry`,
  ]) {
    expect(refusal(await platform.anyone.post(path, {}))).toEqual([401, 'unauthenticated'])
    expect(refusal(await client.post(path, {}))).toEqual([403, 'forbidden'])
  }
})

test('nothing is stuck at first', async () => {
  expect(await stuck()).toEqual({
    jobs: { count: 0, docs: [] },
    stripeEvents: { count: 0, docs: [] },
    seals: { count: 0, docs: [] },
    retrying: [],
    labels: {},
  })
})

test('a job that was given up is shown by what it is about, never by what people wrote, and runs again once', async () => {
  const data = {
    kind: 'broadcast.sent',
    to: client.email,
    locale: 'en',
    data: { title: 'Private words', message: 'Very private words' },
  }
  const id = await giveUp({ name: 'mail.send', data, error: 'connect ECONNREFUSED' })
  const shown = await stuck()
  expect(shown.jobs).toMatchObject({
    count: 1,
    docs: [
      { id, name: 'mail.send', error: 'connect ECONNREFUSED', about: { template: 'broadcast_sent', to: client.email } },
    ],
  })
  expect(JSON.stringify(shown)).not.toContain('rivate words')
  expect((await must(platform.admin.get('/admin/dashboard'))).worklist.stuck).toBe(1)
  const answers = await Promise.all([1, 2].map(() => platform.admin.post('/admin/system/jobs/retry', { ids: [id] })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  const mail = await platform.mail({ to: client.email, kind: 'broadcast_sent' })
  expect(mail.text).toContain('Very private words')
  expect((await stuck()).jobs.count).toBe(0)
  const log = await must(platform.admin.get('/admin/activity-logs', { query: { action: 'job.retried' } }))
  expect(log.docs).toMatchObject([{ actor: platform.admin.user.id, after: { count: 1, ids: [id] } }])
})

test('jobs run again all at once; unknown ones are not found, wrong ones refused', async () => {
  for (const run of [1, 2, 3]) {
    await giveUp({ name: 'files.remove', data: { paths: [`general/none-${run}`] }, error: 'x' })
  }
  expect((await must(platform.admin.post('/admin/system/jobs/retry', {}))).retriedCount).toBe(3)
  expect((await must(platform.admin.post('/admin/system/jobs/retry', {}))).retriedCount).toBe(0)
  expect(refusal(await platform.admin.post('/admin/system/jobs/retry', { ids: [nowhere] }))).toEqual([404, 'not_found'])
  for (const ids of ['all', [], ['x']]) {
    expect(refusal(await platform.admin.post('/admin/system/jobs/retry', { ids }))).toEqual([400, 'validation_failed'])
  }
})

test('a signature that waits for its seal is shown with its contract; a contract that waits for none is not sealed again', async () => {
  const { rows } = await platform.db.query(
    `INSERT INTO contracts (id, contract_number, project_id, client_id, title, content, amount, currency, status, seal_status, version, sent_at, signed_at)
     VALUES (gen_random_uuid(), 'CT-2026-99998', $1, $2, 'Stuck', '{"root":{"type":"root","children":[],"version":1}}', 100, 'USD', 'completed', 'waiting', 1, now() - interval '3 days', now())
     RETURNING id`,
    [project, client.user.id],
  )
  const { id } = rows[0]
  await platform.db.query(
    `INSERT INTO contract_signatures (id, contract_id, client_id, signer_id, party, method, signer_name, signer_email, consent_text, document_sha256, signed_at)
     VALUES (gen_random_uuid(), $1, $2, $2, 'client', 'typed', 'Layla', 'l@x.example', 'Yes', 'x', now())`,
    [id, client.user.id],
  )
  expect((await stuck()).seals).toMatchObject({
    count: 1,
    docs: [{ contract: id, contractNumber: 'CT-2026-99998', party: 'client', tries: null, nextTry: null }],
  })
  await must(platform.admin.post(`/admin/system/seals/${id}/retry`))
  // It cannot be sealed, for its document never existed: it is given up, and says why in both places.
  await until(async () => (await stuck()).seals.docs[0].error !== null, { what: 'The failed seal' })
  const { seals, jobs, labels } = await stuck()
  const error = 'A file of the contract is gone.'
  expect(seals.docs).toMatchObject([{ contract: id, error, tries: 0, nextTry: null }])
  expect(jobs.docs).toMatchObject([{ name: 'contract.seal', about: { contractId: id }, error }])
  expect(labels).toEqual({ [id]: 'CT-2026-99998' })
  await platform.db.query(`UPDATE contracts SET seal_status = 'sealed' WHERE id = $1`, [id])
  expect(refusal(await platform.admin.post(`/admin/system/seals/${id}/retry`))).toEqual([409, 'illegal_transition'])
  expect(refusal(await platform.admin.post(`/admin/system/seals/${nowhere}/retry`))).toEqual([404, 'not_found'])
})

test('the whole chain of the log is verified on demand', async () => {
  const report = await must(platform.admin.get('/admin/audit/verify'))
  const { seq } = await must(platform.admin.get('/admin/audit/head'))
  expect(report).toMatchObject({ breaks: [], head: { seq: expect.any(Number) } })
  expect(report.checked).toBe(report.head.seq)
  expect(seq).toBeGreaterThanOrEqual(report.head.seq)
})

test('a broadcast says whom it would reach, and how it reads in both languages, before anything is sent', async () => {
  await registerClient(platform)
  await must(client.put('/users/profile', { notificationPreferences: { broadcasts: false } }))
  expect(await must(platform.admin.get('/admin/system/broadcast/audience'))).toEqual({
    all: { recipients: 3, mails: 2 },
    client: { recipients: 2, mails: 1 },
    admin: { recipients: 1, mails: 1 },
  })
  const before = (await platform.mails({ kind: 'broadcast_sent' })).length
  const written = { title: 'We move', message: 'To <b>another</b> street' }
  const mail = await must(platform.admin.post('/admin/system/broadcast/preview', written))
  expect(mail).toMatchObject({ subject: 'We move', locale: 'en' })
  expect(mail.html).toContain('To &lt;b&gt;another&lt;/b&gt; street')
  const arabic = await must(platform.admin.post('/admin/system/broadcast/preview', { ...written, locale: 'ar' }))
  expect(arabic.html).toContain('dir="rtl"')
  expect(refusal(await platform.admin.post('/admin/system/broadcast/preview', { title: '' }))).toEqual([
    400,
    'validation_failed',
  ])
  expect((await platform.mails({ kind: 'broadcast_sent' })).length).toBe(before)
})

test('rows of which only ids are known are called by their names', async () => {
  const ids = [client.user.id, project, nowhere, 'no-id'].join(',')
  expect(await must(platform.admin.get('/admin/labels', { query: { ids } }))).toEqual({
    labels: { [client.user.id]: 'Layla Haddad', [project]: 'Harbour app' },
  })
  expect(refusal(await client.get('/admin/labels', { query: { ids } }))).toEqual([403, 'forbidden'])
})
