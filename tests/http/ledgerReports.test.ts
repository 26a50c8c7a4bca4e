/** @story Each test goes on where the one before it ended. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { awayFromMidnight } from '../support/awayFromMidnight.ts'
import { must, newProject, paid } from '../support/money.ts'
import { bookDirectly } from '../support/bookDirectly.ts'
import { dayBefore } from '../support/moneyStory.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import type { LedgerAccount, LedgerKind } from '../../src/domain/ledger/ledger.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  await awayFromMidnight()
  platform = await startPlatform({ books: false })
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

// Answers are read as whatever they are.
// oxlint-disable-next-line typescript/no-explicit-any
type Doc = any
const report = (name: string, query: Record<string, string> = {}) =>
  must(platform.admin.get(`/admin/reports/${name}`, { query }))
const book = (
  kind: LedgerKind,
  currency: string,
  entries: Partial<Record<LedgerAccount, number>>,
  occurredAt?: string,
) => bookDirectly({ platform, kind, client: client.user.id, currency, entries, ...(occurredAt && { occurredAt }) })
const balances = async (currency: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await report('ledger')).accounts
      .filter((row: Doc) => row.currency === currency)
      .map(({ account, balance }: Doc) => [account, balance]),
  )

test('disputed, unmatched and returned money is listed separately, and the sum is all the money', async () => {
  await paid({ platform, project, amount: 100_000, currency: 'USD' })
  await book('receipt', 'USD', { stripe: 50_000, client_credit: -50_000 })
  await book('refund', 'USD', { stripe: -7000, client_credit: 7000 })
  await book('refund_failed', 'USD', { stripe: 7000, refunds_payable: -7000 })
  await book('refund_paid_out', 'USD', { bank: -3000, refunds_payable: 3000 })
  // One dispute that is lost, one that is won, one that is won and then lost, one that runs.
  for (const amount of [11_000, 12_000, 13_000, 14_000]) {
    await book('dispute_withdrawn', 'USD', { stripe: -amount, disputed: amount })
  }
  await book('dispute_lost', 'USD', { disputed: -11_000, dispute_losses: 11_000 })
  await book('dispute_reinstated', 'USD', { stripe: 12_000, disputed: -12_000 })
  await book('dispute_reinstated', 'USD', { stripe: 13_000, disputed: -13_000 })
  await book('dispute_lost', 'USD', { stripe: -13_000, dispute_losses: 13_000 })
  await book('unmatched_receipt', 'USD', { stripe: 9000, suspense: -9000 })
  await book('unmatched_refund', 'USD', { stripe: -2000, suspense: 2000 })
  await book('unmatched_kept', 'USD', { suspense: 4000, client_credit: -4000 })
  const expected = {
    received: 154_000,
    refunded: 7000,
    disputed: 38_000,
    net: 109_000,
    unmatched: 3000,
    refundsDue: 4000,
  }
  expect((await report('revenue')).totals).toEqual([{ currency: 'USD', ...expected, payments: 2 }])
  const { bank = 0, stripe = 0, suspense, refunds_payable: due, disputed, dispute_losses: lost } = await balances('USD')
  expect(bank + stripe).toBe(expected.net + expected.unmatched + expected.refundsDue)
  expect({ suspense, due, disputed, lost }).toEqual({ suspense: -3000, due: -4000, disputed: 14_000, lost: 24_000 })
  const { received, ...sums } = expected
  const { byCurrency } = await must(platform.admin.get('/payments/stats'))
  expect(byCurrency).toMatchObject([{ currency: 'USD', completed: received, ...sums, thisMonth: received, count: 1 }])
  const { revenue } = await must(platform.admin.get('/admin/dashboard'))
  expect(revenue).toMatchObject([{ currency: 'USD', ...expected }])
  // Money in suspense belongs to no client yet; credit is the client's.
  const { currencies } = await must(client.get('/payments/statement'))
  expect(currencies).toMatchObject([{ currency: 'USD', charged: 0, paid: 147_000, closing: -147_000 }])
  expect(currencies[0].lines.map(({ title }: Doc) => title)).toEqual([
    'Payment',
    'Payment',
    'Refund',
    'Payment added to credit',
  ])
})

test('the reports contain money in a currency that was never requested, and in an unknown one', async () => {
  await book('unmatched_receipt', 'KWD', { stripe: 1500, suspense: -1500 })
  await book('unmatched_receipt', 'ZZZ', { stripe: 77, suspense: -77 })
  const { byCurrency } = await must(platform.admin.get('/payments/stats'))
  expect(byCurrency.filter(({ currency }: Doc) => currency !== 'USD')).toMatchObject([
    { currency: 'KWD', count: 0, requested: 0, completed: 0, net: 0, unmatched: 1500 },
    { currency: 'ZZZ', count: 0, requested: 0, completed: 0, net: 0, unmatched: 77 },
  ])
  for (const name of ['revenue', 'ledger']) {
    const csv = (await platform.admin.get(`/admin/reports/${name}`, { query: { format: 'csv' } })).body
    expect(csv).toContain('"1.500"')
    expect(csv).toContain('"77"')
  }
})

test('a late entry counts on its own day, and the report of an earlier moment stays unchanged', async () => {
  const january = { from: '2025-01-01', to: '2025-01-31' }
  await book('receipt', 'JPY', { bank: 1000, client_credit: -1000 }, '2025-01-10T08:00:00Z')
  await sleep(20)
  const knownAt = new Date().toISOString()
  const then = await report('revenue', january)
  expect(then.totals).toMatchObject([{ currency: 'JPY', received: 1000, payments: 1 }])
  await sleep(20)
  await book('receipt', 'JPY', { bank: 300, client_credit: -300 }, '2025-01-20T08:00:00Z')
  await book('refund', 'JPY', { bank: -200, client_credit: 200 })
  expect((await report('revenue', january)).totals).toMatchObject([{ received: 1300, refunded: 0, payments: 2 }])
  expect(await report('revenue', { ...january, knownAt })).toEqual(then)
  expect((await report('revenue', { ...january, knownAt: '2025-02-01T00:00:00Z' })).rows).toEqual([])
})

test('aging and the trial balance of a day are what they were at its end', async () => {
  const id = randomUUID()
  await platform.db.query(
    `INSERT INTO invoices (id, invoice_number, kind, project_id, client_id, due_date, currency, tax_mode, subtotal, tax_total, total, status, issued_at, paid_at, tax_summary)
     VALUES ($1, 'INV-OLD', 'invoice', $2, $3, $4, 'EUR', 'exclusive', 9000, 1000, 10000, 'paid', $5, $6,
       '[{"taxRateBps": 1111, "net": 9000, "tax": 1000, "gross": 10000}]')`,
    [id, project, client.user.id, dayBefore(60), `${dayBefore(80)}T10:00:00Z`, `${dayBefore(5)}T10:00:00Z`],
  )
  const step = (daysAgo: number, kind: LedgerKind, entries: Partial<Record<LedgerAccount, number>>) =>
    bookDirectly({
      platform,
      kind,
      client: client.user.id,
      currency: 'EUR',
      invoice: id,
      occurredAt: `${dayBefore(daysAgo)}T23:59:59.999Z`,
      entries,
    })
  await step(80, 'invoice_issued', { receivable: 10_000, revenue: -9000, tax_payable: -1000 })
  await step(20, 'receipt', { bank: 4000, receivable: -4000 })
  await step(5, 'receipt', { bank: 6000, receivable: -6000 })
  const aging = async (daysAgo: number) => {
    const { totals, receivable, asOf } = await report('aging', { at: dayBefore(daysAgo) })
    expect(asOf).toBe(`${dayBefore(daysAgo - 1)}T00:00:00.000Z`)
    const { currency, invoices, total, ...buckets } = totals[0] ?? {}
    const late = Object.keys(buckets).filter((name) => buckets[name] !== 0)
    const { balance } = receivable.find((row: Doc) => row.currency === 'EUR') ?? { balance: null }
    return [currency, invoices, total, late, balance]
  }
  expect(await aging(81)).toEqual([undefined, undefined, undefined, [], null])
  expect(await aging(80)).toEqual(['EUR', 1, 10_000, ['current'], 10_000])
  expect(await aging(60)).toEqual(['EUR', 1, 10_000, ['current'], 10_000])
  expect(await aging(59)).toEqual(['EUR', 1, 10_000, ['days1To30'], 10_000])
  expect(await aging(29)).toEqual(['EUR', 1, 10_000, ['days31To60'], 10_000])
  expect(await aging(20)).toEqual(['EUR', 1, 6000, ['days31To60'], 6000])
  expect(await aging(5)).toEqual([undefined, undefined, undefined, [], 0])
  expect((await report('aging')).totals).toEqual([])
  const bank = async (daysAgo: number) =>
    (await report('ledger', { at: dayBefore(daysAgo) })).accounts.find(
      ({ currency, account }: Doc) => currency === 'EUR' && account === 'bank',
    )?.balance
  expect([await bank(21), await bank(20), await bank(5)]).toEqual([undefined, 4000, 10_000])
  for (const { balance } of (await report('ledger', { at: dayBefore(20) })).totals) expect(balance).toBe(0)
})

test('accounts are in the order of the chart', async () => {
  const { accounts } = await report('ledger')
  const order = accounts.filter(({ currency }: Doc) => currency === 'USD').map(({ account }: Doc) => account)
  expect(order).toEqual([
    'bank',
    'stripe',
    'client_credit',
    'suspense',
    'refunds_payable',
    'disputed',
    'dispute_losses',
  ])
})
