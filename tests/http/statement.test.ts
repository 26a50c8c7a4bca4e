import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { issued, must, newProject, nowhere, paid, refusal, requested } from '../support/money.ts'
import { bookDirectly } from '../support/bookDirectly.ts'
import { dayBefore } from '../support/moneyStory.ts'
import { parseCsv } from '../support/parseCsv.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let other: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform({ books: false })
  client = await registerClient(platform)
  other = await registerClient(platform, { firstName: 'Omar' })
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const today = dayBefore(0)
const statementColumns = ['currency', 'date', 'title', 'number', 'description', 'charged', 'paid', 'applied', 'balance']
const statement = (query: Record<string, string | number> = {}, who: Person | Platform['admin'] = client) =>
  who.get('/payments/statement', { query })

test('the statement of a client with whom nothing happened is empty', async () => {
  const body = await must(statement())
  expect(body).toMatchObject({
    client: { id: client.user.id, name: 'Layla Haddad', company: null },
    currencies: [],
    totalLines: 0,
    page: 1,
    totalPages: 1,
    hasNextPage: false,
  })
  const csv = await statement({ format: 'csv' })
  expect(csv.body).toBe(
    '\uFEFF"Currency","Date","Entry","Number","Description","Charged","Paid","Credit applied","Balance"\r\n',
  )
  expect(csv.headers.get('content-disposition')).toContain('statement.csv')
})

test('it tells in plain words what happened, with numbers, reasons and ids', async () => {
  const invoice = await issued({ platform, project, currency: 'OMR' })
  const payment = await paid({ platform, project, invoice: invoice.id, amount: 10_000, description: '=1+1 stages' })
  const credited = await must(
    platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { amount: 2500, reason: 'Less work' }),
    201,
  )
  await must(platform.admin.post(`/payments/${payment.id}/refund`, { amount: 1500, reason: 'Too much' }))
  const mistaken = await issued({ platform, project, currency: 'OMR', amount: 700, description: 'Wrong' })
  await must(platform.admin.put(`/payments/invoices/${mistaken.id}/void`, { reason: 'Not ordered' }))
  const written = await issued({ platform, project, currency: 'OMR', amount: 900, description: 'Lost' })
  await must(platform.admin.post(`/payments/invoices/${written.id}/write-off`, { reason: 'Secret of the agency' }))

  const { currencies } = await must(statement())
  const id = invoice.id
  const nothing = { invoice: null, creditNote: null, payment: null, number: null, description: null, applied: 0 }
  const of = (row: object) => ({ ...nothing, id: expect.any(String), date: expect.any(String), ...row })
  expect(currencies).toEqual([
    {
      currency: 'OMR',
      opening: 0,
      charged: 7500,
      paid: 8500,
      closing: -1000,
      lineCount: 8,
      lines: [
        {
          kind: 'invoice_issued',
          title: 'Invoice',
          number: invoice.invoiceNumber,
          invoice: id,
          charged: 10_000,
          paid: 0,
          balance: 10_000,
        },
        {
          kind: 'receipt',
          title: 'Payment',
          number: invoice.invoiceNumber,
          description: '=1+1 stages',
          invoice: id,
          payment: payment.id,
          charged: 0,
          paid: 10_000,
          balance: 0,
        },
        {
          kind: 'credit_note',
          title: 'Credit note',
          number: credited.doc.invoiceNumber,
          description: 'Less work',
          invoice: id,
          creditNote: credited.doc.id,
          charged: -2500,
          paid: 0,
          balance: -2500,
        },
        {
          kind: 'refund',
          title: 'Refund',
          number: invoice.invoiceNumber,
          description: '=1+1 stages',
          invoice: id,
          payment: payment.id,
          charged: 0,
          paid: -1500,
          balance: -1000,
        },
        {
          kind: 'invoice_issued',
          title: 'Invoice',
          number: mistaken.invoiceNumber,
          invoice: mistaken.id,
          charged: 700,
          paid: 0,
          balance: -300,
        },
        {
          kind: 'invoice_voided',
          title: 'Invoice voided',
          number: mistaken.invoiceNumber,
          description: 'Not ordered',
          invoice: mistaken.id,
          charged: -700,
          paid: 0,
          balance: -1000,
        },
        {
          kind: 'invoice_issued',
          title: 'Invoice',
          number: written.invoiceNumber,
          invoice: written.id,
          charged: 900,
          paid: 0,
          balance: -100,
        },
        {
          kind: 'write_off',
          title: 'Written off',
          number: written.invoiceNumber,
          invoice: written.id,
          charged: -900,
          paid: 0,
          balance: -1000,
        },
      ].map(of),
    },
  ])
  expect((await statement()).bytes.toString()).not.toContain('Secret of the agency')
  const csv = parseCsv((await statement({ format: 'csv' })).body, statementColumns)
  expect(csv.map(({ title, charged, paid: back, balance }) => [title, charged, back, balance])).toEqual([
    ['Opening balance', '', '', '0.000'],
    ['Invoice', '10.000', '0.000', '10.000'],
    ['Payment', '0.000', '10.000', '0.000'],
    ['Credit note', '-2.500', '0.000', '-2.500'],
    ['Refund', '0.000', '-1.500', '-1.000'],
    ['Invoice', '0.700', '0.000', '-0.300'],
    ['Invoice voided', '-0.700', '0.000', '-1.000'],
    ['Invoice', '0.900', '0.000', '-0.100'],
    ['Written off', '-0.900', '0.000', '-1.000'],
    ['Closing balance', '7.500', '8.500', '-1.000'],
  ])
  expect(csv[2]).toMatchObject({
    currency: 'OMR',
    date: today,
    number: invoice.invoiceNumber,
    description: "'=1+1 stages",
  })
  const { invoices } = await must(platform.admin.get('/payments/stats'))
  expect(invoices).toMatchObject([
    { currency: 'OMR', total: 10_900, credited: 2500, writtenOff: 900, paid: 8500, owed: 0, overpaid: 1000 },
  ])
})

test('nobody reads another client’s statement', async () => {
  expect(refusal(await platform.anyone.get('/payments/statement'))).toEqual([401, 'unauthenticated'])
  expect(refusal(await statement({ client: client.user.id }, other))).toEqual([404, 'not_found'])
  expect((await must(statement({ client: other.user.id.toUpperCase() }, other))).client.id).toBe(other.user.id)
  expect((await must(statement({}, other))).currencies).toEqual([])
  expect((await must(statement({ client: other.user.id, currency: 'OMR' }, platform.admin))).currencies).toEqual([])
  for (const query of [{ client: other.user.id }, { client: other.user.id, format: 'csv' }]) {
    expect((await statement(query, platform.admin)).bytes.toString()).not.toContain('INV-')
  }
})

test('an admin says whose statement it is', async () => {
  expect(refusal(await statement({}, platform.admin))).toEqual([400, 'validation_failed'])
  expect(refusal(await statement({ client: 'x' }, platform.admin))).toEqual([400, 'validation_failed'])
  expect(refusal(await statement({ client: nowhere }, platform.admin))).toEqual([404, 'not_found'])
  expect(refusal(await statement({ client: platform.admin.user.id }, platform.admin))).toEqual([404, 'not_found'])
  expect((await must(statement({ client: client.user.id }, platform.admin))).currencies).toHaveLength(1)
})

test('wrong questions are refused, and times at the edges are answered', async () => {
  const wrong: Record<string, string | number>[] = [
    { from: 'yesterday' },
    { to: '2025-13-01' },
    { from: '2026-01-02', to: '2025-01-01' },
    { currency: 'usd' },
    { currency: 'XXX' },
    { limit: 0 },
    { limit: 1001 },
    { page: 0 },
    { format: 'pdf' },
  ]
  for (const query of wrong)
    expect([query, ...refusal(await statement(query))]).toEqual([query, 400, 'validation_failed'])
  expect((await must(statement({ from: '1970-01-01', to: '9999-12-31' }))).currencies[0].closing).toBe(-1000)
  expect((await must(statement({ to: '1970-01-01' }))).currencies).toEqual([])
  expect((await must(statement({ page: 1_000_000 }))).currencies).toMatchObject([{ closing: -1000, lines: [] }])
})

test('it is of the last twelve months where nothing is said, and what was before is in the opening balance', async () => {
  const client2 = await registerClient(platform)
  const at = (daysAgo: number) => `${dayBefore(daysAgo)}T12:00:00.000Z`
  const credit = (amount: number, daysAgo: number) =>
    bookDirectly({
      platform,
      kind: 'receipt',
      client: client2.user.id,
      currency: 'USD',
      occurredAt: at(daysAgo),
      entries: { bank: amount, client_credit: -amount },
    })
  await credit(500, 800)
  await credit(300, 100)
  const body = await must(statement({}, client2))
  expect(body.to.slice(0, 10)).toBe(today)
  expect(Number(body.to.slice(0, 4)) - Number(body.from.slice(0, 4))).toBe(1)
  expect(body.from.slice(4)).toBe(`${today.slice(4)}T00:00:00.000Z`)
  expect(body.currencies).toMatchObject([{ opening: -500, charged: 0, paid: 300, closing: -800, lineCount: 1 }])
  const day = (daysAgo: number) => must(statement({ from: dayBefore(daysAgo), to: dayBefore(daysAgo) }, client2))
  expect((await day(100)).currencies).toMatchObject([{ opening: -500, closing: -800, lineCount: 1 }])
  expect((await day(101)).currencies).toMatchObject([{ opening: -500, closing: -500, lines: [] }])
  expect((await day(801)).currencies).toEqual([])
})

test('its lines are walked by cursors across currencies, with the sums of all on each page', async () => {
  const walker = await registerClient(platform)
  const own = await newProject(walker)
  for (const currency of ['USD', 'OMR', 'USD', 'EUR', 'OMR'])
    await issued({ platform, project: own, currency, amount: 1000, description: 'Work' })
  const whole = await must(statement({}, walker))
  expect([whole.totalLines, whole.nextCursor]).toEqual([5, null])
  const linesOf = (body: typeof whole) =>
    body.currencies.flatMap(({ lines, ...sums }: { lines: object[] }) => lines.map((line) => ({ ...line, ...sums })))
  const walked: object[] = []
  for (let after: string | null = ''; after !== null;) {
    const { currencies, nextCursor, ...page } = await must(statement({ limit: 2, after }, walker))
    expect(page).toMatchObject({ totalLines: 5, limit: 2, hasNextPage: nextCursor !== null })
    expect(page.page).toBeUndefined()
    walked.push(...linesOf({ currencies }))
    after = nextCursor
  }
  expect(walked).toEqual(linesOf(whole))
  expect(refusal(await statement({ after: 'x' }, walker))).toEqual([400, 'validation_failed'])
})

test('a statement of more lines than a file has is refused as CSV, and comes in pages', async () => {
  const busy = await registerClient(platform)
  await platform.db.query(
    `WITH booked AS (
       INSERT INTO ledger_transactions (id, key, kind, occurred_at, currency, client_id)
       SELECT gen_random_uuid(), 'busy:' || i, 'receipt', now() - i * interval '1 minute', 'JPY', $1 FROM generate_series(1, 10001) i RETURNING *)
     INSERT INTO ledger_entries (id, transaction_id, account, kind, currency, amount, occurred_at, client_id)
     SELECT gen_random_uuid(), b.id, e.account, 'receipt', b.currency, e.amount, b.occurred_at, b.client_id
       FROM booked b, (VALUES ('cash'::enum_ledger_entries_account, 9007199254740991), ('client_credit', -9007199254740991)) AS e(account, amount)`,
    [busy.user.id],
  )
  const csv = await statement({ format: 'csv' }, busy)
  expect(refusal(csv)).toEqual([400, 'validation_failed'])
  expect(csv.bytes.toString()).toContain('10,001 lines')
  const last = await statement({ limit: 1000, page: 11 }, busy)
  expect(last.body).toMatchObject({ totalLines: 10_001, totalPages: 11, hasNextPage: false, prevPage: 10 })
  expect(last.body.currencies[0].lines).toHaveLength(1)
  // More than a number holds exactly: every digit is there all the same.
  expect(last.bytes.toString()).toContain(`"closing":-${9_007_199_254_740_991n * 10_001n}`)
})

test('a reversed write-off is shown as such', async () => {
  const { id } = await issued({ platform, project, currency: 'AED', amount: 1000, description: 'Late' })
  await must(platform.admin.post(`/payments/invoices/${id}/write-off`, { reason: 'Insolvent' }))
  await bookDirectly({
    platform,
    kind: 'write_off',
    client: client.user.id,
    currency: 'AED',
    invoice: id,
    entries: { receivable: 400, write_offs: -400 },
  })
  const { currencies } = await must(statement({ currency: 'AED' }))
  const lines = currencies[0].lines.map(({ title, charged, balance }: Record<string, unknown>) => [
    title,
    charged,
    balance,
  ])
  expect(lines).toEqual([
    ['Invoice', 1000, 1000],
    ['Written off', -1000, 0],
    ['Write-off reversed', 400, 400],
  ])
})

test('unpaid requests are on no statement', async () => {
  const before = await must(statement())
  await requested({ platform, project, currency: 'OMR' })
  expect((await must(statement())).currencies).toEqual(before.currencies)
})
