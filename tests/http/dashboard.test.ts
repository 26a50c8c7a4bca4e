/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { awayFromMidnight } from '../support/awayFromMidnight.ts'
import { issued, must, newProject, nowhere, paid, refusal, requested } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  await awayFromMidnight()
  platform = await startPlatform()
  // The first admin is as old as this run of the tests, which may have begun last month.
  await platform.db.query('UPDATE users SET created_at = now()')
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

test('the dashboard of an empty agency is all there', async () => {
  const body = await must(platform.admin.get('/admin/dashboard'))
  expect(body).toMatchObject({
    users: { total: 2, clients: 1, admins: 1, active: 2, suspended: 0, newThisMonth: 2 },
    projects: { total: 1, byStatus: { submitted: 1, completed: 0 } },
    contracts: { total: 0, byStatus: { draft: 0 }, value: [] },
    revenue: [],
    alerts: {
      overdueInvoices: { count: 0, docs: [] },
      expiringContracts: { count: 0, docs: [] },
      identityChecks: { count: 0, docs: [] },
    },
  })
  expect(body.recentActivity.length).toBeGreaterThan(0)
})

test('it shows revenue by currency, overdue and expiring items, waiting people, and the last ten entries', async () => {
  await paid({ platform, project, amount: 1000, currency: 'OMR' })
  await requested({ platform, project, amount: 500, currency: 'OMR' })
  const late = await issued({ platform, project, dueDate: '2020-01-01', confirmDate: true })
  await paid({ platform, project, invoice: late.id, amount: 4000 })
  const inThreeDays = new Date(Date.now() + 3 * 86_400_000)
  await platform.db.query(
    `INSERT INTO contracts (id, contract_number, project_id, client_id, title, content, amount, currency, status, expires_at, version)
     VALUES (gen_random_uuid(), 'CT-2026-99999', $1, $2, 'Expiring', '{}', 100, 'USD', 'sent', $3, 1)`,
    [project, client.user.id, inThreeDays],
  )
  await platform.db.query(
    `INSERT INTO identity_verifications (id, user_id, status, submitted_at) VALUES (gen_random_uuid(), $1, 'pending', now())`,
    [client.user.id],
  )
  const body = await must(platform.admin.get('/admin/dashboard'))
  expect(body.revenue).toEqual([
    {
      currency: 'OMR',
      received: 1000,
      refunded: 0,
      disputed: 0,
      net: 1000,
      unmatched: 0,
      refundsDue: 0,
      thisMonth: 1000,
      pending: 500,
      owed: 0,
      overdue: 0,
    },
    {
      currency: 'USD',
      received: 4000,
      refunded: 0,
      disputed: 0,
      net: 4000,
      unmatched: 0,
      refundsDue: 0,
      thisMonth: 4000,
      pending: 0,
      owed: 6000,
      overdue: 6000,
    },
  ])
  expect(body.alerts.overdueInvoices).toEqual({
    count: 1,
    docs: [
      {
        id: late.id,
        invoiceNumber: late.invoiceNumber,
        client: client.user.id,
        currency: 'USD',
        owed: 6000,
        dueDate: '2020-01-01',
      },
    ],
  })
  expect(body.alerts.expiringContracts).toMatchObject({
    count: 1,
    docs: [{ contractNumber: 'CT-2026-99999', expiresAt: inThreeDays.toISOString() }],
  })
  expect(body.alerts.identityChecks).toMatchObject({ count: 1, docs: [{ user: client.user.id, name: 'Layla Haddad' }] })
  expect(body.recentActivity).toHaveLength(10)
  const times = body.recentActivity.map(({ createdAt }: { createdAt: string }) => createdAt)
  expect(times).toEqual([...times].sort().reverse())
})

test('dashboard and log are for admins', async () => {
  for (const path of ['/admin/dashboard', '/admin/activity-logs']) {
    expect(refusal(await platform.anyone.get(path))).toEqual([401, 'unauthenticated'])
    expect(refusal(await client.get(path))).toEqual([403, 'forbidden'])
  }
  expect(refusal(await client.get('/activity-logs'))[0]).toBe(403)
})

test('the activity log is a list with filters', async () => {
  const { id } = await requested({ platform, project })
  const list = async (query: Record<string, string | number>) =>
    must(platform.admin.get('/admin/activity-logs', { query }))
  const all = await list({ limit: 5, page: 1 })
  expect(all).toMatchObject({ limit: 5, page: 1, hasNextPage: true, hasPrevPage: false, pagingCounter: 1 })
  expect(all.docs).toHaveLength(5)
  for (const query of [{ entityId: id }, { entity: id }, { entity: 'payments', entityId: id }]) {
    const found = await list(query)
    expect(found.docs).toMatchObject([
      { action: 'payment.requested', entityType: 'payments', entityId: id, actor: platform.admin.user.id },
    ])
    expect(found.docs[0].after).toMatchObject({ amount: 5000, currency: 'USD' })
  }
  expect((await list({ action: 'payment.recorded' })).totalDocs).toBe(2)
  expect((await list({ actor: nowhere })).totalDocs).toBe(0)
  expect((await list({ actor: platform.admin.user.id, entityType: 'invoices' })).totalDocs).toBeGreaterThan(0)
  expect((await list({ to: '2020-01-01' })).totalDocs).toBe(0)
  expect((await list({ from: new Date().toISOString().slice(0, 10) })).totalDocs).toBeGreaterThan(5)
  expect((await list({ 'where[entityId][equals]': id, sort: 'createdAt' })).totalDocs).toBe(1)
  for (const query of [{ actor: 'me' }, { from: 'yesterday' }, { page: -1 }] as Record<string, string | number>[]) {
    expect(refusal(await platform.admin.get('/admin/activity-logs', { query }))).toEqual([400, 'validation_failed'])
  }
})

test('nobody changes or deletes an entry of the log by any route', async () => {
  const { docs } = (await platform.admin.get('/admin/activity-logs', { query: { limit: 1 } })).body
  const at = `/activity-logs/${docs[0].id}`
  for (const person of [platform.admin, client]) {
    expect([403, 404]).toContain((await person.patch(at, { action: 'nothing' })).status)
    expect([403, 404]).toContain((await person.delete(at)).status)
    expect((await person.post('/activity-logs', { action: 'invented', actorRole: 'admin' })).status).toBe(403)
    expect((await person.delete('/activity-logs', undefined, { query: { 'where[id][exists]': 'true' } })).status).toBe(
      403,
    )
  }
  await expect(platform.db.query('DELETE FROM activity_logs')).rejects.toThrow('append-only')
  await expect(platform.db.query(`UPDATE activity_logs SET action = 'x'`)).rejects.toThrow('append-only')
  expect((await platform.admin.get(at)).body).toMatchObject({ id: docs[0].id, action: docs[0].action })
})
