import { expect, test } from '@jest/globals'
import { PDF } from '@libpdf/core'
import sharp from 'sharp'
import { renderContractPdf } from '../../src/adapters/pdf/renderContractPdf.ts'
import { renderInvoicePdf } from '../../src/adapters/pdf/renderInvoicePdf.ts'
import { prepareDocument } from '../../src/adapters/pdf/sign/prepareDocument.ts'
import type { InvoiceDocument } from '../../src/adapters/pdf/types.ts'
import { computeInvoice } from '../../src/domain/invoices/computeInvoice.ts'
import { sha256Hex } from '../../src/lib/sha256Hex.ts'
import { contract, evidence, hasTool, node, pageTexts, paragraph, runTool, table, text } from '../support/pdfSamples.ts'
import { effortOf } from '../support/effortOf.ts'

const arabic = 'يلتزم مقدم الخدمة بتنفيذ الأعمال المتفق عليها، نبت بثت قفل'

/** Tests that look with poppler and qpdf say so when they cannot. */
function testWith(tool: string, name: string, run: () => Promise<void>): void {
  if (hasTool(tool)) return test(name, run)
  process.stderr.write(`SKIPPED, ${tool} is not installed (apt-get install poppler-utils qpdf): ${name}\n`)
  // oxlint-disable-next-line jest/no-disabled-tests -- a machine without the tool can show nothing
  test.skip(name, run)
}

test('the same contract gives the same bytes, and another amount gives others', async () => {
  const children = [paragraph('One clause.')]
  const [first, second] = [await renderContractPdf(contract(children)), await renderContractPdf(contract(children))]
  expect(sha256Hex(second)).toBe(sha256Hex(first))
  const other = await renderContractPdf(contract(children, { amountMinor: 12_345_679 }))
  expect(sha256Hex(other)).not.toBe(sha256Hex(first))
})

test('documents that are made at once, in the same faces, are the same as alone', async () => {
  const mixed = contract([paragraph(`${arabic} office 2019`)], { locale: 'ar' })
  const plain = contract([paragraph('The first office affirms the flow.')])
  const alone = [sha256Hex(await renderContractPdf(mixed)), sha256Hex(await renderContractPdf(plain))]
  const together = await Promise.all([mixed, plain, mixed, plain].map(renderContractPdf))
  expect(together.map(sha256Hex)).toEqual([...alone, ...alone])
})

test('every page of a contract carries its number and says which of how many it is', async () => {
  const clauses = Array.from({ length: 60 }, (_, index) =>
    paragraph(`Clause ${index} ${'lorem ipsum dolor '.repeat(30)}`),
  )
  const pages = await pageTexts(await renderContractPdf(contract(clauses)))
  expect(pages.length).toBeGreaterThan(4)
  pages.forEach((page, index) => {
    expect(page).toContain('CT-2026-00042')
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
  })
  for (let index = 0; index < 60; index++) expect(pages.join(' ')).toContain(`Clause ${index} lorem`)
})

test('a contract names its parties, project, amount, dates and terms', async () => {
  const input = contract([paragraph('Body.')], { replaces: 'CT-2026-00041' })
  const [page = ''] = await pageTexts(await renderContractPdf(input))
  const expected = ['AlphaZee Digital LLC', 'OM1100223344', 'Layla Al-Harthy', 'Harthy Trading', 'layla@harthy.example']
  const facts = [
    'Online store',
    '123,456.78 USD',
    '23 November 2026',
    '2026-12-23 18:00:00 UTC',
    'Second paragraph of the terms.',
  ]
  for (const words of [...expected, ...facts, 'CT-2026-00041']) expect(page).toContain(words)
})

test('every text of the content is printed, in any node', async () => {
  const item = (words: string, fields = {}) => node('listitem', [text(words)], fields)
  const children = [
    node('heading', [text('Alpha heading')], { tag: 'h2' }),
    node('paragraph', [text('bold', 1), text('italic', 2), { type: 'linebreak' }, text('struck', 4), text('code', 16)]),
    node('list', [item('first'), node('listitem', [node('list', [item('nested')], { listType: 'bullet' })])], {
      listType: 'number',
    }),
    node('list', [item('ticked', { checked: true })], { listType: 'check' }),
    node('quote', [text('quoted words')]),
    { type: 'horizontalrule' },
    table([
      ['Head A', 'Head B'],
      ['cell one', 'cell two'],
    ]),
    node('mystery-widget', [node('inner-widget', [text('deep unknown words')])]),
    { type: 'block', fields: { blockType: 'note', body: 'words of a block' } },
    { type: 'nameless-thing' },
    text('text at the root'),
  ]
  const all = (await pageTexts(await renderContractPdf(contract(children)))).join(' ')
  const words =
    'Alpha heading|bold|italic|struck|code|first|nested|ticked|quoted words|Head A|Head B|cell one|cell two|deep unknown words'
  for (const part of words.split('|')) expect(all).toContain(part)
  for (const part of ['words of a block', '[nameless-thing]', 'text at the root']) expect(all).toContain(part)
})

test('only harmless addresses become links', async () => {
  const link = (url: string) => node('paragraph', [node('link', [text('press')], { fields: { url } })])
  const urls = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://good.example/a',
  ]
  const pdf = await PDF.load(await renderContractPdf(contract(urls.map(link))))
  const targets = pdf.getPages().flatMap((page) => page.getLinkAnnotations().map((annotation) => annotation.uri))
  expect(targets).toEqual(['https://good.example/a'])
})

test('a table over many pages repeats its head on each and loses no row', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [
    `row-${index};`,
    index === 20 ? 'long '.repeat(2500) : 'short',
  ])
  const pages = await pageTexts(await renderContractPdf(contract([table([['Name of it', 'Note on it'], ...rows])])))
  const all = pages.join(' ')
  for (let index = 0; index < 200; index++) expect(all).toContain(`row-${index};`)
  expect(all.match(/\blong\b/g)).toHaveLength(2500)
  const withRows = pages.filter((page) => /row-\d+;|long long/.test(page))
  for (const page of withRows) expect(page).toContain('Note on it')
})

test('a word longer than a line, and than a page, is broken and complete', async () => {
  const pages = await pageTexts(await renderContractPdf(contract([paragraph('x'.repeat(9000))], { terms: '' })))
  expect(pages.join('').match(/x/g)?.length).toBeGreaterThanOrEqual(9000)
})

test('controls and overrides vanish, and what no font has is named by its code point', async () => {
  const words = 'a\u0000b\u0007c \u202Eevil\u202C 😀 中 𒀀 \ud800 end'
  const all = (await pageTexts(await renderContractPdf(contract([paragraph(words)])))).join(' ')
  expect(all).toContain('abc evil 😀 中 [U+12000] \ufffd end')
})

test.each([
  ['an empty content', contract([], { terms: '' })],
  [
    'names of thousands of letters',
    contract([], { client: { name: 'N'.repeat(4000), email: `${'e'.repeat(300)}@x.example` } }),
  ],
  ['a logo that is none', contract([], { company: { name: 'A', logo: new Uint8Array([1, 2, 3]) } })],
  ['a table of 100 columns', contract([table([Array.from({ length: 100 }, (_, index) => `column ${index}`)])])],
  [
    'broken tables and lists',
    contract([node('table', []), node('table', [node('tablerow', [])]), node('list', []), { type: 'heading' }]),
  ],
  [
    'quotes in quotes',
    contract([
      Array.from({ length: 50 }).reduce((inner: ReturnType<typeof node>) => node('quote', [inner]), text('in')),
    ]),
  ],
])('a contract with %s is still a document', async (_, input) => {
  expect((await pageTexts(await renderContractPdf(input)))[0]).toContain('CT-2026-00042')
})

test('sixty pages are made in seconds', async () => {
  const clauses = Array.from({ length: 200 }, () =>
    paragraph('The provider shall perform the services with care. '.repeat(25)),
  )
  let pages = 0
  const effort = await effortOf(async () => {
    pages = (await PDF.load(await renderContractPdf(contract(clauses)))).getPageCount()
  })
  expect(pages).toBeGreaterThan(60)
  expect(effort).toBeLessThan(150)
})

testWith('pdftotext', 'Arabic, Greek and Cyrillic can be copied out as they were written', async () => {
  const mixed = `${arabic} Acme 2019. Ελληνικά Кириллица`
  const bytes = await renderContractPdf(contract([paragraph(mixed)], { locale: 'ar', title: 'عقد تطوير موقع' }))
  const { output } = runTool(bytes, 'pdftotext', [], ['-'])
  // The extractor decides about spaces and marks between directions. Only the letters and their order are checked.
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')
  for (const words of [arabic, 'عقد تطوير موقع', 'Ελληνικά Кириллица']) {
    expect(letters(output)).toContain(letters(words))
  }
  for (const words of ['CT-2026-00042', '123,456.78 USD']) expect(output).toContain(words)
})

testWith('pdffonts', 'every face is embedded', async () => {
  const bytes = await renderContractPdf(contract([paragraph(`${arabic} abc`), node('paragraph', [text('code', 16)])]))
  const rows = runTool(bytes, 'pdffonts', []).output.trim().split('\n').slice(2)
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows) expect(row).toMatch(/yes yes yes/)
})

const drawing = () =>
  sharp({ create: { width: 300, height: 100, channels: 4, background: '#00000080' } })
    .png()
    .toBuffer()

test('a signed contract begins with the very bytes that were sent', async () => {
  const frozen = await renderContractPdf(contract([paragraph('The clause.')]))
  const input = {
    locale: 'en',
    contractNumber: 'CT-2026-00042',
    title: 'Agreement',
    companyName: 'AlphaZee',
    frozen,
  } as const
  const drawn = evidence({ mark: { kind: 'drawn', image: await drawing() } })
  const signed = await prepareDocument({ ...input, evidence: drawn })
  expect(sha256Hex(signed.subarray(0, frozen.length))).toBe(sha256Hex(frozen))
  const [before, after] = [await pageTexts(frozen), await pageTexts(signed)]
  expect(after.slice(0, before.length)).toEqual(before)
  expect(sha256Hex(await prepareDocument({ ...input, evidence: drawn }))).toBe(sha256Hex(signed))
})

test('the certificate holds the digest, the consent and all evidence as text', async () => {
  const frozen = await renderContractPdf(contract([paragraph('The clause.')]))
  const input = {
    locale: 'en',
    contractNumber: 'CT-2026-00042',
    title: 'Agreement',
    companyName: 'AlphaZee',
    frozen,
  } as const
  const signed = await prepareDocument({
    ...input,
    evidence: evidence(),
    auditHead: { seq: 4711, hash: 'ab'.repeat(32) },
  })
  const certificate = (await pageTexts(signed)).slice((await pageTexts(frozen)).length).join(' ')
  const facts = [
    sha256Hex(frozen),
    '2026-11-24 09:15:27 UTC',
    '203.0.113.45',
    'Mozilla/5.0 (X11; Linux x86_64)',
    'layla@harthy.example',
  ]
  const more = [
    'I agree to sign this document electronically.',
    'Version 2026-11',
    '0199c2f4-7d1e-7a51-9f0b-3a1d5d3f7c11',
  ]
  for (const words of [...facts, ...more, 'ends with entry 4711', 'ab'.repeat(32), 'PAdES B-B'])
    expect(certificate).toContain(words)
})

test('a drawing that cannot be decoded leaves its digest on the certificate', async () => {
  const frozen = await renderContractPdf(contract([]))
  const image = new Uint8Array([9, 9, 9])
  const input = { locale: 'ar', contractNumber: 'CT-1', title: 'عقد', companyName: 'ألفا', frozen } as const
  const signed = await prepareDocument({ ...input, evidence: evidence({ mark: { kind: 'drawn', image } }) })
  expect((await pageTexts(signed)).join(' ')).toContain(sha256Hex(image))
})

testWith('qpdf', 'contracts, signed contracts and invoices are clean files to qpdf', async () => {
  const frozen = await renderContractPdf(contract([paragraph(arabic), table([['a'], ['b']])], { locale: 'ar' }))
  const input = { locale: 'ar', contractNumber: 'CT-2026-00042', title: 'عقد', companyName: 'ألفا', frozen } as const
  const signed = await prepareDocument({
    ...input,
    evidence: evidence({ mark: { kind: 'drawn', image: await drawing() } }),
  })
  for (const bytes of [frozen, signed, await renderInvoicePdf(invoice())])
    expect(runTool(bytes, 'qpdf', ['--check']).status).toBe(0)
})

function invoice(changes: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const lines = [
    { description: 'Design', quantity: '1', unitAmount: 450_000, taxRateBps: 500 },
    { description: 'Development', quantity: '37.5', unitAmount: 8550, taxRateBps: 750 },
    { description: 'Hosting abroad', quantity: '12', unitAmount: 1999, taxRateBps: 0 },
  ]
  const { company, client } = contract([])
  const totals = computeInvoice({ lines, taxMode: 'exclusive', currency: 'USD' })
  return {
    locale: 'en',
    kind: 'invoice',
    invoiceNumber: 'INV-2026-00007',
    issueDate: '2026-11-25',
    dueDate: '2026-12-25',
    currency: 'USD',
    taxMode: 'exclusive',
    seller: { ...company, bankDetails: 'IBAN OM81 0180 0001 2345 6789 012' },
    buyer: client,
    ...totals,
    amountPaid: 100_000,
    amountDue: totals.total - 100_000,
    notes: 'Pay within 30 days.',
    paymentReference: 'REF-77',
    ...changes,
  }
}

test('an invoice prints its parties, lines, tax by rate and the amount due, as given', async () => {
  const input = invoice()
  const all = (await pageTexts(await renderInvoicePdf(input))).join(' ')
  const facts = [
    'INV-2026-00007',
    '25 November 2026',
    '25 December 2026',
    'IBAN OM81 0180 0001 2345 6789 012',
    'REF-77',
    'Pay within 30 days.',
  ]
  const amounts = [
    '37.5',
    '85.50',
    '7.5 %',
    '4,500.00',
    'Tax 7.5 % on 3,206.25 USD',
    '240.47 USD',
    '7,946.13 USD',
    '1,000.00 USD',
  ]
  for (const words of [...facts, ...amounts, 'AlphaZee Digital LLC', 'Layla Al-Harthy', 'Hosting abroad'])
    expect(all).toContain(words)
  expect(all).toContain('7,411.60 USD')
})

test('a credit note names the invoice that it corrects and asks for no payment', async () => {
  const { dueDate: _dueDate, amountDue: _due, amountPaid: _paid, ...rest } = invoice()
  const note = {
    ...rest,
    kind: 'credit_note',
    invoiceNumber: 'CN-2026-00001',
    creditedInvoiceNumber: 'INV-2026-00007',
    reason: 'Cancelled',
  } as const
  const all = (await pageTexts(await renderInvoicePdf(note))).join(' ')
  for (const words of ['Credit note CN-2026-00001', 'INV-2026-00007', 'Cancelled', 'Total credited'])
    expect(all).toContain(words)
  expect(all).not.toContain('IBAN')
})

testWith('pdftotext', 'an Arabic invoice keeps its amounts in reading order', async () => {
  const totals = computeInvoice({
    lines: [{ description: 'تصميم', quantity: 1, unitAmount: 1_234_567 }],
    taxMode: 'exclusive',
    currency: 'OMR',
  })
  const input = invoice({ locale: 'ar', currency: 'OMR', ...totals, amountPaid: 0, amountDue: totals.total })
  const { output } = runTool(await renderInvoicePdf(input), 'pdftotext', [], ['-'])
  for (const words of ['فاتورة', '1,234.567 OMR', 'INV-2026-00007', 'المبلغ المستحق']) expect(output).toContain(words)
})
