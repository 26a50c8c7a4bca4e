import { inflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import QRCode from 'qrcode'
import { renderInvoicePdf } from '../../src/adapters/pdf/renderInvoicePdf.ts'
import type { InvoiceDocument } from '../../src/adapters/pdf/types.ts'
import { creditorReference } from '../../src/domain/invoices/creditorReference.ts'
import { computeInvoice } from '../../src/domain/invoices/computeInvoice.ts'
import type { InvoiceLineInput } from '../../src/domain/invoices/invoiceTypes.ts'
import { contract, hasTool, pageTexts, runTool } from '../support/pdfSamples.ts'

const payLink = 'https://portal.alphazee.example/invoices/0199c2f4-7d1e-7a51-9f0b-3a1d5d3f7c11'
const someLines: InvoiceLineInput[] = [
  { description: 'Design', quantity: '1', unitAmount: 4_500_000, taxRateBps: 500, discountBps: 1250 },
  { description: 'Hosting', quantity: '12.5', unitAmount: 9990 },
]

function invoice(changes: Partial<InvoiceDocument> = {}, lines = someLines): InvoiceDocument {
  const { company, client } = contract([])
  const { currency = 'OMR', taxMode = 'exclusive' } = changes
  const discount = { bps: 500, description: 'Discount 5 %' }
  const totals = computeInvoice({ lines, taxMode, currency, discount })
  return {
    locale: 'en',
    kind: 'invoice',
    invoiceNumber: 'INV-2026-00001',
    issueDate: '2026-11-25',
    dueDate: '2026-12-25',
    currency,
    taxMode,
    seller: { ...company, bankDetails: 'Bank Muscat\nIBAN OM81 0180 0001 2345 6789 012' },
    buyer: { ...client, address: 'P.O. Box 1204\nRuwi 112', taxNumber: 'OM1200000042' },
    ...totals,
    amountDue: totals.total,
    paymentReference: creditorReference('INV-2026-00001'),
    payLink,
    ...changes,
  }
}

const textOf = async (input: InvoiceDocument) => (await pageTexts(await renderInvoicePdf(input))).join(' ')

test('buyer, seller, discounts, reference and link are printed', async () => {
  const text = await textOf(invoice())
  const parties = ['OM1100223344', 'Ruwi 112', 'OM1200000042', 'IBAN OM81 0180 0001 2345 6789 012']
  const money = ['12.5 %', 'Discount 5 %', '-196.875', '4,046.287 OMR', '-6.244']
  for (const words of [...parties, ...money, 'RF76 INV2 0260 0001', 'Scan to pay', 'portal.alphazee.example'])
    expect(text).toContain(words)
})

test('the column of discounts is there only where a line has one', async () => {
  const plain = someLines.map(({ discountBps: _discount, ...line }) => line)
  expect(await textOf(invoice())).toContain('Unit price (OMR) Discount Tax')
  expect(await textOf(invoice({}, plain))).toContain('Unit price (OMR) Tax')
})

test.each(['en', 'ar'] as const)('the QR code of an invoice in %s is the link, module by module', async (locale) => {
  const bytes = await renderInvoicePdf(invoice({ locale }))
  expect(drawnCode(bytes)).toEqual(wantedCode(payLink))
  // It can be clicked too.
  expect(Buffer.from(bytes).toString('latin1')).toContain(`/URI (${payLink})`)
})

test('a credit note has neither code nor reference', async () => {
  const { dueDate: _due, amountDue: _amount, paymentReference: _reference, payLink: _link, ...rest } = invoice()
  const note: InvoiceDocument = { ...rest, kind: 'credit_note', invoiceNumber: 'CN-2026-00001', reason: 'Cancelled' }
  const bytes = await renderInvoicePdf(note)
  expect(drawnCode(bytes)).toEqual([])
  expect((await pageTexts(bytes)).join(' ')).not.toMatch(/Scan to pay|RF76|IBAN/)
})

test('what was issued without reference and link still prints, with its number as the reference', async () => {
  const { paymentReference: _reference, payLink: _link, ...old } = invoice()
  const bytes = await renderInvoicePdf(old)
  expect(drawnCode(bytes)).toEqual([])
  const text = (await pageTexts(bytes)).join(' ')
  expect(text).toMatch(/Payment reference ?INV-2026-00001/)
  expect(text).toContain('IBAN')
})

test('many lines go over several pages, each once, with the totals beside the last of them', async () => {
  const lines = Array.from({ length: 90 }, (_, index) => ({
    description: `Package ${index + 1}. ${'A long description of it. '.repeat(index % 9)}`,
    quantity: `${index + 1}.25`,
    unitAmount: 123_456,
    taxRateBps: [0, 500, 1900][index % 3] ?? 0,
  }))
  const buyer = { name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim(), email: 'a@b.example' }
  const pages = await pageTexts(await renderInvoicePdf(invoice({ buyer, notes: 'Thank you. '.repeat(120) }, lines)))
  expect(pages.length).toBeGreaterThan(4)
  const text = pages.join(' ')
  for (let index = 1; index <= 90; index += 1) expect(text.split(`Package ${index}.`)).toHaveLength(2)
  const withTotals = pages.find((page) => page.includes('Subtotal (net)'))
  expect(withTotals).toContain('Discount 5 %')
  expect(text.match(/Thank you\./g)).toHaveLength(120)
})

test('bank details as long as several pages are printed whole', async () => {
  const { seller } = invoice()
  const bankDetails = Array.from({ length: 150 }, (_, index) => `Account ${index + 1}.`).join('\n')
  const bytes = await renderInvoicePdf(invoice({ seller: { ...seller, bankDetails } }))
  const text = (await pageTexts(bytes)).join(' ')
  for (let index = 1; index <= 150; index += 1) expect(text).toContain(`Account ${index}.`)
  expect(drawnCode(bytes)).toEqual(wantedCode(payLink))
})

test('short notes are beside the totals, long ones get their own section', async () => {
  const short = await pageTexts(await renderInvoicePdf(invoice({ notes: 'Thank you.' })))
  expect(short).toHaveLength(1)
  expect(await textOf(invoice({ notes: 'A long note. '.repeat(80) }))).toContain('A long note.')
})

const testWith = (tool: string) => (hasTool(tool) ? test : test.skip)

testWith('pdftotext')(
  'an Arabic invoice with discounts keeps its figures and its reference in reading order',
  async () => {
    const input = invoice({
      locale: 'ar',
      buyer: { name: 'ليلى الحارثي', address: 'روي ١١٢', email: 'layla@harthy.example' },
    })
    const { output } = runTool(await renderInvoicePdf(input), 'pdftotext', [], ['-'])
    for (const words of ['RF76 INV2 0260 0001', '12.5 %', '4,046.287 OMR', 'امسح للدفع', 'الخصم', 'مرجع الدفع'])
      expect(output).toContain(words)
  },
)

testWith('qpdf')('it is a clean file to qpdf', async () => {
  expect(runTool(await renderInvoicePdf(invoice()), 'qpdf', ['--check']).status).toBe(0)
})

/** The dark modules that are drawn on the pages: rectangles of one height that are filled together, as `row:column`. */
function drawnCode(bytes: Uint8Array): string[] {
  const shapes = contentOf(bytes).match(/(?:^[\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ re\n){50,}/m)?.[0] ?? ''
  const rectangles = shapes
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ').map(Number))
    .map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height }))
  const unit = rectangles[0]?.height ?? 1
  const left = Math.min(...rectangles.map(({ x }) => x))
  const top = Math.min(...rectangles.map(({ y }) => y))
  return rectangles.flatMap(({ x, y, width }) =>
    Array.from(
      { length: Math.round(width / unit) },
      (_, index) => `${Math.round((y - top) / unit)}:${Math.round((x - left) / unit) + index}`,
    ),
  )
}

function wantedCode(text: string): string[] {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size * size }, (_, index) => index)
    .filter((index) => data[index])
    .map((index) => `${Math.floor(index / size)}:${index % size}`)
}

/** The drawing of all pages, unpacked. */
function contentOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const parts: string[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    if (file.subarray(at - 3, at).toString() === 'end') continue
    const end = file.indexOf('\nendstream', at)
    try {
      parts.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // A stream that is not deflated is no page.
    }
  }
  return parts.join('\n')
}

test.each([
  ['USD', 999_999_999_999_999, '9,999,999,999,999.99 USD'],
  ['OMR', 999_999_999_999_999, '999,999,999,999.999 OMR'],
  ['JPY', 999_999_999_999_999, '999,999,999,999,999 JPY'],
] as const)('an amount of 15 digits in %s does not wrap', async (currency, unitAmount, printed) => {
  for (const locale of ['en', 'ar'] as const) {
    const line = { description: 'Design', quantity: '1', unitAmount, discountBps: 0 }
    const bytes = await renderInvoicePdf({
      ...invoice({ currency, locale }, [line]),
      subtotal: unitAmount,
      total: unitAmount,
    })
    // Where a line of the page ends, the text that is copied has a line end.
    const copied = (await pageTexts(bytes)).join('\n').replaceAll('\u00a0', ' ')
    expect(copied).toContain(printed)
    expect(copied.split(printed.split(' ')[0] ?? '').length - 1).toBeGreaterThanOrEqual(3)
  }
})

test('a first line that is taller than the rest of the page begins on the first page', async () => {
  const tall = { description: `First\n${'more\n'.repeat(45)}last`, quantity: '1', unitAmount: 1000 }
  for (const lines of [[tall], [tall, { ...tall, description: 'Second' }]]) {
    const pages = await pageTexts(await renderInvoicePdf(invoice({}, lines)))
    expect(pages[0]).toContain('First')
    expect(pages[0]).toContain('more')
    expect(pages).toHaveLength(2)
    expect(pages[1]).toContain('last')
  }
})
