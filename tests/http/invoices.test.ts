/** @story Each test goes on where the one before it ended. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { activityOf } from '../support/activityOf.ts'
import { awayFromMidnight } from '../support/awayFromMidnight.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { draft, issued, must, newProject, nowhere, paid, refusal, requested } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let other: Person
let project: string
let year: number

beforeAll(async () => {
  await awayFromMidnight()
  year = new Date().getUTCFullYear()
  platform = await startPlatform()
  client = await registerClient(platform, { company: 'Haddad & Sons' })
  other = await registerClient(platform)
  project = await newProject(client)
})

afterEach(() => expectSoundBooks(platform))
afterAll(() => platform?.stop())

const read = async (id: string, person: Pick<Person, 'get'> = platform.admin) =>
  (await person.get(`/payments/invoices/${id}`)).body

test('a draft has exact amounts and tax by rate', async () => {
  const invoice = await draft({
    platform,
    project,
    currency: 'OMR',
    lines: [
      { description: 'Design', quantity: '2.5', unitAmount: 10_001, taxRateBps: 500 },
      { description: 'Hosting', quantity: 1, unitAmount: 333, taxRateBps: 0 },
      { description: 'Discount', quantity: 1, unitAmount: -1000, taxRateBps: 500 },
    ],
    notes: 'Thank you.',
  })
  expect(invoice).toMatchObject({
    kind: 'invoice',
    status: 'draft',
    project,
    client: client.user.id,
    dueDate: '2099-01-31',
    currency: 'OMR',
    taxMode: 'exclusive',
    notes: 'Thank you.',
    lines: [
      { quantity: '2.5', unitAmount: 10_001, netAmount: 25_003, taxAmount: 1250, grossAmount: 26_253 },
      { netAmount: 333, taxAmount: 0, grossAmount: 333 },
      { netAmount: -1000, taxAmount: -50, grossAmount: -1050 },
    ],
    subtotal: 24_336,
    taxTotal: 1200,
    total: 25_536,
    taxSummary: [
      { taxRateBps: 0, net: 333, tax: 0, gross: 333 },
      { taxRateBps: 500, net: 24_003, tax: 1200, gross: 25_203 },
    ],
    amountPaid: 0,
    amountCredited: 0,
  })
  expect(invoice.invoiceNumber ?? null).toBeNull()
  expect(invoice).not.toHaveProperty('printed')
})

test('an amount with a description is one line; inclusive tax is taken out of it', async () => {
  const invoice = await draft({ platform, project, amount: 10_500, description: 'Retainer', currency: 'EUR' })
  expect(invoice).toMatchObject({ total: 10_500, lines: [{ description: 'Retainer', quantity: '1' }] })
  const lines = [{ description: 'All in', quantity: '1', unitAmount: 10_500, taxRateBps: 500 }]
  expect(await draft({ platform, project, lines, taxMode: 'inclusive' })).toMatchObject({
    subtotal: 10_000,
    taxTotal: 500,
    total: 10_500,
  })
})

test('missing sessions, clients, wrong bodies and unknown projects are refused', async () => {
  const line = { description: 'Design', quantity: 1, unitAmount: 100 }
  const body = { project, dueDate: '2099-12-01', lines: [line] }
  expect(refusal(await platform.anyone.post('/payments/invoices', body))[0]).toBe(401)
  expect(refusal(await client.post('/payments/invoices', body))[0]).toBe(403)
  expect(refusal(await platform.admin.post('/payments/invoices', { ...body, project: nowhere }))[0]).toBe(404)
  const wrong: object[] = [
    {},
    { project, lines: [line] },
    { project, dueDate: '2099-12-01' },
    { ...body, lines: [] },
    { ...body, lines: 'Design' },
    { ...body, amount: 5, description: 'x' },
    { ...body, lines: undefined, amount: 5 },
    { ...body, currency: 'XXX' },
    { ...body, taxMode: 'none' },
    { ...body, dueDate: '2026-02-30' },
    ...[
      { quantity: 0 },
      { quantity: -1 },
      { quantity: '1.1234567' },
      { quantity: '1e3' },
      { unitAmount: 1.23456 },
      { unitAmount: '100' },
      { unitAmount: 2 ** 53 },
      { unitAmount: -100 },
      { unitAmount: Number.MAX_SAFE_INTEGER, quantity: 2 },
      { taxRateBps: 10_001 },
      { taxRateBps: 2.555 },
      { description: '' },
    ].map((change) => ({ ...body, lines: [{ ...line, ...change }] })),
  ]
  for (const each of wrong) {
    const answer = await platform.admin.post('/payments/invoices', each)
    expect([each, ...refusal(answer)]).toEqual([each, 400, 'validation_failed'])
  }
})

test('a draft is invisible to its client; due date and notes can be corrected, money cannot', async () => {
  const { id } = await draft({ platform, project })
  expect(refusal(await client.get(`/payments/invoices/${id}`))).toEqual([404, 'not_found'])
  expect(refusal(await client.get(`/invoices/${id}`))).toEqual([404, 'not_found'])
  expect(refusal(await client.get(`/payments/invoices/${id}/pdf`))).toEqual([404, 'not_found'])
  expect(refusal(await platform.admin.get(`/payments/invoices/${id}/pdf`))).toEqual([409, 'illegal_transition'])
  const changed = await platform.admin.patch(`/invoices/${id}`, {
    dueDate: '2030-05-06',
    notes: 'Net 30',
    total: 1,
    amountPaid: 10_000,
    currency: 'JPY',
    invoiceNumber: 'INV-1',
    client: other.user.id,
    lines: [],
  })
  expect(changed.status).toBe(200)
  expect(await read(id)).toMatchObject({
    notes: 'Net 30',
    dueDate: '2030-05-06',
    total: 10_000,
    amountPaid: 0,
    currency: 'USD',
    client: client.user.id,
    lines: [{ description: 'Design' }],
  })
  expect(refusal(await platform.admin.patch(`/invoices/${id}`, { status: 'paid' }))[0]).not.toBe(500)
  expect((await read(id)).status).toBe('draft')
})

test('issuing numbers, freezes and mails it with its PDF', async () => {
  const { id } = await draft({ platform, project })
  expect(refusal(await platform.anyone.put(`/payments/invoices/${id}/send`))[0]).toBe(401)
  expect(refusal(await client.put(`/payments/invoices/${id}/send`))[0]).toBe(403)
  expect(refusal(await platform.admin.put(`/payments/invoices/${nowhere}/send`))[0]).toBe(404)
  const answer = await platform.admin.put(`/payments/invoices/${id}/send`)
  expect(answer.body.doc).toMatchObject({
    status: 'open',
    invoiceNumber: expect.stringMatching(new RegExp(`^INV-${year}-\\d{5}$`)),
    issuedBy: platform.admin.user.id,
    issuedAt: expect.any(String),
    lines: [{ description: 'Design' }],
  })
  expect(refusal(await platform.admin.put(`/payments/invoices/${id}/send`))).toEqual([409, 'illegal_transition'])
  const { invoiceNumber } = answer.body.doc
  const mail = await platform.mail({ to: client.email, kind: 'invoice_issued' })
  expect(mail.subject).toContain(invoiceNumber)
  expect(mail.raw).toContain(`${invoiceNumber}.pdf`)
  expect(mail.raw).toContain('application/pdf')
  expect(refusal(await platform.admin.patch(`/invoices/${id}`, { notes: 'Changed' }))).toEqual([
    409,
    'illegal_transition',
  ])
  expect([403, 404]).toContain((await platform.admin.delete(`/invoices/${id}`)).status)
  expect([403, 404]).toContain((await client.patch(`/invoices/${id}`, { notes: 'x' })).status)
  expect([403, 404]).toContain((await client.post('/invoices', { project })).status)
})

test('the PDF is the same for everyone and for ever, and each reading is logged', async () => {
  const { id, invoiceNumber } = await issued({ platform, project })
  const at = `/payments/invoices/${id}/pdf`
  const [first, second] = await Promise.all([client.get(at), platform.admin.get(at)])
  expect(first.status).toBe(200)
  expect(first.headers.get('content-type')).toBe('application/pdf')
  expect(first.headers.get('content-disposition')).toContain(`${invoiceNumber}.pdf`)
  expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(second.bytes.equals(first.bytes)).toBe(true)
  await must(client.put('/users/profile', { company: 'Another name' }))
  expect((await client.get(at)).bytes.equals(first.bytes)).toBe(true)
  expect(refusal(await other.get(at))).toEqual([404, 'not_found'])
  expect(refusal(await platform.anyone.get(at))).toEqual([401, 'unauthenticated'])
  const log = await platform.admin.get('/admin/activity-logs', { query: { entity: id, action: 'invoice.downloaded' } })
  expect(log.body.totalDocs).toBe(3)
  const files = await platform.db.query(`SELECT path FROM project_files WHERE path LIKE $1`, [`invoices/${id}/%`])
  expect(files.rowCount).toBe(1)
  const mails = async () =>
    (await platform.mails({ to: client.email })).filter(({ raw }) => raw.includes(invoiceNumber))
  await platform.mail({ to: client.email, kind: 'invoice_issued' })
  expect((await mails()).length).toBeLessThanOrEqual(1)
})

test('a client lists their issued invoices with where, sort, limit, select and depth', async () => {
  const mine = await issued({ platform, project })
  await issued({ platform, project: await newProject(other) })
  const list = await client.get('/payments/invoices', {
    query: {
      'where[currency][equals]': 'USD',
      sort: '-invoiceNumber',
      limit: 1,
      'select[invoiceNumber]': 'true',
      depth: 0,
    },
  })
  expect(list.body).toMatchObject({ limit: 1, page: 1, docs: [{ id: mine.id, invoiceNumber: mine.invoiceNumber }] })
  expect(list.body.docs[0]).not.toHaveProperty('total')
  const all = (await client.get('/payments/invoices', { query: { limit: 0 } })).body
  expect(all.limit).toBe(100)
  expect(new Set(all.docs.map((doc: { client: string }) => doc.client))).toEqual(new Set([client.user.id]))
  expect(all.docs.every((doc: { status: string }) => doc.status !== 'draft')).toBe(true)
  const deep = await client.get(`/payments/invoices/${mine.id}`, { query: { depth: 1 } })
  expect(deep.body.project).toMatchObject({ id: project, name: 'Harbour app' })
  expect(refusal(await other.get(`/payments/invoices/${mine.id}`))).toEqual([404, 'not_found'])
  expect(refusal(await platform.anyone.get('/payments/invoices'))[0]).toBe(401)
  expect(refusal(await client.get('/payments/invoices', { query: { limit: 'many' } }))[0]).toBe(400)
  expect(refusal(await client.get('/payments/invoices', { query: { 'where[printed][exists]': 'true' } }))[0]).toBe(400)
  expect(refusal(await client.get('/payments/invoices', { query: { where: '{broken' } }))[0]).toBe(400)
})

test('overdue is derived from the due date of an owed invoice', async () => {
  const late = await issued({ platform, project, dueDate: '2020-01-01', confirmDate: true })
  expect((await read(late.id)).isOverdue).toBe(true)
  await paid({ platform, project, invoice: late.id, amount: 10_000 })
  expect((await read(late.id)).isOverdue).toBe(false)
})

test('a draft and an open invoice can be voided with a reason; its requests are withdrawn and its number stays taken', async () => {
  const drafted = await draft({ platform, project })
  expect(refusal(await platform.admin.put(`/payments/invoices/${drafted.id}/void`, {}))[0]).toBe(400)
  expect(refusal(await client.put(`/payments/invoices/${drafted.id}/void`, { reason: 'x' }))[0]).toBe(403)
  expect(
    (await must(platform.admin.put(`/payments/invoices/${drafted.id}/void`, { reason: 'Mistake' }))).doc,
  ).toMatchObject({ status: 'void', reason: 'Mistake' })
  const open = await issued({ platform, project })
  const request = await requested({ platform, project, invoice: open.id, amount: 10_000 })
  await must(platform.admin.put(`/payments/invoices/${open.id}/void`, { reason: 'Wrong client' }))
  expect((await platform.admin.get(`/payments/${request.id}`)).body.status).toBe('cancelled')
  expect(await read(open.id)).toMatchObject({ status: 'void', invoiceNumber: open.invoiceNumber })
  const mail = await platform.mail({ to: client.email, kind: 'invoice_voided' })
  expect(mail.subject).toContain(open.invoiceNumber)
  const touched = await issued({ platform, project })
  await paid({ platform, project, invoice: touched.id, amount: 1 })
  const refused = await platform.admin.put(`/payments/invoices/${touched.id}/void`, { reason: 'x' })
  expect(refusal(refused)).toEqual([409, 'illegal_transition'])
})

test('a credit note has its own series, credits all that is left, and settles what is owed', async () => {
  const lines = [
    { description: 'Design', quantity: 1, unitAmount: 10_000, taxRateBps: 500 },
    { description: 'Books', quantity: 1, unitAmount: 5000, taxRateBps: 0 },
  ]
  const invoice = await issued({ platform, project, lines })
  const at = `/payments/invoices/${invoice.id}/credit`
  expect(refusal(await client.post(at, { reason: 'x' }))[0]).toBe(403)
  expect(refusal(await platform.anyone.post(at, { reason: 'x' }))[0]).toBe(401)
  expect(refusal(await platform.admin.post(`/payments/invoices/${nowhere}/credit`, { reason: 'x' }))[0]).toBe(404)
  for (const body of [{}, { reason: 'x', amount: 0 }, { reason: 'x', amount: 1.5 }, { reason: 'x', lines: [] }]) {
    expect([body, ...refusal(await platform.admin.post(at, body))]).toEqual([body, 400, 'validation_failed'])
  }
  const request = await requested({ platform, project, invoice: invoice.id, amount: 15_500 })
  const part = (await must(platform.admin.post(at, { reason: 'Discount', amount: 3100 }), 201)).doc
  expect(part).toMatchObject({
    kind: 'credit_note',
    credits: invoice.id,
    invoiceNumber: expect.stringMatching(new RegExp(`^CN-${year}-\\d{5}$`)),
    total: 3100,
    taxSummary: [
      { taxRateBps: 0, net: 1000, tax: 0, gross: 1000 },
      { taxRateBps: 500, net: 2000, tax: 100, gross: 2100 },
    ],
    reason: 'Discount',
    issuedAt: expect.any(String),
    status: 'paid',
  })
  expect(await read(invoice.id)).toMatchObject({ status: 'open', amountCredited: 3100 })
  expect((await platform.admin.get(`/payments/${request.id}`)).body.status).toBe('cancelled')
  const tooMuch = await platform.admin.post(at, { reason: 'x', amount: 12_401 })
  expect(refusal(tooMuch)).toEqual([409, 'amount_exceeded'])
  expect(tooMuch.body.errors[0].data).toMatchObject({ left: 12_400 })

  const rest = (await must(platform.admin.post(at, { reason: 'Cancelled' }), 201)).doc
  expect(rest).toMatchObject({ total: 12_400, subtotal: 12_000, taxTotal: 400 })
  expect(await read(invoice.id)).toMatchObject({ status: 'paid', amountCredited: 15_500, amountPaid: 0 })
  expect(refusal(await platform.admin.post(at, { reason: 'x' }))).toEqual([409, 'amount_exceeded'])
  const pdf = await client.get(`/payments/invoices/${part.id}/pdf`)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const mail = await platform.mail({ to: client.email, kind: 'invoice_credited' })
  expect(mail.subject).toMatch(/CN-\d{4}-\d{5}/)
})

test('a credit by lines keeps the rates, and never gives back more of a rate than was charged', async () => {
  const lines = [
    { description: 'Design', quantity: 4, unitAmount: 2500, taxRateBps: 1500 },
    { description: 'Books', quantity: 1, unitAmount: 5000, taxRateBps: 0 },
  ]
  const invoice = await issued({ platform, project, lines })
  const at = `/payments/invoices/${invoice.id}/credit`
  const line = { description: 'One day less', quantity: 1, unitAmount: 2500 }
  expect(refusal(await platform.admin.post(at, { reason: 'x', lines: [line] }))).toEqual([400, 'validation_failed'])
  const note = (await must(platform.admin.post(at, { reason: 'Agreed', lines: [{ ...line, taxRateBps: 1500 }] }), 201))
    .doc
  expect(note).toMatchObject({ subtotal: 2500, taxTotal: 375, total: 2875 })
  const wrongRate = { reason: 'x', lines: [{ ...line, taxRateBps: 1000 }] }
  expect(refusal(await platform.admin.post(at, wrongRate))).toEqual([409, 'amount_exceeded'])
  const beyond = { reason: 'x', lines: [{ ...line, quantity: 4, taxRateBps: 1500 }] }
  expect(refusal(await platform.admin.post(at, beyond))).toEqual([409, 'amount_exceeded'])
})

test('a credited amount is not owed again after a refund', async () => {
  const invoice = await issued({ platform, project })
  const payment = await paid({ platform, project, invoice: invoice.id, amount: 10_000 })
  await must(platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { reason: 'Half', amount: 4000 }), 201)
  expect((await read(invoice.id)).status).toBe('paid')
  await must(platform.admin.post(`/payments/${payment.id}/refund`, { reason: 'Credited', amount: 4000 }))
  expect(await read(invoice.id)).toMatchObject({ status: 'paid', amountPaid: 6000, amountCredited: 4000 })
  await must(platform.admin.post(`/payments/${payment.id}/refund`, { reason: 'More', amount: 1000 }))
  expect(await read(invoice.id)).toMatchObject({ status: 'partially_paid', amountPaid: 5000 })
  const again = await platform.admin.post('/payments', {
    project,
    invoice: invoice.id,
    amount: 1001,
    description: 'Rest',
  })
  expect(refusal(again)).toEqual([409, 'amount_exceeded'])
})

test('drafts, void invoices and credit notes cannot be credited or paid, and a credit note cannot be voided', async () => {
  const drafted = await draft({ platform, project })
  const credit = (id: string) => platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'x' })
  expect(refusal(await credit(drafted.id))).toEqual([409, 'illegal_transition'])
  const invoice = await issued({ platform, project })
  const note = (await must(credit(invoice.id), 201)).doc
  expect(refusal(await credit(note.id))).toEqual([409, 'illegal_transition'])
  expect(refusal(await platform.admin.put(`/payments/invoices/${note.id}/void`, { reason: 'x' }))[0]).toBe(409)
  const asked = await platform.admin.post('/payments', { project, invoice: note.id, amount: 1, description: 'x' })
  expect(refusal(asked)).toEqual([409, 'illegal_transition'])
  expect(refusal(await platform.admin.put(`/payments/invoices/${invoice.id}/void`, { reason: 'x' }))[0]).toBe(409)
})

test('the company’s tax rate, currency and notes are the defaults', async () => {
  await must(
    platform.admin.post('/globals/company', {
      currency: 'OMR',
      taxRateBps: 500,
      invoiceDefaults: { notes: 'Pay by transfer.' },
    }),
  )
  const invoice = await draft({ platform, project })
  expect(invoice).toMatchObject({ currency: 'OMR', taxTotal: 500, total: 10_500, notes: 'Pay by transfer.' })
  const untaxed = [{ description: 'Export', quantity: 1, unitAmount: 100, taxRateBps: 0 }]
  expect(await draft({ platform, project, lines: untaxed })).toMatchObject({ total: 100 })
})

test('an id in capitals is the same id, also where documents are stored under it', async () => {
  const { id } = await draft({ platform, project: project.toUpperCase() })
  await must(platform.admin.put(`/payments/invoices/${id.toUpperCase()}/send`))
  expect((await client.get(`/payments/invoices/${id.toUpperCase()}/pdf`)).status).toBe(200)
  expect(await activityOf(platform, id)).toEqual(expect.arrayContaining(['invoice.issued', 'invoice.downloaded']))
  const message = { project: project.toUpperCase(), content: 'Hello', recipient: client.user.id.toUpperCase() }
  await must(platform.admin.post('/messages', message), 201)
})
