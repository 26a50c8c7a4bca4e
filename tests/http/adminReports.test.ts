import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { issued, must, newProject, paid, refusal } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const today = daysAgo(0)

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform, { firstName: '=HYPERLINK("http://evil.example")', company: '@SUM(1+1)*cmd' })
  project = await newProject(client)
  const received = async (amount: number, currency: string, paidAt: string) => {
    const { id } = (
      await must(platform.admin.post('/payments', { project, amount, currency, description: 'Work' }), 201)
    ).doc
    await must(platform.admin.post(`/payments/${id}/record`, { method: 'cash', reference: 'R', paidAt }))
    return id
  }
  await received(10_000, 'USD', '2025-01-15')
  await received(5000, 'USD', '2025-01-31T23:59:59Z')
  await received(2500, 'OMR', '2025-02-01T00:00:00Z')
  await received(7000, 'USD', '2025-12-29')
  const refunded = await received(4000, 'USD', today)
  await must(platform.admin.post(`/payments/${refunded}/refund`, { amount: 1500, reason: 'Agreed' }))
})

afterAll(() => platform?.stop())

const revenue = (query: Record<string, string>) => platform.admin.get('/admin/reports/revenue', { query })

test('revenue is by month and currency, days counted to their end, never added up across currencies', async () => {
  const { body } = await revenue({ from: '2025-01-01', to: '2025-02-01', groupBy: 'month' })
  expect(body).toMatchObject({ from: '2025-01-01T00:00:00.000Z', to: '2025-02-02T00:00:00.000Z', groupBy: 'month' })
  const sums = { refunded: 0, disputed: 0, unmatched: 0, refundsDue: 0, payments: 1 }
  expect(body.rows).toEqual([
    { ...sums, period: '2025-01', start: '2025-01-01', currency: 'USD', received: 15_000, net: 15_000, payments: 2 },
    { ...sums, period: '2025-02', start: '2025-02-01', currency: 'OMR', received: 2500, net: 2500 },
  ])
  expect(body.totals).toEqual([
    { ...sums, currency: 'OMR', received: 2500, net: 2500 },
    { ...sums, currency: 'USD', received: 15_000, net: 15_000, payments: 2 },
  ])
})

test('every grouping names its periods', async () => {
  const periods = async (groupBy: string) =>
    (await revenue({ from: '2025-12-01', to: '2025-12-31', groupBy })).body.rows.map(
      ({ period, start }: { period: string; start: string }) => [period, start],
    )
  expect(await periods('day')).toEqual([['2025-12-29', '2025-12-29']])
  expect(await periods('week')).toEqual([['2026-W01', '2025-12-29']])
  expect(await periods('month')).toEqual([['2025-12', '2025-12-01']])
  expect(await periods('quarter')).toEqual([['2025-Q4', '2025-10-01']])
  expect(await periods('year')).toEqual([['2025', '2025-01-01']])
})

test('a refund counts on the day it went back', async () => {
  const { body } = await revenue({ from: today, to: today, groupBy: 'day' })
  expect(body.rows).toEqual([
    {
      period: today,
      start: today,
      currency: 'USD',
      received: 4000,
      refunded: 1500,
      disputed: 0,
      net: 2500,
      unmatched: 0,
      refundsDue: 0,
      payments: 1,
    },
  ])
  expect((await revenue({})).status).toBe(200)
})

test('reports are for admins, and wrong questions are refused', async () => {
  for (const report of ['revenue', 'aging', 'ledger']) {
    expect(refusal(await platform.anyone.get(`/admin/reports/${report}`))).toEqual([401, 'unauthenticated'])
    expect(refusal(await client.get(`/admin/reports/${report}`))).toEqual([403, 'forbidden'])
    const wrong = await platform.admin.get(`/admin/reports/${report}`, { query: { format: 'xlsx' } })
    expect(refusal(wrong)).toEqual([400, 'validation_failed'])
  }
  for (const query of [
    { groupBy: 'decade' },
    { from: 'yesterday' },
    { to: '2025-13-01' },
    { from: '2026-01-02', to: '2025-01-01' },
    { from: '0000-01-01' },
    { knownAt: 'yesterday' },
  ]) {
    expect([query, ...refusal(await revenue(query as never))]).toEqual([query, 400, 'validation_failed'])
  }
})

test('revenue as CSV has decimals and no formulas', async () => {
  const answer = await revenue({ from: '2025-01-01', to: '2025-02-28', format: 'csv' })
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
  expect(answer.headers.get('content-disposition')).toContain('revenue.csv')
  expect(answer.body).toBe(
    '\uFEFF"Period","Start","Currency","Received","Refunded","Disputed","Net","Unmatched","Refunds due","Payments"\r\n' +
      '"2025-01","2025-01-01","USD","150.00","0.00","0.00","150.00","0.00","0.00",2\r\n' +
      '"2025-02","2025-02-01","OMR","2.500","0.000","0.000","2.500","0.000","0.000",1\r\n',
  )
})

test('aging sorts open amounts by days past due, less payments and credits', async () => {
  const amounts = { 0: 100, 1: 200, 30: 400, 31: 800, 60: 1600, 61: 3200, 90: 6400, 91: 12_800 }
  for (const [days, amount] of Object.entries(amounts)) {
    await issued({ platform, project, amount, description: 'Work', dueDate: daysAgo(Number(days)), currency: 'EUR' })
  }
  const partly = await issued({ platform, project, amount: 1000, description: 'Work', dueDate: daysAgo(5) })
  await paid({ platform, project, invoice: partly.id, amount: 300 })
  await must(platform.admin.post(`/payments/invoices/${partly.id}/credit`, { amount: 200, reason: 'x' }), 201)
  const settled = await issued({ platform, project, amount: 50, description: 'Work', dueDate: daysAgo(5) })
  await paid({ platform, project, invoice: settled.id, amount: 50 })
  const { body } = await platform.admin.get('/admin/reports/aging')
  const eur = { currency: 'EUR', current: 100, days1To30: 600, days31To60: 2400, days61To90: 9600, over90: 12_800 }
  const usd = { currency: 'USD', current: 0, days1To30: 500, days31To60: 0, days61To90: 0, over90: 0 }
  expect(body.totals).toEqual([
    { ...eur, total: 25_500, invoices: 8 },
    { ...usd, total: 500, invoices: 1 },
  ])
  expect(body.clients).toEqual([
    expect.objectContaining({ ...eur, client: client.user.id }),
    expect.objectContaining({ ...usd, client: client.user.id }),
  ])
  expect(body.totalClients).toBe(2)
})

test('aging is answered in pages, and its totals are those of all pages', async () => {
  const read = async (query: Record<string, string | number>) =>
    must(platform.admin.get('/admin/reports/aging', { query }))
  const all = await read({})
  const [first, second, third] = [
    await read({ limit: 1 }),
    await read({ limit: 1, page: 2 }),
    await read({ limit: 1, page: 3 }),
  ]
  expect([...first.clients, ...second.clients, ...third.clients]).toEqual(all.clients)
  for (const { totals, totalClients, receivable } of [first, second, third])
    expect({ totals, totalClients, receivable }).toEqual({
      totals: all.totals,
      totalClients: 2,
      receivable: all.receivable,
    })
  expect(refusal(await platform.admin.get('/admin/reports/aging', { query: { limit: 1001 } }))[0]).toBe(400)
})

test('aging is walked by cursors, with the same totals', async () => {
  const read = async (query: Record<string, string | number>) =>
    must(platform.admin.get('/admin/reports/aging', { query }))
  const all = await read({})
  expect([all.hasNextPage, all.nextCursor]).toEqual([false, null])
  const first = await read({ limit: 1, after: '' })
  const second = await read({ limit: 1, after: first.nextCursor })
  expect([...first.clients, ...second.clients]).toEqual(all.clients)
  expect([first.hasNextPage, second.hasNextPage, second.nextCursor, second.totals]).toEqual([
    true,
    false,
    null,
    all.totals,
  ])
  const wrong = await platform.admin.get('/admin/reports/aging', { query: { after: `${first.nextCursor}A` } })
  expect(refusal(wrong)).toEqual([400, 'validation_failed'])
  const both = await platform.admin.get('/admin/reports/aging', { query: { after: '', page: 1 } })
  expect(refusal(both)).toEqual([400, 'validation_failed'])
})

test('what a client typed is no formula in a CSV', async () => {
  const { body } = await platform.admin.get('/admin/reports/aging', { query: { format: 'csv', limit: 1, page: 9 } })
  const [header, first] = body.split('\r\n')
  expect(header).toBe(
    '\uFEFF"Client","Company","Currency","Not due yet","1–30 days overdue","31–60 days overdue","61–90 days overdue",' +
      '"Over 90 days overdue","Total","Invoices"',
  )
  expect(first).toBe(
    `"'=HYPERLINK(""http://evil.example"") Haddad","'@SUM(1+1)*cmd","EUR","1.00","6.00","24.00","96.00","128.00","255.00",8`,
  )
})
