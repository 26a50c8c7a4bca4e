import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, sentContract } from '../support/contracts.ts'
import { draft, issued, must, newProject, refusal, transfer } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob } from '../support/runJob.ts'

type Doc = Answer['body']

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const line = (fields: object = {}) => ({ description: 'Work', quantity: 1, unitAmount: 10_000, ...fields })
const company = (data: object) => must(platform.admin.post('/globals/company', data))
const credit = (id: string, body: object) =>
  must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'Less work', ...body }), 201)
const amounts = ({ subtotal, taxTotal, total }: Doc) => [subtotal, taxTotal, total]

async function printed(path: string): Promise<string> {
  const answer = await platform.admin.get(path)
  return (await pageTexts(answer.bytes)).join(' ').replace(/[\u2066-\u2069]/g, '')
}

/** What an invoice or credit note added to each account, each tax apart. */
async function booked(key: string): Promise<Record<string, number>> {
  const { rows } = await platform.db.query(
    `SELECT concat_ws(' ', account, nullif(tax_name, ''), tax_rate_bps) AS account, amount::int AS amount
       FROM ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id WHERE t.key = $1`,
    [key],
  )
  return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]))
}

// Rates: Quebec's QST, New York City's and a Texan sales tax.
test.each([
  [997.5, 100_000, 9975],
  [887.5, 19_999, 1775],
  [842.5, 10_000, 843],
])('a rate of %p basis points on %p is %p, exactly', async (taxRateBps, unitAmount, tax) => {
  const doc = await draft({ platform, project, currency: 'CAD', lines: [line({ unitAmount, taxRateBps })] })
  expect(amounts(doc)).toEqual([unitAmount, tax, unitAmount + tax])
  expect(doc.lines[0]).toMatchObject({ taxRateBps, taxes: null, taxAmount: tax })
})

test('GST and QST stand on one line, each with its amount, on paper, in the ledger and in the report', async () => {
  const taxes = [
    { name: 'GST', rateBps: 500 },
    { name: 'QST', rateBps: 997.5 },
  ]
  const doc = await issued({ platform, project, currency: 'CAD', lines: [line({ unitAmount: 100_000, taxes })] })
  // Revenu Québec: both on the price, 1,000.00 + 50.00 + 99.75.
  expect(amounts(doc)).toEqual([100_000, 14_975, 114_975])
  const charged = [
    { name: 'GST', rateBps: 500, amount: 5000 },
    { name: 'QST', rateBps: 997.5, amount: 9975 },
  ]
  expect(doc.lines[0].taxes).toEqual(charged)
  expect(doc.taxSummary).toEqual([{ taxRateBps: 1497.5, taxes: charged, net: 100_000, tax: 14_975, gross: 114_975 }])
  const text = await printed(`/payments/invoices/${doc.id}/pdf`)
  for (const words of ['GST 5 % on 1,000.00 CAD 50.00 CAD', 'QST 9.975 % on 1,000.00 CAD 99.75 CAD', '1,149.75 CAD'])
    expect(text).toContain(words)
  const mail = await platform.mail({ to: client.email, kind: 'invoice_issued' })
  for (const words of ['GST 5 %: 50.00 CAD', 'QST 9.975 %: 99.75 CAD'])
    expect(mail.text.replace(/=\r?\n/g, '')).toContain(words)
  expect(await booked(`invoice:${doc.id}:issued`)).toEqual({
    receivable: 114_975,
    revenue: -100_000,
    'tax_payable GST 500': -5000,
    'tax_payable QST 997.5': -9975,
  })
  const query = `{ Invoice(id: "${doc.id}") { taxRounding isCardPayable lines { taxRateBps taxes taxCategory } } }`
  expect((await client.post('/graphql', { query })).body.data.Invoice).toEqual({
    taxRounding: 'line',
    isCardPayable: true,
    lines: [{ taxRateBps: 1497.5, taxes: charged, taxCategory: null }],
  })
  // A part of it is credited in proportion: a tenth.
  const { doc: note } = await credit(doc.id, { amount: 11_498 })
  expect(note.lines[0].taxes.map(({ amount }: Doc) => amount)).toEqual([500, 998])
  const { rows } = await must(platform.admin.get('/admin/reports/tax'))
  expect(rows.filter(({ name }: Doc) => name === 'QST')).toEqual([
    expect.objectContaining({ currency: 'CAD', rateBps: 997.5, invoicedNet: 100_000, creditedTax: 998, tax: 8977 }),
  ])
  const csv = (await platform.admin.get('/admin/reports/tax', { query: { format: 'csv' } })).bytes.toString()
  expect(csv.replaceAll('"', '')).toContain('CAD,QST,9.975 %,Standard rate,1000.00,99.75,100.00,9.98,900.00,89.77,0.00')
})

test('a compound tax is charged on the taxes before it too', async () => {
  // 100.00 + 5.00, and 9.5 % of 105.00.
  const taxes = [
    { name: 'GST', rateBps: 500 },
    { name: 'PST', rateBps: 950, compound: true },
  ]
  const doc = await draft({ platform, project, lines: [line({ taxes })] })
  expect(doc.lines[0].taxes.map(({ amount }: Doc) => amount)).toEqual([500, 998])
})

test('tax that a client withholds lowers what is owed, and has an account of its own', async () => {
  // Spain: IVA of 21 % on 1,000.00, less IRPF of 15 %.
  const taxes = [
    { name: 'IVA', rateBps: 2100 },
    { name: 'IRPF', rateBps: -1500 },
  ]
  const doc = await issued({ platform, project, currency: 'EUR', lines: [line({ unitAmount: 100_000, taxes })] })
  expect(amounts(doc)).toEqual([100_000, 6000, 106_000])
  expect(await booked(`invoice:${doc.id}:issued`)).toEqual({
    receivable: 106_000,
    revenue: -100_000,
    'tax_payable IVA 2100': -21_000,
    'tax_withheld IRPF -1500': 15_000,
  })
  const { doc: note } = await credit(doc.id, { lines: [line({ unitAmount: 50_000 })] })
  expect(amounts(note)).toEqual([50_000, 3000, 53_000])
  await credit(doc.id, {})
  expect((await must(platform.admin.get(`/payments/invoices/${doc.id}`))).amountOwed).toBe(0)
})

test('a category without tax is printed with its reason, and a credit note has both', async () => {
  const taxReason = 'Article 196, Directive 2006/112/EC'
  const doc = await issued({ platform, project, lines: [line({ taxCategory: 'reverse_charge', taxReason })] })
  expect(doc.lines[0]).toMatchObject({ taxRateBps: 0, taxCategory: 'reverse_charge', taxReason, taxAmount: 0 })
  const text = await printed(`/payments/invoices/${doc.id}/pdf`)
  for (const words of ['Reverse charge on 100.00 USD', taxReason]) expect(text).toContain(words)
  const { doc: note } = await credit(doc.id, { lines: [line({ unitAmount: 4000, taxRateBps: 0 })] })
  expect(note.lines[0]).toMatchObject({ taxCategory: 'reverse_charge', taxReason, grossAmount: 4000 })
})

test('a line that says nothing has the rate of the company, one that says its category has none', async () => {
  await company({ taxRateBps: 997.5 })
  const doc = await draft({ platform, project, lines: [line(), line({ taxCategory: 'exempt' })] })
  expect(doc.lines.map(({ taxRateBps }: Doc) => taxRateBps)).toEqual([997.5, 0])
  await company({ taxRateBps: 0 })
})

test.each([
  [{ taxRateBps: 500, taxes: [{ name: 'GST', rateBps: 500 }] }, 'lines.0.taxes', 'conflicting'],
  [{ taxRateBps: 500, taxCategory: 'exempt' }, 'lines.0.taxCategory', 'conflicting'],
  [{ taxRateBps: 997.555 }, 'lines.0.taxRateBps', 'invalid_format'],
  [{ taxRateBps: -1 }, 'lines.0.taxRateBps', 'too_small'],
  [{ taxCategory: 'luxury' }, 'lines.0.taxCategory', 'invalid_value'],
  [{ unitAmount: 16.48123 }, 'lines.0.unitAmount', 'invalid_format'],
  [
    {
      taxes: [
        { name: 'A', rateBps: 1 },
        { name: 'A', rateBps: 2 },
      ],
    },
    'lines.0.taxes',
    'not_unique',
  ],
  [{ taxes: ['A', 'B', 'C', 'D'].map((name) => ({ name, rateBps: 1 })) }, 'lines.0.taxes', 'too_long'],
  [{ taxes: [{ name: 'A', rateBps: -10_001 }] }, 'lines.0.taxes.0.rateBps', 'too_small'],
])('%j is 400 at its path', async (fields, path, code) => {
  const body = { project, dueDate: '2099-01-31', lines: [line(fields)] }
  const answer = await platform.admin.post('/payments/invoices', body)
  expect(refusal(answer)).toEqual([400, 'validation_failed'])
  expect(answer.body.errors[0].data.errors).toEqual([expect.objectContaining({ path, code })])
})

test('included taxes that take the whole price are 400', async () => {
  const taxes = [{ name: 'Withheld', rateBps: -10_000 }]
  const body = { project, dueDate: '2099-01-31', taxMode: 'inclusive', lines: [line({ taxes })] }
  expect(refusal(await platform.admin.post('/payments/invoices', body))).toEqual([400, 'validation_failed'])
})

test('forty lines and one line come to the same where the company rounds per document; a draft keeps its rounding', async () => {
  // 12.50 at 5 % is 0.625; forty of them are 500.00 and 25.00 of tax.
  const forty = { lines: Array.from({ length: 40 }, () => line({ unitAmount: 1250, taxRateBps: 500 })) }
  const one = { lines: [line({ quantity: 40, unitAmount: 1250, taxRateBps: 500 })] }
  const perLine = await draft({ platform, project, ...forty })
  expect([perLine.taxRounding, perLine.taxTotal]).toEqual(['line', 2520])
  await company({ taxRounding: 'document' })
  const [many, single] = [await draft({ platform, project, ...forty }), await draft({ platform, project, ...one })]
  expect([many.taxRounding, many.taxTotal, single.taxTotal]).toEqual(['document', 2500, 2500])
  const again = { dueDate: '2099-01-31', ...forty }
  const kept = await must(platform.admin.put(`/payments/invoices/${perLine.id}`, again))
  expect([kept.doc.taxRounding, kept.doc.taxTotal]).toEqual(['line', 2520])
  const { doc } = await must(platform.admin.put(`/payments/invoices/${many.id}/send`))
  await credit(doc.id, forty)
  expect((await must(platform.admin.get(`/payments/invoices/${doc.id}`))).amountOwed).toBe(0)
  await company({ taxRounding: 'line' })
})

test('a unit price has up to four decimals of a minor unit', async () => {
  // 0.1648 EUR × 7,000.
  const lines = [line({ quantity: 7000, unitAmount: 16.48 })]
  const doc = await issued({ platform, project, currency: 'EUR', lines })
  expect([doc.total, doc.lines[0].unitAmount]).toEqual([115_360, 16.48])
  expect(await printed(`/payments/invoices/${doc.id}/pdf`)).toContain('7000 0.1648')
})

test('an amount that cards cannot be charged says so at the draft; a rounding of totals makes it chargeable', async () => {
  const lines = [line({ unitAmount: 100_010, taxRateBps: 500 })]
  const exact = await draft({ platform, project, currency: 'OMR', lines })
  // 100.010 and 5 % of it, 5.0005.
  expect([exact.total, exact.isCardPayable]).toEqual([105_011, false])
  await company({ totalRounding: [{ currency: 'OMR', increment: 10 }] })
  const rounded = await issued({ platform, project, currency: 'OMR', lines })
  expect([rounded.total, rounded.roundingAmount, rounded.isCardPayable]).toEqual([105_010, -1, true])
  const text = await printed(`/payments/invoices/${rounded.id}/pdf`)
  for (const words of ['Rounding -0.001 OMR', 'Tax 5 % on 100.010 OMR 5.001 OMR', 'Total 105.010 OMR'])
    expect(text).toContain(words)
  expect(text).not.toContain('Outside the scope')
  // Crediting all lines takes the rounding too.
  const { doc: note } = await credit(rounded.id, { lines })
  expect([note.total, note.roundingAmount]).toEqual([105_010, -1])
  const asked = await platform.admin.post('/globals/company', {
    totalRounding: [
      { currency: 'OMR', increment: 10 },
      { currency: 'OMR', increment: 5 },
    ],
  })
  expect(refusal(asked)).toEqual([400, 'validation_failed'])
  await company({ totalRounding: [] })
})

test('nobody is reminded of less than can be paid', async () => {
  const lines = [line({ unitAmount: 100_010, taxRateBps: 500 })]
  const { id } = await issued({ platform, project, currency: 'OMR', lines, dueDate: '2025-01-01', confirmDate: true })
  await platform.db.query(`UPDATE invoices SET issued_at = issued_at - interval '900 days' WHERE id = $1`, [id])
  await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...transfer, amount: 105_010 }), 201)
  await runJob({ platform, name: 'invoices.remind' })
  const { rows } = await platform.db.query(
    `SELECT outcome FROM invoice_reminders WHERE invoice_id = $1 AND outcome = 'sent'`,
    [id],
  )
  expect([(await must(platform.admin.get(`/payments/invoices/${id}`))).amountOwed, rows]).toEqual([1, []])
})

test.each([
  ['a discount of 100 %', { discount: { bps: 10_000 } }],
  ['pro bono', { lines: [line({ discountBps: 10_000, taxRateBps: 500 })] }],
  [
    'a final invoice less its deposit',
    {
      lines: [
        line({ description: 'Web shop', unitAmount: 252_101, taxRateBps: 1900 }),
        line({ description: 'Deposit invoiced before', unitAmount: -252_101, taxRateBps: 1900 }),
      ],
    },
  ],
])('%s is issued and paid at once', async (_, body) => {
  const doc = await issued({ platform, project, currency: 'EUR', ...body })
  expect(doc).toMatchObject({ total: 0, status: 'paid', amountOwed: 0, isOverdue: false, isCardPayable: false })
  expect([doc.paidAt, doc.paymentReference ?? null]).toEqual([doc.issuedAt, null])
  expect(await booked(`invoice:${doc.id}:issued`)).toEqual({})
  const text = await printed(`/payments/invoices/${doc.id}/pdf`)
  expect(text).toContain('Amount due 0.00 EUR')
  expect(text).not.toContain('Scan to pay')
  const mail = await platform.mail({ to: client.email, kind: 'invoice_issued' })
  expect(mail.text).not.toContain('View and pay')
  expect(refusal(await platform.admin.post(`/payments/invoices/${doc.id}/record`, transfer))).toEqual([
    409,
    'illegal_transition',
  ])
})

test('an invoice of nothing is on the statement, and voided when it was issued in error; a paid one is not', async () => {
  const person = await registerClient(platform)
  const own = await newProject(person)
  const zero = await issued({ platform, project: own, currency: 'CHF', discount: { bps: 10_000 } })
  const voiding = (id: string) => platform.admin.put(`/payments/invoices/${id}/void`, { reason: 'Wrong client' })
  const lines = async () => {
    const { currencies } = await must(person.get('/payments/statement'))
    expect(currencies).toMatchObject([{ currency: 'CHF', opening: 0, charged: 0, paid: 0, closing: 0 }])
    expect(currencies[0].lineCount).toBe(currencies[0].lines.length)
    return currencies[0].lines
  }
  const nothing = { charged: 0, paid: 0, applied: 0, balance: 0, invoice: zero.id, number: zero.invoiceNumber }
  const issue = { ...nothing, kind: 'invoice_issued', title: 'Invoice', date: zero.issuedAt }
  expect(await lines()).toMatchObject([issue])
  const { doc } = await must(voiding(zero.id))
  expect(doc).toMatchObject({ status: 'void', paidAt: null, reason: 'Wrong client', invoiceNumber: zero.invoiceNumber })
  expect(await lines()).toMatchObject([issue, { ...nothing, kind: 'invoice_voided', description: 'Wrong client' }])
  const ids = (await lines()).map(({ id }: Doc) => id)
  expect(new Set(ids).size).toBe(2)
  await platform.mail({ to: person.email, kind: 'invoice_voided' })
  expect(refusal(await voiding(zero.id))).toEqual([409, 'illegal_transition'])
  const settled = await issued({ platform, project: own, currency: 'CHF' })
  await must(platform.admin.post(`/payments/invoices/${settled.id}/record`, transfer), 201)
  const credited = await issued({ platform, project: own, currency: 'CHF' })
  await must(platform.admin.post(`/payments/invoices/${credited.id}/credit`, { reason: 'Wrong' }), 201)
  const writtenOff = await issued({ platform, project: own, currency: 'CHF' })
  await must(platform.admin.post(`/payments/invoices/${writtenOff.id}/write-off`, { reason: 'Gone' }))
  for (const { id } of [settled, credited, writtenOff])
    expect(refusal(await voiding(id))).toEqual([409, 'illegal_transition'])
})

test('what is written off is split by tax, and comes back as it was', async () => {
  const lines = [line({ taxRateBps: 500 }), line({ taxRateBps: 1900 })]
  const { id } = await issued({ platform, project, currency: 'GBP', lines })
  await must(platform.admin.post(`/payments/invoices/${id}/write-off`, { reason: 'Insolvent' }))
  const first = { receivable: -22_400, write_offs: 20_000, 'write_offs 500': 500, 'write_offs 1900': 1900 }
  expect(await booked(`invoice:${id}:written_off`)).toEqual(first)
  const taxOf = async () => {
    const { rows } = await must(platform.admin.get('/admin/reports/tax'))
    return rows
      .filter(({ currency }: Doc) => currency === 'GBP')
      .map(({ rateBps, tax, writtenOffTax }: Doc) => [rateBps, tax, writtenOffTax])
  }
  expect(await taxOf()).toEqual([
    [500, 500, 500],
    [1900, 1900, 1900],
  ])
  await must(platform.admin.post(`/payments/invoices/${id}/record`, transfer), 201)
  expect(await taxOf()).toEqual([
    [500, 500, 0],
    [1900, 1900, 0],
  ])
})

test('a credit note names buyer and seller as its invoice does, and the day of that, after a move and an erasure', async () => {
  const mover = await registerClient(platform)
  await must(mover.put('/users/profile', { billingAddress: 'Old Street 1\nMuscat', taxNumber: 'OM11' }))
  await company({ address: 'First Avenue' })
  const invoice = await issued({ platform, project: await newProject(mover) })
  await platform.db.query(`UPDATE invoices SET issued_at = '2026-03-04T10:00:00Z' WHERE id = $1`, [invoice.id])
  await must(mover.put('/users/profile', { billingAddress: 'New Street 2', taxNumber: 'OM22' }))
  await company({ address: 'Second Avenue' })
  const moved = await credit(invoice.id, { amount: 4000 })
  await must(platform.admin.post(`/admin/users/${mover.user.id}/erase`, { reason: 'Asked for', email: mover.email }))
  const erased = await credit(invoice.id, {})
  for (const { doc } of [moved, erased]) {
    const text = await printed(`/payments/invoices/${doc.id}/pdf`)
    for (const words of ['Old Street 1', 'OM11', 'First Avenue', invoice.invoiceNumber, '4 March 2026'])
      expect(text).toContain(words)
    for (const words of ['New Street 2', 'Second Avenue', 'Erased']) expect(text).not.toContain(words)
  }
})

test('a net contract says its tax, prints it with the total, and a revision keeps it', async () => {
  const approved = await projectOf({ platform, client })
  const terms = { amount: 1_000_000, currency: 'EUR', depositPercentage: 30, taxRateBps: 1900 }
  const contract = await draftContract({ platform, project: approved, ...terms })
  expect(contract).toMatchObject({ taxMode: 'exclusive', taxRateBps: 1900, taxes: null, taxCategory: null })
  const { doc } = await must(platform.admin.put(`/contracts/${contract.id}/send`))
  const text = await printed(`/contracts/${doc.id}/pdf`)
  for (const words of [
    'Contract amount before tax10,000.00 EUR',
    'Tax 19 %: 1,900.00 EUR',
    'Contract amount with tax11,900.00 EUR',
    'Deposit with tax3,570.00 EUR (30%)',
  ])
    expect(text).toContain(words)
  const kept = await must(platform.admin.post(`/contracts/${contract.id}/revise`, { amount: 2_000_000 }), 201)
  expect(kept.doc).toMatchObject({ taxMode: 'exclusive', taxRateBps: 1900 })
})

test('a contract takes several taxes, a category, the rate of the company, or none; a revision may take them away', async () => {
  const approved = await projectOf({ platform, client })
  const of = async (tax: object) =>
    draftContract({ platform, project: approved, amount: 115_500, currency: 'USD', ...tax })
  const taxes = [
    { name: 'GST', rateBps: 500 },
    { name: 'QST', rateBps: 997.5, compound: true },
  ]
  // QST on 1.05: 10.47375 %, and 15.47375 % in all.
  expect(await of({ taxes })).toMatchObject({ taxMode: 'exclusive', taxes, taxRateBps: 1547.38 })
  await company({ taxRateBps: 1000 })
  expect(await of({ taxMode: 'inclusive' })).toMatchObject({ taxMode: 'inclusive', taxRateBps: 1000 })
  await company({ taxRateBps: 0 })
  const reverse = { taxCategory: 'reverse_charge', taxReason: 'Article 196' }
  expect(await of(reverse)).toMatchObject({ taxMode: 'exclusive', taxRateBps: 0, ...reverse })
  expect(await of({})).toMatchObject({ taxMode: null, taxRateBps: null, taxes: null })
  const sent = await sentContract({ platform, client, taxMode: 'inclusive', taxRateBps: 500 })
  expect(await printed(`/contracts/${sent.id}/pdf`)).toContain('Tax includedTax 5 %: 5,878.89 USD')
  const bare = await must(platform.admin.post(`/contracts/${sent.id}/revise`, { taxMode: null }), 201)
  expect(bare.doc).toMatchObject({ taxMode: null, taxRateBps: null })
  const both = { project: approved.id, title: 'x', content: 'x', amount: 100, taxes, taxRateBps: 500 }
  expect(refusal(await platform.admin.post('/contracts', both))).toEqual([400, 'validation_failed'])
})
