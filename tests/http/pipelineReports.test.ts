import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { must, newProject, refusal } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  // Rows are written here that never happened.
  platform = await startPlatform({ books: false })
  client = await registerClient(platform, { company: '=1+1' })
})

afterAll(() => platform?.stop())

const report = (name: string, query: Record<string, string> = {}) =>
  platform.admin.get(`/admin/reports/${name}`, { query })

/** A project of 2025, and a contract of it that took so many days from the sending to the signature. */
async function signed({ month, days, status = 'active' }: { month: string; days: number; status?: string }) {
  const project = await newProject(client)
  const sentAt = new Date(`2025-${month}-01T00:00:00Z`)
  const signedAt = new Date(sentAt.getTime() + days * 86_400_000)
  await platform.db.query(`UPDATE projects SET created_at = $2, status = 'in_progress' WHERE id = $1`, [
    project,
    sentAt,
  ])
  await platform.db.query(
    `INSERT INTO contracts (id, contract_number, project_id, client_id, title, content, amount, currency, status, version, sent_at, signed_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'Signed', '{}', 12500, 'OMR', $4, 1, $5, $6)`,
    [`CT-2025-${month}${days}`, project, client.user.id, status, sentAt, signedAt],
  )
  return project
}

test('the time to sign is reported in days by period, in total and by client', async () => {
  for (const days of [1, 2, 3, 4, 10]) await signed({ month: '03', days })
  await signed({ month: '05', days: 0.5 })
  const body = await must(report('time-to-signature', { from: '2025-01-01', to: '2025-12-31' }))
  expect(body.periods).toEqual([
    { period: '2025-03', start: '2025-03-01', late: 0, count: 5, median: 3, average: 4, p90: 7.6 },
    { period: '2025-05', start: '2025-05-01', late: 0, count: 1, median: 0.5, average: 0.5, p90: 0.5 },
  ])
  expect(body.total).toMatchObject({ count: 6, median: 2.5 })
  expect(body.waiting).toEqual({ count: 0, median: null, average: null, p90: null })
  expect(body.clients).toMatchObject([{ client: client.user.id, name: 'Layla Haddad', company: '=1+1', count: 6 }])
  const one = await must(report('time-to-signature', { from: '2025-05-01', to: '2025-05-01', groupBy: 'day' }))
  expect(one.periods).toMatchObject([{ period: '2025-05-01', count: 1 }])
})

test('how long paying took counts what was late, and an unpaid invoice waits', async () => {
  const project = await newProject(client)
  const invoice = (columns: { status: string; issuedAt: string; paidAt: string | null }) =>
    platform.db.query(
      `INSERT INTO invoices (id, kind, project_id, client_id, due_date, currency, tax_mode, status, subtotal, tax_total, total, issued_at, paid_at, tax_summary)
       VALUES (gen_random_uuid(), 'invoice', $1, $2, '2025-06-10', 'USD', 'exclusive', $3, 100, 0, 100, $4, $5,
         '[{"taxRateBps": 0, "net": 100, "tax": 0, "gross": 100}]')`,
      [project, client.user.id, columns.status, columns.issuedAt, columns.paidAt],
    )
  await invoice({ status: 'paid', issuedAt: '2025-06-01', paidAt: '2025-06-10T23:00:00Z' })
  await invoice({ status: 'paid', issuedAt: '2025-06-01', paidAt: '2025-06-11T00:00:00Z' })
  await invoice({ status: 'open', issuedAt: '2025-06-01', paidAt: null })
  const body = await must(report('time-to-payment', { from: '2025-06-01', to: '2025-06-30' }))
  expect(body.total).toMatchObject({ count: 2, late: 1, median: 10, average: 10 })
  expect(body.waiting.count).toBe(1)
  expect(body.waiting.median).toBeGreaterThan(100)
  const csv = await report('time-to-payment', { from: '2025-06-01', to: '2025-06-30', format: 'csv' })
  expect(csv.headers.get('content-disposition')).toContain('time-to-payment.csv')
  expect(csv.body).toBe(
    '\uFEFF"Period","Start","Count","Late","Median (days)","Average (days)","90th percentile (days)"\r\n"2025-06","2025-06-01",2,1,10,10,10\r\n',
  )
})

test('the pipeline tells where projects stand, what they are worth, and how far those of a time have got', async () => {
  const cancelled = await signed({ month: '08', days: 1, status: 'cancelled' })
  await platform.db.query(`UPDATE projects SET status = 'cancelled' WHERE id = $1`, [cancelled])
  const body = await must(report('pipeline', { from: '2025-01-01', to: '2025-12-31', groupBy: 'quarter' }))
  expect(body.periods).toEqual([
    { period: '2025-Q1', start: '2025-01-01', submitted: 5, offered: 5, signed: 5, completed: 0, cancelled: 0 },
    { period: '2025-Q2', start: '2025-04-01', submitted: 1, offered: 1, signed: 1, completed: 0, cancelled: 0 },
    { period: '2025-Q3', start: '2025-07-01', submitted: 1, offered: 1, signed: 1, completed: 0, cancelled: 1 },
  ])
  expect(body.total).toEqual({ submitted: 7, offered: 7, signed: 7, completed: 0, cancelled: 1 })
  const stage = (status: string) => body.stages.find((each: { status: string }) => each.status === status)
  expect(stage('in_progress')).toEqual({
    status: 'in_progress',
    projects: 6,
    value: [{ currency: 'OMR', amount: 75_000, contracts: 6 }],
  })
  expect(stage('cancelled')).toEqual({ status: 'cancelled', projects: 1, value: [] })
  const csv = (await report('pipeline', { from: '2025-08-01', to: '2025-08-31', format: 'csv' })).body
  expect(csv).toBe(
    '\uFEFF"Period","Start","Submitted","Contract sent","Contract signed","Completed","Cancelled"\r\n' +
      '"2025-08","2025-08-01",1,1,1,0,1\r\n',
  )
})

test('these reports are for admins, and wrong questions are refused', async () => {
  for (const name of ['pipeline', 'time-to-signature', 'time-to-payment']) {
    expect(refusal(await platform.anyone.get(`/admin/reports/${name}`))).toEqual([401, 'unauthenticated'])
    expect(refusal(await client.get(`/admin/reports/${name}`))).toEqual([403, 'forbidden'])
    for (const query of [{ format: 'xlsx' }, { groupBy: 'decade' }, { from: '2026-01-02', to: '2025-01-01' }]) {
      expect(refusal(await report(name, query as never))).toEqual([400, 'validation_failed'])
    }
  }
})

test('the dashboard lists what needs attention by name, and the revenue of the last months', async () => {
  const project = await newProject(client)
  await platform.db.query(
    `INSERT INTO contracts (id, contract_number, project_id, client_id, title, content, amount, currency, status, version, sent_at, expires_at)
     VALUES (gen_random_uuid(), 'CT-2026-99997', $1, $2, 'Waiting', '{}', 100, 'USD', 'sent', 1, now(), now() + interval '20 days')`,
    [project, client.user.id],
  )
  const { doc } = await must(
    platform.admin.post('/payments', { project, amount: 700, currency: 'OMR', description: 'Deposit' }),
    201,
  )
  await must(platform.admin.post(`/payments/${doc.id}/record`, { method: 'cash', reference: 'R' }))
  const before = (await must(platform.admin.get('/admin/dashboard'))).worklist.unreadMessages
  await must(client.post('/messages', { project, content: 'Hello' }), 201)
  const body = await must(platform.admin.get('/admin/dashboard'))
  expect(body.worklist).toMatchObject({
    contractsToSign: { count: 1, docs: [{ contractNumber: 'CT-2026-99997', client: client.user.id }] },
    contractsToActivate: { count: 0, docs: [] },
    openReviews: 0,
    unreadMessages: before + 1,
    stuck: 0,
  })
  expect(body.worklist.projectsToReview.docs.map(({ id }: { id: string }) => id)).toContain(project)
  expect(body.labels[client.user.id]).toBe('Layla Haddad')
  expect(body.labels[platform.admin.user.id]).toBeDefined()
  expect(body.revenueByMonth).toMatchObject([
    { period: new Date().toISOString().slice(0, 7), currency: 'OMR', received: 700, net: 700 },
  ])
})
