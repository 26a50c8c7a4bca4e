import type { PayloadRequest } from 'payload'
import { pdf } from '../../adapters/pdf/index.ts'
import { inGroupsOfFour } from '../../domain/invoices/creditorReference.ts'
import { splitRounding } from '../../domain/invoices/roundingLine.ts'
import { taxWords } from '../../domain/invoices/taxWords.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import { newStorageKey } from '../../domain/files/storageKeys.ts'
import { fail } from '../../errors.ts'
import { isLocale, type Locale } from '../../i18n/locales.ts'
import type { Invoice, ProjectFile, User } from '../../payload-types.ts'
import { readMedia } from '../company/readMedia.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { storeObjects } from '../files/storeObjects.ts'
import { discardObjects } from '../files/pendingObjects.ts'
import { queueMail } from '../mail/queueMail.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { dueAtIssue, invoiceDocument, printedOf } from './invoiceDocument.ts'
import { invoiceMailLink } from './invoiceMailLink.ts'

/**
 * The PDF of an issued document, rendered once. The first to need it (the job after the issue, or a reader) renders and
 * stores it, and queues the client's mail, exactly once. All others get the stored bytes. 409 when it was never issued.
 */
export async function storeInvoicePdf({ req, id }: { req: PayloadRequest; id: string }): Promise<ProjectFile> {
  const invoice = await findInvoice({ req, id })
  if (invoice.document) return findFile({ req, id: idOf(invoice.document) })
  // Rendered before any lock, so no one waits for a page.
  const logo = await readMedia({ req, id: printedOf(invoice)?.logo ?? null })
  const bytes = await pdf.render({ kind: 'invoice', input: invoiceDocument({ invoice, logo }) })
  return storeOnce({ req, id, bytes })
}

type StoreOnceArgs = { req: PayloadRequest; id: string; bytes: Uint8Array }

async function storeOnce({ req, id, bytes }: StoreOnceArgs): Promise<ProjectFile> {
  const path = newStorageKey({ kind: 'invoice', id, extension: 'pdf' })
  const object = { path, kind: 'invoice' as const, content: { bytes }, mimeType: 'application/pdf' }
  const file = await storeObjects({
    req,
    objects: [object],
    work: async () => {
      const invoice = await lockRow({ req, collection: 'invoices', id })
      if (invoice.document) return findFile({ req, id: idOf(invoice.document) })
      return attach({ req, invoice, path, bytes })
    },
  })
  if (file.path !== path) await discardObjects({ req, paths: [path] })
  return file
}

type AttachArgs = { req: PayloadRequest; invoice: Invoice; path: string; bytes: Uint8Array }

async function attach({ req, invoice, path, bytes }: AttachArgs): Promise<ProjectFile> {
  const { id } = invoice
  const file = await addFileRow({
    req,
    file: {
      path,
      kind: 'invoice',
      filename: `${invoice.invoiceNumber ?? id}.pdf`,
      mimeType: 'application/pdf',
      size: bytes.byteLength,
      sha256: sha256Hex(bytes),
      owner: idOf(invoice.client),
      uploadedBy: null,
      project: idOf(invoice.project),
    },
  })
  await req.payload.db.updateOne({ collection: 'invoices', id, data: { document: file.id }, req, returning: false })
  await mailInvoice({ req, invoice, path })
  return file
}

async function mailInvoice({ req, invoice, path }: { req: PayloadRequest; invoice: Invoice; path: string }) {
  const client = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(invoice.client) } },
    req,
  })
  if (client?.status !== 'active') return
  const invoiceNumber = invoice.invoiceNumber ?? ''
  const total = formatMoney({ amountMinor: invoice.total, currency: invoice.currency })
  const { firstName, email, locale, timezone, role } = client
  const about = {
    to: email,
    locale: locale ?? 'en',
    timezone: timezone ?? 'UTC',
    role,
    attachments: [{ path, filename: `${invoiceNumber}.pdf`, contentType: 'application/pdf' }],
  }
  const taxes = taxesOf({ invoice, locale: isLocale(locale) ? locale : 'en' })
  const data = { invoiceId: invoice.id, firstName, invoiceNumber, total, ...(taxes && { taxes }) }
  if (invoice.kind === 'credit_note') {
    const creditedInvoiceNumber = printedOf(invoice)?.creditedInvoiceNumber ?? ''
    const credit = { ...data, creditedInvoiceNumber, reason: invoice.reason ?? '' }
    const link = { path: `/invoices/${invoice.id}` }
    return queueMail({ req, mail: { ...about, kind: 'invoice.credited', link, data: credit } })
  }
  const link = invoiceMailLink({ invoiceId: invoice.id, clientId: client.id, dueDate: invoice.dueDate })
  return queueMail({ req, mail: { ...about, kind: 'invoice.issued', link, data: { ...data, ...askedOf(invoice) } } })
}

/** What the client still has to pay, until when and how, as the PDF has it. */
function askedOf(invoice: Invoice) {
  const { currency, paymentReference } = invoice
  const amountDue = dueAtIssue(invoice)
  const paid = invoice.total - amountDue
  const parts = paid > 0 && {
    paid: formatMoney({ amountMinor: paid, currency }),
    owed: formatMoney({ amountMinor: amountDue, currency }),
  }
  if (amountDue === 0) return { ...parts, isSettled: true }
  const dueDate = invoice.dueDate.slice(0, 10)
  return { ...parts, dueDate, ...(paymentReference && { paymentReference: inGroupsOfFour(paymentReference) }) }
}

/** The taxes as the PDF has them. */
function taxesOf({ invoice, locale }: { invoice: Invoice; locale: Locale }): string {
  const { taxSummary } = splitRounding({ ...invoice, taxSummary: invoice.taxSummary ?? [] })
  return taxWords({ taxSummary, currency: invoice.currency, locale })
}

async function findInvoice({ req, id }: { req: PayloadRequest; id: string }): Promise<Invoice> {
  const invoice = await req.payload.db.findOne<Invoice>({ collection: 'invoices', where: { id: { equals: id } }, req })
  if (!invoice) throw fail('not_found')
  if (!invoice.issuedAt) throw fail('illegal_transition', { from: invoice.status, action: 'print' })
  return invoice
}

async function findFile({ req, id }: { req: PayloadRequest; id: string }): Promise<ProjectFile> {
  const row = await req.payload.db.findOne<ProjectFile>({
    collection: 'project-files',
    where: { id: { equals: id } },
    req,
  })
  if (!row) throw fail('not_found')
  return row
}
