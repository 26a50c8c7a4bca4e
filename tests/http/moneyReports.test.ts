import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { must, newProject } from '../support/money.ts'
import { dayBefore as day, readAllPages as all, tellMoneyStory } from '../support/moneyStory.ts'
import { parseCsv } from '../support/parseCsv.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { seededRandom } from '../support/seededRandom.ts'

/**
 * A random story of money in three currencies, then every report against sums that are made here from the rows that the
 * API shows: invoices, credit notes, payments and refunds, not from the ledger that the reports are made of.
 */
const seed = Number(process.env['SEED'] ?? 20_261_123)
const currencies = ['JPY', 'OMR', 'USD']
const decimals: Record<string, number> = { JPY: 0, OMR: 3, USD: 2 }
const dayMs = 86_400_000
const today = day(0)

// Answers are read as whatever they are.
// oxlint-disable-next-line typescript/no-explicit-any
type Doc = any

let platform: Platform
let layla: Person
let omar: Person
let invoices: Doc[]
let notes: Doc[]
let payments: Doc[]
let refunds: Doc[]

beforeAll(async () => {
  platform = await startPlatform()
  layla = await registerClient(platform, { firstName: 'Layla', company: 'Layla LLC' })
  omar = await registerClient(platform, { firstName: 'Omar', company: 'Omar LLC' })
  const projects = [await newProject(layla), await newProject(omar)]
  await tellMoneyStory({ platform, projects, currencies, random: seededRandom(seed), steps: 75 })
  const documents = await all(platform.admin, '/payments/invoices')
  invoices = documents.filter(({ kind, issuedAt, status }) => kind === 'invoice' && issuedAt && status !== 'void')
  notes = documents.filter(({ kind }) => kind === 'credit_note')
  payments = (await all(platform.admin, '/payments')).filter(({ paidAt }) => paidAt)
  refunds = await all(platform.admin, '/payment-refunds')
  expect([invoices, notes, payments, refunds].every(({ length }) => length > 0)).toBe(true)
})

afterAll(() => platform?.stop())

const sum = (rows: Doc[], of: (row: Doc) => number) => rows.reduce((total, row) => total + of(row), 0)
const inCurrency = (currency: string) => (row: Doc) => row.currency === currency
const toMinor = (text: string, currency: string) => {
  expect(text).toMatch(decimals[currency] ? new RegExp(`^-?\\d+\\.\\d{${decimals[currency]}}$`) : /^-?\d+$/)
  return Number(text.replace('.', ''))
}
const add = (sums: Record<string, number>, key: string, amount: number) => {
  sums[key] = (sums[key] ?? 0) + amount
}
const paymentOf = (refund: Doc) => payments.find(({ id }) => id === refund.payment)
const refundedOf = (rows: Doc[]) =>
  sum(
    refunds.filter(({ payment }) => rows.some(({ id }) => id === payment)),
    ({ amount }) => amount,
  )
const netOf = (rows: Doc[]) => sum(rows, ({ amount }) => amount) - refundedOf(rows)

/** What is owed of an invoice: by its own rows. */
function owedOf(invoice: Doc): number {
  const credited = sum(
    notes.filter(({ credits }) => credits === invoice.id),
    ({ total }) => total,
  )
  return invoice.total - credited - netOf(payments.filter((payment) => payment.invoice === invoice.id))
}

function expectedCash(currency: string) {
  const received = payments.filter(inCurrency(currency))
  return {
    received: sum(received, ({ amount }) => amount),
    refunded: refundedOf(received),
    disputed: 0,
    net: netOf(received),
    unmatched: 0,
    refundsDue: 0,
  }
}

function expectedInvoices(currency: string) {
  const of = invoices.filter(inCurrency(currency))
  const owed = of.map((invoice) => ({ ...invoice, owed: owedOf(invoice) }))
  const late = owed.filter((invoice) => invoice.owed > 0 && invoice.dueDate.slice(0, 10) < today)
  return {
    issued: of.length,
    total: sum(of, ({ total }) => total),
    paid: netOf(payments.filter((payment) => payment.invoice && payment.currency === currency)),
    credited: sum(notes.filter(inCurrency(currency)), ({ total }) => total),
    writtenOff: 0,
    owed: sum(owed, (each) => Math.max(0, each.owed)),
    overpaid: sum(owed, (each) => Math.max(0, -each.owed)),
    overdue: { count: late.length, owed: sum(late, (each) => each.owed) },
  }
}

test('stats are what the rows add up to, by currency', async () => {
  const { byCurrency, invoices: byInvoice } = await must(platform.admin.get('/payments/stats'))
  expect(byCurrency.map(({ currency }: Doc) => currency)).toEqual(currencies)
  for (const currency of currencies) {
    const { received, ...cash } = expectedCash(currency)
    expect(byCurrency.find(inCurrency(currency))).toMatchObject({ completed: received, ...cash })
    const month = payments.filter((each) => each.currency === currency && each.paidAt >= `${today.slice(0, 7)}-01`)
    expect(byCurrency.find(inCurrency(currency)).thisMonth).toBe(sum(month, ({ amount }) => amount))
    const expected = expectedInvoices(currency)
    expect(byInvoice.find(inCurrency(currency))).toMatchObject(expected)
    expect(expected.total - expected.paid - expected.credited).toBe(expected.owed - expected.overpaid)
  }
})

test('the dashboard shows the same sums', async () => {
  const { revenue, alerts } = await must(platform.admin.get('/admin/dashboard'))
  for (const currency of currencies) {
    const { owed, overdue } = expectedInvoices(currency)
    expect(revenue.find(inCurrency(currency))).toMatchObject({
      ...expectedCash(currency),
      owed,
      overdue: overdue.owed,
    })
  }
  expect(alerts.overdueInvoices.count).toBe(sum(currencies, (currency) => expectedInvoices(currency).overdue.count))
  for (const { id, owed } of alerts.overdueInvoices.docs) {
    expect(owed).toBe(owedOf(invoices.find((invoice) => invoice.id === id)))
  }
})

test('revenue has each payment on the day it was paid and each refund on the day it went back, and its CSV is the same', async () => {
  const query = { from: day(80), to: today, groupBy: 'day' }
  const { rows, totals } = await must(platform.admin.get('/admin/reports/revenue', { query }))
  const days = new Map<string, { received: number; refunded: number; payments: number }>()
  const at = (key: string) => days.get(key) ?? { received: 0, refunded: 0, payments: 0 }
  for (const { paidAt, currency, amount } of payments) {
    const key = `${paidAt.slice(0, 10)} ${currency}`
    days.set(key, { ...at(key), received: at(key).received + amount, payments: at(key).payments + 1 })
  }
  for (const { createdAt, currency, amount } of refunds) {
    const key = `${createdAt.slice(0, 10)} ${currency}`
    days.set(key, { ...at(key), refunded: at(key).refunded + amount })
  }
  expect(rows.map(({ start, currency }: Doc) => `${start} ${currency}`)).toEqual([...days.keys()].sort())
  for (const row of rows) {
    const expected = at(`${row.start} ${row.currency}`)
    expect(row).toMatchObject({ ...expected, net: expected.received - expected.refunded, period: row.start })
  }
  for (const currency of currencies) expect(totals.find(inCurrency(currency))).toMatchObject(expectedCash(currency))

  const csv = parseCsv(
    (await platform.admin.get('/admin/reports/revenue', { query: { ...query, format: 'csv' } })).body,
    ['period', 'start', 'currency', 'received', 'refunded', 'disputed', 'net', 'unmatched', 'refundsDue', 'payments'],
  )
  expect(
    csv.map(({ period, start, currency = '', payments: count, ...amounts }) => ({
      period,
      start,
      currency,
      payments: Number(count),
      ...Object.fromEntries(Object.entries(amounts).map(([name, text]) => [name, toMinor(text, currency)])),
    })),
  ).toEqual(rows)
  const months = await must(platform.admin.get('/admin/reports/revenue', { query: { ...query, groupBy: 'month' } }))
  expect(months.totals).toEqual(totals)
})

test('aging is the amount owed on each invoice by days late, and with overpayments equals the ledger’s balance', async () => {
  const { totals, clients: byClient, receivable } = await must(platform.admin.get('/admin/reports/aging'))
  const lateness = (invoice: Doc) => (Date.parse(today) - Date.parse(invoice.dueDate.slice(0, 10))) / dayMs
  const bucketOf = (days: number) =>
    days <= 0 ? 'current' : days <= 30 ? 'days1To30' : days <= 60 ? 'days31To60' : days <= 90 ? 'days61To90' : 'over90'
  for (const client of [layla, omar]) {
    for (const currency of currencies) {
      const owed = invoices.filter(
        (invoice) => invoice.client === client.user.id && invoice.currency === currency && owedOf(invoice) > 0,
      )
      const expected: Record<string, number> = { current: 0, days1To30: 0, days31To60: 0, days61To90: 0, over90: 0 }
      for (const invoice of owed) add(expected, bucketOf(lateness(invoice)), owedOf(invoice))
      const found = byClient.find((row: Doc) => row.client === client.user.id && row.currency === currency)
      if (owed.length === 0) expect(found).toBeUndefined()
      else expect(found).toMatchObject({ ...expected, total: sum(owed, owedOf), invoices: owed.length })
    }
  }
  const ledger = await must(platform.admin.get('/admin/reports/ledger'))
  for (const currency of currencies) {
    const { owed, overpaid } = expectedInvoices(currency)
    expect(totals.find(inCurrency(currency))?.total ?? 0).toBe(owed)
    const balance = owed - overpaid
    expect(receivable.find(inCurrency(currency))).toEqual({ currency, owed, overpaid, balance })
    expect(balanceOf({ ledger, currency, account: 'receivable' })).toBe(balance)
  }
  const csv = parseCsv((await platform.admin.get('/admin/reports/aging', { query: { format: 'csv' } })).body)
  expect(csv.map(({ Currency: currency = '', Total: total = '' }) => toMinor(total, currency))).toEqual(
    byClient.map(({ total }: Doc) => total),
  )
  expect((await must(platform.admin.get('/admin/reports/aging', { query: { at: today } }))).totals).toEqual(totals)
  expect((await must(platform.admin.get('/admin/reports/aging', { query: { at: day(1) } }))).totals).toEqual([])
})

/** The accounts as the trial balance's CSV calls them. */
const accountNames: Record<string, string> = {
  Bank: 'bank',
  Cash: 'cash',
  Other: 'other',
  Stripe: 'stripe',
  Receivable: 'receivable',
  'Client credit': 'client_credit',
  Suspense: 'suspense',
  'Refunds payable': 'refunds_payable',
  Revenue: 'revenue',
  'Tax payable': 'tax_payable',
  'Tax withheld': 'tax_withheld',
  'Write-offs': 'write_offs',
  Disputed: 'disputed',
  'Dispute losses': 'dispute_losses',
  Total: 'total',
}

function balanceOf({ ledger, currency, account }: { ledger: Doc; currency: string; account: string }): number {
  return ledger.accounts.find((row: Doc) => row.currency === currency && row.account === account)?.balance ?? 0
}

test('the trial balance has every account as the rows say, each currency adds up to 0, and its CSV is the same', async () => {
  const ledger = await must(platform.admin.get('/admin/reports/ledger'))
  expect(ledger.totals.map(({ currency, balance }: Doc) => [currency, balance])).toEqual(
    currencies.map((currency) => [currency, 0]),
  )
  for (const currency of currencies) {
    const balance = (account: string) => balanceOf({ ledger, currency, account })
    const received = payments.filter(inCurrency(currency))
    const by = (method: string) => netOf(received.filter((payment) => payment.method === method))
    expect([balance('bank'), balance('cash'), balance('other')]).toEqual([by('bank_transfer'), by('cash'), by('other')])
    expect(balance('client_credit')).toBe(0 - netOf(received.filter(({ invoice }) => !invoice)))
    const charged = (key: string) =>
      sum(invoices.filter(inCurrency(currency)), (row) => row[key]) -
      sum(notes.filter(inCurrency(currency)), (row) => row[key])
    const tax = balance('tax_payable') + balance('tax_withheld')
    expect([balance('revenue'), tax]).toEqual([0 - charged('subtotal'), 0 - charged('taxTotal')])
    const { debit, credit } = ledger.totals.find(inCurrency(currency))
    expect(debit).toBe(credit)
    const { net, unmatched, refundsDue } = expectedCash(currency)
    expect(balance('bank') + balance('cash') + balance('other') + balance('stripe')).toBe(net + unmatched + refundsDue)
  }
  const csv = parseCsv((await platform.admin.get('/admin/reports/ledger', { query: { format: 'csv' } })).body, [
    'currency',
    'account',
    'debit',
    'credit',
    'balance',
  ])
  const asRow = ({ currency = '', account = '', debit = '', credit = '', balance = '' }: Record<string, string>) => ({
    currency,
    account: accountNames[account],
    debit: toMinor(debit, currency),
    credit: toMinor(credit, currency),
    balance: toMinor(balance, currency),
  })
  expect(csv.filter(({ account }) => account !== 'Total').map(asRow)).toEqual(ledger.accounts)
  expect(csv.filter(({ account }) => account === 'Total').map(asRow)).toEqual(
    ledger.totals.map((row: Doc) => ({ ...row, account: 'total' })),
  )
  expect((await must(platform.admin.get('/admin/reports/ledger', { query: { at: today } }))).accounts).toEqual(
    ledger.accounts,
  )
})

test('the tax report has each tax as the documents have it, and adds up to the ledger’s accounts of tax', async () => {
  const { rows } = await must(platform.admin.get('/admin/reports/tax'))
  const ledger = await must(platform.admin.get('/admin/reports/ledger'))
  const expected: Record<string, number> = {}
  for (const document of [...invoices, ...notes]) {
    const sign = document.kind === 'credit_note' ? -1 : 1
    for (const { taxRateBps, taxCategory, taxes, net, tax } of document.taxSummary) {
      for (const each of taxes ?? [{ name: '', rateBps: taxRateBps, amount: tax }]) {
        const key = [document.currency, each.name, each.rateBps, taxCategory ?? null].join()
        add(expected, `${key} net`, sign * net)
        add(expected, `${key} tax`, sign * each.amount)
      }
    }
  }
  const found: Record<string, number> = {}
  for (const { currency, name, rateBps, category, net, tax } of rows) {
    const key = [currency, name, rateBps, category].join()
    Object.assign(found, { [`${key} net`]: net, [`${key} tax`]: tax })
  }
  const isSome = ([, amount]: [string, number]) => amount !== 0
  expect(Object.entries(found).filter(isSome).sort()).toEqual(Object.entries(expected).filter(isSome).sort())
  for (const currency of currencies) {
    const account = (name: string) => balanceOf({ ledger, currency, account: name })
    const taxOf = (isWithheld: boolean) =>
      sum(
        rows.filter((row: Doc) => inCurrency(currency)(row) && row.rateBps < 0 === isWithheld),
        (row: Doc) => row.tax,
      )
    expect([taxOf(false), taxOf(true)]).toEqual([0 - account('tax_payable'), 0 - account('tax_withheld')])
  }
})

test('a statement ends with the sum of the client’s rows, line by line, the same for the client and an admin', async () => {
  for (const client of [layla, omar]) {
    const own = await must(client.get('/payments/statement'))
    const { from, to, ...asked } = await must(
      platform.admin.get('/payments/statement', { query: { client: client.user.id } }),
    )
    expect([from < to, asked]).toEqual([true, { ...own, from: undefined, to: undefined }])
    expect(own.client).toEqual({
      id: client.user.id,
      name: `${client.user.firstName} Haddad`,
      company: `${client.user.firstName} LLC`,
    })
    for (const currency of currencies) {
      const is = (row: Doc) => row.client === client.user.id && row.currency === currency
      const ofClient = payments.filter(is)
      const charged = sum(invoices.filter(is), ({ total }) => total) - sum(notes.filter(is), ({ total }) => total)
      const section = own.currencies.find(inCurrency(currency))
      expect(section).toMatchObject({ opening: 0, charged, paid: netOf(ofClient), closing: charged - netOf(ofClient) })
      let balance = section.opening
      for (const line of section.lines) {
        balance += line.charged - line.paid
        expect(line.balance).toBe(balance)
      }
      expect([balance, section.lines.length]).toEqual([section.closing, section.lineCount])
      const dates = section.lines.map(({ date }: Doc) => date)
      expect(dates).toEqual([...dates].sort())
      checkLines({ section, is })
    }
  }
})

/** Each line names its own document, and there is one for every event. */
function checkLines({ section, is }: { section: Doc; is: (row: Doc) => boolean }): void {
  const amounts = (title: string) =>
    section.lines.filter((line: Doc) => line.title === title).map((line: Doc) => line.charged + line.paid)
  const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
  expect(sorted(amounts('Payment'))).toEqual(sorted(payments.filter(is).map(({ amount }) => amount)))
  const back = refunds.filter((refund) => is(paymentOf(refund)))
  expect(sorted(amounts('Refund'))).toEqual(sorted(back.map(({ amount }) => 0 - amount)))
  expect(amounts('Invoice voided').length).toBe(amounts('Invoice').length - invoices.filter(is).length)
  for (const line of section.lines) {
    if (line.title === 'Invoice') expect(line.number).toMatch(/^INV-/)
    if (line.title === 'Payment') expect([line.description, typeof line.payment]).toEqual(['Deposit', 'string'])
    if (line.title !== 'Credit note') continue
    const note = notes.find(({ id }) => id === line.creditNote)
    expect(line).toMatchObject({ number: note.invoiceNumber, charged: 0 - note.total, invoice: note.credits })
  }
}

test('a statement as CSV has the same lines, and pages of it are parts of the same', async () => {
  const client = layla
  const whole = await must(client.get('/payments/statement'))
  const csv = parseCsv((await client.get('/payments/statement', { query: { format: 'csv' } })).body)
  const expected = whole.currencies.flatMap(({ currency, opening, charged, paid: back, closing, lines }: Doc) => [
    { currency, title: 'Opening balance', balance: opening },
    ...lines.map((line: Doc) => ({ currency, ...line })),
    { currency, title: 'Closing balance', charged, paid: back, balance: closing },
  ])
  expect(csv).toHaveLength(expected.length)
  csv.forEach(
    ({ Currency: currency = '', Entry, Charged: charged = '', Balance: balance = '', Number: number }, index) => {
      const row = expected[index]
      expect([currency, Entry, toMinor(balance, currency)]).toEqual([row.currency, row.title, row.balance])
      expect(number).toBe(row.number ?? '')
      if (row.charged !== undefined) expect(toMinor(charged, currency)).toBe(row.charged)
    },
  )
  const pages: Doc[] = []
  for (let page = 1; page <= 1 + Math.floor((whole.totalLines - 1) / 7); page += 1) {
    const part = await must(client.get('/payments/statement', { query: { limit: 7, page } }))
    expect(part).toMatchObject({ totalLines: whole.totalLines, limit: 7, page, hasPrevPage: page > 1 })
    expect(part.currencies.map(({ closing }: Doc) => closing)).toEqual(
      whole.currencies.map(({ closing }: Doc) => closing),
    )
    pages.push(...part.currencies.flatMap(({ lines }: Doc) => lines))
    expect(part.hasNextPage).toBe(pages.length < whole.totalLines)
  }
  expect(pages).toEqual(whole.currencies.flatMap(({ lines }: Doc) => lines))
  const yen = await must(client.get('/payments/statement', { query: { currency: 'JPY' } }))
  expect(yen.currencies).toEqual(whole.currencies.filter(inCurrency('JPY')))
})

test('what was before a statement’s time is its opening balance', async () => {
  const client = omar
  const early = await must(client.get('/payments/statement', { query: { to: day(20) } }))
  const late = await must(client.get('/payments/statement', { query: { from: day(19) } }))
  const whole = await must(client.get('/payments/statement'))
  for (const section of whole.currencies) {
    const before = early.currencies.find(inCurrency(section.currency))
    const after = late.currencies.find(inCurrency(section.currency))
    expect(after.opening).toBe(before?.closing ?? 0)
    expect([...(before?.lines ?? []), ...after.lines]).toEqual(section.lines)
  }
})

test('GraphQL shows what was paid, credited and is owed', async () => {
  const query = `{ Invoices(limit: 100) { docs { id amountPaid amountCredited amountWrittenOff amountOwed } }
    Payments(limit: 100) { docs { id receivedAmount refundedAmount disputedAmount } } }`
  for (const who of [platform.admin, layla]) {
    const { data } = await must(who.post('/graphql', { query }))
    const visible = await all(who, '/payments/invoices')
    expect(data.Invoices.docs).toHaveLength(Math.min(100, visible.length))
    for (const doc of data.Invoices.docs) {
      const rest = visible.find(({ id }) => id === doc.id)
      expect(doc).toEqual({
        id: rest.id,
        amountPaid: rest.amountPaid,
        amountCredited: rest.amountCredited,
        amountWrittenOff: rest.amountWrittenOff,
        amountOwed: rest.amountOwed,
      })
      const invoice = invoices.find(({ id }) => id === doc.id)
      if (invoice) expect(doc.amountOwed).toBe(owedOf(invoice))
    }
    for (const doc of data.Payments.docs) {
      const payment = payments.find(({ id }) => id === doc.id)
      const { receivedAmount, refundedAmount } = doc
      expect([receivedAmount, refundedAmount]).toEqual(payment ? [payment.amount, refundedOf([payment])] : [0, 0])
    }
  }
})
