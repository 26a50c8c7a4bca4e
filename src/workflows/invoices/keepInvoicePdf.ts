import type { PayloadRequest } from 'payload'
import { pdf } from '../../adapters/pdf/index.ts'
import { inGroupsOfFour } from '../../domain/creditorReference.ts'
import { formatMoney } from '../../domain/formatMoney.ts'
import { sha256Hex } from '../../domain/sha256.ts'
import { newStorageKey } from '../../domain/storageKeys.ts'
import { fail } from '../../errors.ts'
import type { Invoice, ProjectFile, User } from '../../payload-types.ts'
import { readLogo } from '../company/readLetterhead.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { keepObjects } from '../files/keepObjects.ts'
import { discardObjects } from '../files/pendingObjects.ts'
import { queueMail } from '../mail/queueMail.ts'
import { idOf } from '../shared/ids.ts'
import { lockRow } from '../shared/lockRow.ts'
import { invoiceDocument, printedOf } from './invoiceDocument.ts'

/**
 * The PDF of an issued document, made once: whoever needs it first (the job after the issue, or a reader) has it printed and stored, and with
 * it, exactly once, the client's mail is queued. Everyone else gets the stored bytes. 409 for what was never issued.
 */
export async function keepInvoicePdf({ req, id }: { req: PayloadRequest; id: string }): Promise<ProjectFile> {
  const invoice = await findInvoice({ req, id })
  if (invoice.document) return findFile({ req, id: idOf(invoice.document) })
  // Printed before anything is locked: nobody waits for a page.
  const logo = await readLogo({ req, id: printedOf(invoice)?.logo ?? null })
  const bytes = await pdf.render({ kind: 'invoice', input: invoiceDocument({ invoice, logo }) })
  return storeOnce({ req, id, bytes })
}

async function storeOnce({
  req,
  id,
  bytes,
}: {
  req: PayloadRequest
  id: string
  bytes: Uint8Array
}): Promise<ProjectFile> {
  const path = newStorageKey({ kind: 'invoice', id, extension: 'pdf' })
  const object = { path, kind: 'invoice' as const, content: { bytes }, mimeType: 'application/pdf' }
  const file = await keepObjects({
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

async function attach({
  req,
  invoice,
  path,
  bytes,
}: {
  req: PayloadRequest
  invoice: Invoice
  path: string
  bytes: Uint8Array
}): Promise<ProjectFile> {
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
  const { firstName, email, locale, timezone } = client
  const about = {
    to: email,
    locale: locale ?? 'en',
    timezone: timezone ?? 'UTC',
    link: { path: `/invoices/${invoice.id}` },
    attachments: [{ path, filename: `${invoiceNumber}.pdf`, contentType: 'application/pdf' }],
  }
  if (invoice.kind === 'invoice') {
    const reference = invoice.paymentReference
    const data = {
      firstName,
      invoiceNumber,
      total,
      dueDate: invoice.dueDate.slice(0, 10),
      ...(reference && { paymentReference: inGroupsOfFour(reference) }),
    }
    return queueMail({ req, mail: { ...about, template: 'invoice_issued', data } })
  }
  const creditedInvoiceNumber = printedOf(invoice)?.creditedInvoiceNumber ?? ''
  const data = {
    firstName,
    creditNoteNumber: invoiceNumber,
    total,
    creditedInvoiceNumber,
    ...(invoice.reason && { reason: invoice.reason }),
  }
  return queueMail({ req, mail: { ...about, template: 'credit_note_issued', data } })
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
