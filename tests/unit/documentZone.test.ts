import { expect, test } from '@jest/globals'
import { fillTemplate } from '../../src/adapters/markdown/fillTemplate.ts'
import { renderCertificatePages } from '../../src/adapters/pdf/renderCertificatePages.ts'
import { renderContractPdf } from '../../src/adapters/pdf/renderContractPdf.ts'
import { renderInvoicePdf } from '../../src/adapters/pdf/renderInvoicePdf.ts'
import { renderStamp } from '../../src/adapters/pdf/sign/renderStamp.ts'
import type { InvoiceDocument } from '../../src/adapters/pdf/types.ts'
import { evidenceReadme, type EvidenceFacts } from '../../src/domain/contracts/evidenceReadme.ts'
import type { VariableValues } from '../../src/domain/contracts/templateVariables.ts'
import { emailProof } from '../../src/workflows/contracts/proofWords.ts'
import { contract, evidence, hasTool, paragraph, runTool } from '../support/pdfSamples.ts'

/** Three minutes before the new year in UTC; in Muscat, four hours ahead, it is 03:57 of the first day. */
const moment = '2026-12-31T23:57:00.000Z'
const timezone = 'Asia/Muscat'
const testWith = hasTool('pdftotext') ? test : test.skip

/** Marks of direction and line ends left out. */
const textOf = (bytes: Uint8Array) =>
  runTool(bytes, 'pdftotext', [], ['-'])
    .output.replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')

const invoice: InvoiceDocument = {
  locale: 'en',
  kind: 'invoice',
  invoiceNumber: 'INV-2026-00001',
  issueDate: moment,
  dueDate: '2027-01-14T00:00:00.000Z',
  currency: 'USD',
  taxMode: 'exclusive',
  seller: contract([]).company,
  buyer: contract([]).client,
  lines: [],
  subtotal: 100,
  taxSummary: [],
  taxTotal: 0,
  total: 100,
}

testWith('a contract prints the days of the zone and names it', async () => {
  const input = contract([paragraph('Body.')], { issuedAt: moment, expiresAt: moment, timezone })
  const bytes = await renderContractPdf(input)
  const text = textOf(bytes)
  expect(text).toContain('1 January 2027 (Asia/Muscat)')
  expect(text).toContain('1 January 2027 (2027-01-01 03:57:00 UTC+04:00)')
  expect(text).not.toContain('31 December')
  expect(Buffer.compare(bytes, await renderContractPdf(input))).toBe(0)
})

testWith('an invoice is of the day in the zone; the day it is due never shifts', async () => {
  const text = textOf(await renderInvoicePdf({ ...invoice, timezone }))
  expect(text).toContain('1 January 2027 (Asia/Muscat)')
  expect(text).toContain('14 January 2027')
  const west = textOf(await renderInvoicePdf({ ...invoice, timezone: 'Pacific/Honolulu' }))
  expect(west).toContain('31 December 2026 (Pacific')
  expect(west).toContain('14 January 2027')
})

testWith('an invoice from before zones were recorded is printed as it was', async () => {
  const text = textOf(await renderInvoicePdf(invoice))
  expect(text).toContain('31 December 2026')
  expect(text).not.toContain('(UTC)')
})

testWith('the certificate and the signature say their time in the zone', async () => {
  const signed = evidence({ signedAt: moment, timezone })
  const input = { locale: 'en', contractNumber: 'CT-2026-00042', title: 'Agreement', companyName: 'AlphaZee' } as const
  const { bytes } = await renderCertificatePages({
    ...input,
    frozen: new Uint8Array(9),
    pageCount: 1,
    evidence: signed,
  })
  const text = textOf(bytes)
  expect(text).toContain('All times are in the time zone Asia/Muscat.')
  expect(text).toContain('2027-01-01 03:57:00 UTC+04:00')
  const stamp = { locale: 'en', party: 'client', name: 'Layla', email: 'l@x.example', signedAt: moment } as const
  expect(textOf(await renderStamp({ ...stamp, timezone }))).toContain('2027-01-01 03:57:00 UTC+04:00')
  expect(textOf(await renderStamp(stamp))).toContain('2026-12-31 23:57:00 UTC')
})

test('the proof of an address says its time in the zone, the offset first in Arabic', () => {
  expect(emailProof({ locale: 'en', timezone, verifiedAt: moment })).toContain('2027-01-01 03:57:00 UTC+04:00')
  expect(emailProof({ locale: 'ar', timezone, verifiedAt: moment })).toContain('UTC+04:00 2027-01-01 03:57:00')
})

test('the date of a template is the day in the zone', () => {
  const content = { root: { type: 'root', children: [paragraph('Body.')] } }
  const template = { title: 'Of {{contract.date}}', content }
  // Of all variables the template names one.
  const values = { 'contract.date': moment } as VariableValues
  expect(fillTemplate({ template, values, language: 'en', timezone }).title).toBe('Of 1 January 2027')
})

test('the README of the evidence says its times in the zone, and names it', () => {
  const document = { file: 'documents/original.pdf', sha256: 'ab', bytes: 1 }
  const facts: EvidenceFacts = {
    madeAt: moment,
    madeFor: 'admin',
    company: 'AlphaZee',
    contract: { contractNumber: 'CT-2026-00042', title: 'Agreement', documentSha256: 'ab' },
    documents: { original: document, signed: null },
    isSealed: false,
    certificates: [],
    head: { seq: 7, hash: 'cd', at: moment },
  }
  for (const locale of ['en', 'ar'] as const) {
    const readme = evidenceReadme({ facts, locale, timezone }).replace(/\p{Cf}/gu, '')
    expect(readme).toContain('2027-01-01 03:57:00 UTC+04:00')
    expect(readme).toContain('Asia/Muscat')
    expect(readme).not.toContain(moment)
  }
})
