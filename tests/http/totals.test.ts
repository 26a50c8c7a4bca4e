import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verifyBooks } from '../../src/workflows/ledger/verifyBooks.ts'
import { bookDirectly } from '../support/bookDirectly.ts'
import { issued, must, newProject, paid, transfer } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob, startJob } from '../support/runJob.ts'

/** What reports read is kept, not added up: it must be right at every moment, whoever writes. */
let platform: Platform
let client: Person

beforeAll(async () => {
  // One test writes journal entries that no document calls for. Each checks the totals itself.
  platform = await startPlatform({ books: false })
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

const kept = /\bkept\b/

async function contradictions(): Promise<string[]> {
  const connection = await platform.db.connect()
  try {
    const found = (await verifyBooks(connection)).contradictions.filter(({ check }) => kept.test(check))
    return found.map(({ subject, says }) => `${subject}: ${says}`)
  } finally {
    connection.release()
  }
}

test('while many book and totals are folded, every sum that is read is of whole journal entries', async () => {
  const project = await newProject(client)
  let isOver = false
  const read = async () => {
    const unbalanced: unknown[] = []
    while (!isOver) {
      const { rows } = await platform.db.query(
        'SELECT currency, sum(amount) AS sum FROM ledger_days GROUP BY currency HAVING sum(amount) <> 0',
      )
      unbalanced.push(...rows)
    }
    return unbalanced
  }
  const fold = async () => {
    while (!isOver) await runJob({ platform, name: 'totals.fold' })
  }
  const both = [read(), fold()] as const
  const work = async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id } = await issued({ platform, project })
      await paid({ platform, project, invoice: id, amount: 4000, confirm: true })
      await must(platform.admin.post(`/payments/invoices/${id}/credit`, { amount: 500, reason: 'x' }), 201)
    }
  }
  await Promise.all([work(), work(), work(), work()]).finally(() => (isOver = true))
  expect(await both[0]).toEqual([])
  await both[1]
  expect(await contradictions()).toEqual([])
  // Twelve invoices of 100.00, of which 40.00 are paid and 5.00 credited.
  const { byCurrency, invoices, byStatus } = await must(platform.admin.get('/payments/stats'))
  expect(byCurrency[0]).toMatchObject({ currency: 'USD', count: 12, requested: 48_000, completed: 48_000 })
  expect(invoices[0]).toMatchObject({ issued: 12, total: 120_000, paid: 48_000, credited: 6000, owed: 66_000 })
  expect(byStatus).toMatchObject({ completed: 12, pending: 0 })
})

test('two that fold at once lose nothing and count nothing twice', async () => {
  const project = await newProject(client)
  await issued({ platform, project, currency: 'EUR' })
  const folded = async () => {
    const connection = await platform.db.connect()
    try {
      await connection.query('BEGIN')
      await connection.query('DELETE FROM ledger_days_added RETURNING *')
      // The job waits for these rows, and finds them again when this is undone.
      await startJob({ platform, name: 'totals.fold' })
      await connection.query('ROLLBACK')
    } finally {
      connection.release()
    }
  }
  await Promise.all([folded(), folded()])
  await runJob({ platform, name: 'totals.fold' })
  expect(await contradictions()).toEqual([])
  expect((await platform.db.query('SELECT 1 FROM ledger_days_added')).rowCount).toBe(0)
  const { accounts } = await must(platform.admin.get('/admin/reports/ledger'))
  const receivable = accounts.find(
    ({ currency, account }: { currency: string; account: string }) => currency === 'EUR' && account === 'receivable',
  )
  expect(receivable).toMatchObject({ debit: 10_000, credit: 0, balance: 10_000 })
})

test('rows that leave a state, change their amount or are confirmed are counted where they are now', async () => {
  const project = await newProject(client)
  const before = (await must(platform.admin.get('/projects/stats'))).byStatus
  await must(platform.admin.put(`/projects/${project}/status`, { status: 'reviewing' }))
  const after = (await must(platform.admin.get('/projects/stats'))).byStatus
  expect(after).toEqual({ ...before, submitted: before.submitted - 1, reviewing: before.reviewing + 1 })
  const counts = async () => (await must(platform.admin.get('/payments/stats'))).byStatus
  const { doc } = await must(
    platform.admin.post('/payments', { project, amount: 700, currency: 'GBP', description: 'Part' }),
    201,
  )
  const asked = await counts()
  await must(platform.admin.post(`/payments/${doc.id}/record`, transfer))
  expect(await counts()).toEqual({ ...asked, pending: asked.pending - 1, completed: asked.completed + 1 })
  expect(await contradictions()).toEqual([])
})

/** Moments around midnight in UTC, and the month that each is in, as the calendars of these places say. */
const moments: [at: string, kolkata: string, stJohns: string, auckland: string][] = [
  ['2024-01-31T18:29:59.999Z', '2024-01', '2024-01', '2024-02'],
  ['2024-01-31T18:30:00.000Z', '2024-02', '2024-01', '2024-02'],
  ['2024-01-31T23:59:59.999Z', '2024-02', '2024-01', '2024-02'],
  ['2024-02-01T00:00:00.000Z', '2024-02', '2024-01', '2024-02'],
  ['2024-02-01T03:29:59.999Z', '2024-02', '2024-01', '2024-02'],
  ['2024-02-01T03:30:00.000Z', '2024-02', '2024-02', '2024-02'],
  ['2024-02-15T12:00:00.000Z', '2024-02', '2024-02', '2024-02'],
  ['2024-02-29T10:59:59.999Z', '2024-02', '2024-02', '2024-02'],
  ['2024-02-29T11:00:00.000Z', '2024-02', '2024-02', '2024-03'],
  ['2024-03-01T03:30:00.000Z', '2024-03', '2024-03', '2024-03'],
]

test('a period that begins within a day of UTC has exactly its own lines', async () => {
  // Powers of two, so that a sum says of which lines it is.
  for (const [index, [occurredAt]] of moments.entries())
    await bookDirectly({
      platform,
      kind: 'receipt',
      client: client.user.id,
      currency: 'CHF',
      entries: { bank: 2 ** index, client_credit: -(2 ** index) },
      occurredAt,
    })
  await runJob({ platform, name: 'totals.fold' })
  const zones = { 'Asia/Kolkata': 1, 'America/St_Johns': 2, 'Pacific/Auckland': 3 } as const
  for (const [timezone, column] of Object.entries(zones)) {
    await must(platform.admin.post('/globals/company', { timezone }))
    const expected: Record<string, number> = {}
    for (const [index, moment] of moments.entries()) {
      const month = moment[column] ?? ''
      expected[month] = (expected[month] ?? 0) + 2 ** index
    }
    const query = { from: '2024-01-01', to: '2024-03-31', groupBy: 'month' }
    const { rows } = await must(platform.admin.get('/admin/reports/revenue', { query }))
    const received = rows
      .filter(({ currency }: { currency: string }) => currency === 'CHF')
      .map(({ period, received: sum }: { period: string; received: number }) => [period, sum])
    expect([timezone, Object.fromEntries(received)]).toEqual([timezone, expected])
  }
  await must(platform.admin.post('/globals/company', { timezone: 'UTC' }))
  // Within one day: from 03:29:59.999 to before 03:30 of the first of February.
  const span = { from: '2024-02-01T03:29:59.999Z', to: '2024-02-01T03:30:00.000Z', groupBy: 'day' }
  const { rows } = await must(platform.admin.get('/admin/reports/revenue', { query: span }))
  expect(rows).toMatchObject([{ period: '2024-02-01', currency: 'CHF', received: 2 ** 4, payments: 1 }])
  const { accounts } = await must(
    platform.admin.get('/admin/reports/ledger', { query: { at: '2024-02-01T03:30:00.000Z' } }),
  )
  const bank = accounts.filter(({ currency }: { currency: string }) => currency === 'CHF')
  expect(bank).toMatchObject([
    { account: 'bank', debit: 31, credit: 0 },
    { account: 'client_credit', debit: 0, credit: 31 },
  ])
})

test('the check of the books finds totals that are wrong, and they can be computed anew', async () => {
  const project = await newProject(client)
  const { invoiceNumber, id } = await issued({ platform, project })
  await runJob({ platform, name: 'totals.fold' })
  await platform.db.query(`UPDATE invoice_balances SET owed = owed - 1 WHERE invoice_id = $1`, [id])
  await platform.db.query(
    `UPDATE ledger_days_kept SET amount = amount + 1 WHERE account = 'revenue' AND currency = 'EUR'`,
  )
  await platform.db.query(`UPDATE ledger_sums_kept SET lines = lines + 1 WHERE account = 'bank' AND currency = 'CHF'`)
  await platform.db.query(`UPDATE tallies_kept SET count = count + 1 WHERE name = 'projects' AND status = 'submitted'`)
  const found = await contradictions()
  expect(found).toHaveLength(5)
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^revenue invoice_issued \S+: kept: -9999 in 1 lines, booked: -10000 in 1 EUR$/),
      `${invoiceNumber}: kept: 9999 USD, booked: 10000 USD`,
      // Of the revenue, of which only the days were changed, and of the bank, of which only the sum was.
      expect.stringMatching(/^revenue invoice_issued EUR: kept: -10000, of its days: -9999$/),
      expect.stringMatching(/^bank receipt CHF: kept: 1023, of its days: 1023$/),
      expect.stringMatching(/^projects submitted {0,2}: kept: /),
    ]),
  )
  await platform.db.query('SELECT rebuild_totals()')
  expect(await contradictions()).toEqual([])
})
