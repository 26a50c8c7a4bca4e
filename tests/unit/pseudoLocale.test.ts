import { beforeAll, describe, expect, test } from '@jest/globals'
import { statementCsv } from '../../endpoints/payments/statementCsv.ts'
import { renderCertificatePages } from '../../src/adapters/pdf/renderCertificatePages.ts'
import { renderInvoicePdf } from '../../src/adapters/pdf/renderInvoicePdf.ts'
import { renderStamp } from '../../src/adapters/pdf/sign/renderStamp.ts'
import type { InvoiceDocument } from '../../src/adapters/pdf/types.ts'
import { computeInvoice } from '../../src/domain/invoices/computeInvoice.ts'
import { ledgerAccounts } from '../../src/domain/ledger/ledger.ts'
import { labelOf } from '../../src/i18n/labelOf.ts'
import { sayReason } from '../../src/i18n/sayReason.ts'
import { renderContractPdf } from '../../src/adapters/pdf/renderContractPdf.ts'
import { renderDigest } from '../../src/adapters/mail/renderDigest.ts'
import { renderReminders } from '../../src/adapters/mail/renderReminders.ts'
import { renderMail } from '../../src/adapters/mail/renderMail.ts'
import type { MailKind } from '../../src/adapters/mail/mailJob.ts'
import { notificationKinds, type NotificationKind } from '../../src/domain/notifications/notificationKinds.ts'
import { sayNotification } from '../../src/domain/notifications/sayNotification.ts'
import { locales } from '../../src/i18n/locales.ts'
import { en } from '../../src/i18n/en/index.ts'
import { translator } from '../../src/i18n/translator.ts'
import { digestSample, mailSamples, previewCompany, remindersSample, sampleLink } from '../support/mailSamples.ts'
import { contract, evidence, pageTexts, paragraph } from '../support/pdfSamples.ts'
import { speakPseudo, untranslated } from '../support/pseudo.ts'
import { pseudo } from '../support/pseudoMessages.ts'

beforeAll(() => speakPseudo())

const stamp = { party: 'client', name: '1', email: '1', signedAt: '2026-12-31T23:57:00.000Z' } as const
/** Names of sums and codes that are the same in every language. */
const units = ['SHA-256', 'IP']
const kinds = Object.keys(mailSamples) as MailKind[]
const reader = { locale: 'ar', timezone: 'Asia/Muscat', role: 'client' } as const

/** Every text in the data, at any depth. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return data.split('\n')
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : []
}

test('a pseudo message keeps its arguments and plurals', () => {
  expect(pseudo('Contract {number}')).toBe('[!! Çöñţŕåçţ {number} !!]')
  expect(pseudo('{count, plural, one {# file} other {# files}}')).toBe(
    '[!! {count, plural, one {# ƒîļé} other {# ƒîļéš}} !!]',
  )
  expect(locales).toContain('ar')
})

test.each(kinds)('the mail %s has no untranslated word', (kind) => {
  const data = mailSamples[kind]
  const mail = renderMail({ kind, data, href: sampleLink, reader, company: previewCompany })
  const known = [...textsIn(data), ...textsIn(previewCompany)]
  expect(untranslated(`${mail.subject}\n${mail.text}`, known)).toEqual([])
})

test('a digest has no untranslated word', () => {
  const mail = renderDigest({ ...digestSample, href: sampleLink, reader, company: previewCompany })
  expect(untranslated(mail.text, [...textsIn(digestSample), ...textsIn(previewCompany)])).toEqual([])
})

test('a list of reminders has no untranslated word', () => {
  const mail = renderReminders({ ...remindersSample, href: sampleLink, reader, company: previewCompany })
  const known = [...textsIn(remindersSample), ...textsIn(previewCompany)]
  expect(untranslated(`${mail.subject}\n${mail.text}`, known)).toEqual([])
})

const notified = kinds.filter((kind): kind is NotificationKind => Object.hasOwn(notificationKinds, kind))

test.each(notified.filter((kind) => kind !== 'broadcast.sent') as 'account.reactivated'[])(
  'the notification %s has no untranslated word',
  (kind) => {
    const data = mailSamples[kind]
    for (const role of ['client', 'admin'] as const) {
      const { title, message = '' } = sayNotification({
        kind,
        data,
        reader: { ...reader, role },
      })
      expect(untranslated(`${title}\n${message}`, textsIn(data))).toEqual([])
    }
  },
)

describe('a PDF has no untranslated word', () => {
  const agreement = contract([paragraph('1')], { locale: 'ar', terms: '1', replaces: 'CT-2026-00041' })
  const lines = [{ description: '1', quantity: '2', unitAmount: 9990, taxRateBps: 500, discountBps: 1250 }]
  const totals = computeInvoice({
    lines,
    taxMode: 'exclusive',
    currency: 'OMR',
    discount: { bps: 500, description: '1' },
  })
  const invoice: InvoiceDocument = {
    locale: 'ar',
    kind: 'invoice',
    invoiceNumber: 'INV-2026-00001',
    issueDate: '2026-11-25',
    dueDate: '2026-12-25',
    currency: 'OMR',
    taxMode: 'exclusive',
    seller: { ...agreement.company, bankDetails: 'IBAN 1' },
    buyer: { ...agreement.client, address: '1', taxNumber: 'OM1200000042' },
    ...totals,
    amountDue: totals.total,
    paymentReference: 'RF76 INV2 0260 0001',
    payLink: sampleLink,
    notes: '1',
  }
  const { dueDate: _due, amountDue: _amount, paymentReference: _reference, payLink: _link, ...rest } = invoice
  const note: InvoiceDocument = { ...rest, kind: 'credit_note', reason: '1', creditedInvoiceNumber: 'INV-2026-00001' }
  const signed = {
    locale: 'ar',
    contractNumber: 'CT-2026-00042',
    title: '1',
    companyName: 'AlphaZee',
    frozen: new Uint8Array(9),
    pageCount: 2,
    evidence: evidence({ emailProof: '1', identityReference: '1', consent: { text: '1', version: '1', locale: 'ar' } }),
    auditHead: { seq: 7, hash: 'ab' },
    timeAuthority: 'tsa.example',
  } as const

  test.each<[name: string, data: unknown, render: () => Promise<Uint8Array>]>([
    ['a contract', agreement, () => renderContractPdf(agreement)],
    ['a preview', agreement, () => renderContractPdf({ ...agreement, contractNumber: '1', isPreview: true })],
    ['an invoice', invoice, () => renderInvoicePdf(invoice)],
    ['a credit note', note, () => renderInvoicePdf(note)],
    ['a certificate of completion', signed, async () => (await renderCertificatePages(signed)).bytes],
    ['a signature', signed.evidence, () => renderStamp({ ...stamp, locale: 'ar' })],
  ])('%s', async (_name, data, render) => {
    const pages = await pageTexts(await render())
    expect(pages.join(' ')).toMatch(/[ÅƁÇĐÉåƀçđéîöšţ]/)
    const words = [...textsIn(data), ...units].flatMap((text) => text.split(/[\s@.–,:/-]+/))
    const named = words.filter((word) => /[A-Za-z]/.test(word))
    expect(untranslated(pages.join(' '), named)).toEqual([])
  })
})

describe('a CSV has no untranslated heading', () => {
  const section = { currency: 'OMR', opening: 0n, charged: 0n, paid: 0n, closing: 0n, lineCount: 0, lines: [] }
  const day = new Date('2026-01-01T00:00:00Z')

  test('a client’s statement, with its opening and closing balance', async () => {
    const { response } = statementCsv({
      from: day,
      to: day,
      currencies: [section],
      timezone: 'UTC',
      t: translator('ar'),
    })
    expect(untranslated(await response.text(), ['OMR'])).toEqual([])
  })

  test('every heading and account of the reports', () => {
    const say = translator('ar') as (key: string) => string
    const texts = Object.keys(en.csv).map((key) => say(`csv.${key}`))
    expect(untranslated([...texts, ...ledgerAccounts.map((account) => labelOf(account).ar)].join('\n'), [])).toEqual([])
  })
})

test.each(Object.keys(en.reasons))('the stored reason %s is said in the reader’s language', (key) => {
  const params =
    '{"day":"1","contractNumber":"1","reason":"1","seq":1,"place":1,"time":"1","livemode":"true","theirs":"1","ours":"1"}'
  const said = sayReason(translator('ar'), `reasons.${key}?${params}`)
  expect(said).toMatch(/^\[!!/)
  expect(untranslated(said, [])).toEqual([])
})

test('a text that only begins like a stored reason stays as it was written', () => {
  for (const text of [
    'reasons.',
    'reasons.nothing',
    'reasons.contract_replaced',
    'reasons.contract_replaced?{"a',
    'Agreed.',
  ])
    expect(sayReason(translator('en'), text)).toBe(text)
})

describe('API errors', () => {
  test.each(Object.keys(en.errors))('%s is said in the reader’s language', (code) => {
    const say = translator('ar') as (key: string, params: Record<string, string | number>) => string
    const params = new Proxy({}, { get: () => 1, has: () => true })
    expect(untranslated(say(`errors.${code}`, params), [])).toEqual([])
  })
})
