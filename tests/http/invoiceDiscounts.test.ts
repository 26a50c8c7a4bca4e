import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { inGroupsOfFour, isCreditorReference } from '../../src/domain/invoices/creditorReference.ts'
import { draft, issued, must, newProject, refusal } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform, { company: 'Haddad & Sons' })
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const lines = [
  { description: 'Design', quantity: '1.5', unitAmount: 333, discountBps: 1250, taxRateBps: 500 },
  { description: 'Development', quantity: 1, unitAmount: 20_000, taxRateBps: 1900 },
]
const printed = async (id: string) =>
  (await pageTexts(new Uint8Array((await client.get(`/payments/invoices/${id}/pdf`)).bytes))).join(' ')

test('discounts on a line and on the invoice are exact, kept as requested, and shown on the PDF', async () => {
  const discount = { bps: 1000, description: 'Early booking' }
  const { id } = await draft({ platform, project, currency: 'OMR', lines, discount })
  const { doc } = await must(platform.admin.put(`/payments/invoices/${id}/send`))
  expect(doc).toMatchObject({
    discountBps: 1000,
    discountAmount: null,
    lines: [
      { discountBps: 1250, netAmount: 437, taxAmount: 22, grossAmount: 459 },
      { discountBps: null, netAmount: 20_000, taxAmount: 3800, grossAmount: 23_800 },
      { description: 'Early booking', quantity: '1', unitAmount: -44, taxRateBps: 500, netAmount: -44, taxAmount: -2 },
      { description: 'Early booking', unitAmount: -2000, taxRateBps: 1900, netAmount: -2000, taxAmount: -380 },
    ],
    subtotal: 18_393,
    taxTotal: 3440,
    total: 21_833,
    taxSummary: [
      { taxRateBps: 500, net: 393, tax: 20, gross: 413 },
      { taxRateBps: 1900, net: 18_000, tax: 3420, gross: 21_420 },
    ],
    amountOwed: 21_833,
  })
  const text = await printed(id)
  for (const words of ['12.5 %', 'Early booking', '-2.000', '-2.380', '21.833 OMR']) expect(text).toContain(words)
})

test('an amount off is spread over the rates; its words are in the client’s language', async () => {
  const arab = await registerClient(platform, { firstName: 'ليلى' })
  await must(arab.put('/users/profile', { locale: 'ar' }))
  const arabProject = await newProject(arab)
  const inclusive = {
    taxMode: 'inclusive',
    discount: { amount: 1000 },
    lines: lines.map((line) => ({ ...line, discountBps: 0 })),
  }
  const invoice = await draft({ platform, project: arabProject, ...inclusive })
  expect(invoice).toMatchObject({ discountBps: null, discountAmount: 1000 })
  expect(invoice.lines.slice(2).map((line: { grossAmount: number }) => line.grossAmount)).toEqual([-24, -976])
  expect(invoice.lines[2].description).toBe('خصم')
  expect(invoice.total).toBe(500 + 20_000 - 1000)
  const share = await draft({ platform, project: arabProject, discount: { bps: 750 } })
  expect(share.lines[1]).toMatchObject({ description: 'خصم 7.5 %', unitAmount: -750 })
})

test('a discounted invoice is credited in pieces down to nothing', async () => {
  const invoice = await issued({ platform, project, lines, discount: { amount: 777 } })
  const credit = (body: object) =>
    platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { reason: 'x', ...body })
  const { doc: part } = await must(credit({ amount: 1234 }), 201)
  expect(part.total).toBe(1234)
  const { doc: byLines } = await must(
    credit({ lines: [{ description: 'Less', quantity: 1, unitAmount: 1000, discountBps: 5000, taxRateBps: 1900 }] }),
    201,
  )
  expect(byLines).toMatchObject({ subtotal: 500, taxTotal: 95, total: 595, lines: [{ discountBps: 5000 }] })
  const { doc: rest } = await must(credit({}), 201)
  expect(part.total + byLines.total + rest.total).toBe(invoice.total)
  expect((await platform.admin.get(`/payments/invoices/${invoice.id}`)).body).toMatchObject({
    status: 'paid',
    amountOwed: 0,
    amountCredited: invoice.total,
  })
})

test('discounts that cannot be are refused', async () => {
  const body = { project, dueDate: '2099-01-31', lines: [{ description: 'Work', quantity: 1, unitAmount: 100 }] }
  const wrong: object[] = [
    { discount: {} },
    { discount: { bps: 1000, amount: 5 } },
    { discount: { bps: 0 } },
    { discount: { bps: 10_001 } },
    { discount: { bps: 12.5 } },
    { discount: { bps: '1000' } },
    { discount: { amount: 0 } },
    { discount: { amount: -5 } },
    { discount: { amount: 0.5 } },
    { discount: { amount: 2 ** 53 } },
    { discount: { amount: 101 } },
    { discount: 'ten per cent' },
    ...[-1, 10_001, 0.5, '500'].map((discountBps) => ({ lines: [{ ...body.lines[0], discountBps }] })),
  ]
  for (const change of wrong) {
    const answer = await platform.admin.post('/payments/invoices', { ...body, ...change })
    expect([change, ...refusal(answer)]).toEqual([change, 400, 'validation_failed'])
  }
})

test('an issued invoice has a payment reference that is printed, mailed and found', async () => {
  await must(client.put('/users/profile', { billingAddress: 'P.O. Box 12\nRuwi 112', taxNumber: 'OM1200000042' }))
  const invoice = await issued({ platform, project })
  const reference: string = invoice.paymentReference
  expect(isCreditorReference(reference)).toBe(true)
  expect(reference).toContain(invoice.invoiceNumber.replaceAll('-', ''))
  await must(client.put('/users/profile', { billingAddress: 'Elsewhere', taxNumber: '' }))
  const text = await printed(invoice.id)
  const link = `/invoices/${invoice.id}`
  for (const words of [inGroupsOfFour(reference), 'Ruwi 112', 'OM1200000042', 'Haddad & Sons', 'Scan to pay'])
    expect(text).toContain(words)
  expect(text.replaceAll(' ', '')).toContain(link)
  expect(text).not.toContain('Elsewhere')
  const mails = await platform.mails({ to: client.email, kind: 'invoice_issued' })
  expect(mails.some((mail) => mail.text.includes(inGroupsOfFour(reference)) && mail.text.includes(link))).toBe(true)
  // As it is typed from paper, in groups.
  const found = await platform.admin.get('/payments/invoices', {
    query: { 'where[paymentReference][like]': inGroupsOfFour(reference).toLowerCase() },
  })
  expect(found.body.docs.map(({ id }: { id: string }) => id)).toEqual([invoice.id])
  const note = await must(platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { reason: 'x' }), 201)
  expect(note.doc.paymentReference ?? null).toBeNull()
  const credited = await printed(note.doc.id)
  expect(credited).not.toContain('Scan to pay')
  expect((await draft({ platform, project })).paymentReference ?? null).toBeNull()
})
