import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { readMedia } from '../company/readMedia.ts'
import { writeInvoice, type InvoiceDraft } from './draftInvoice.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import { printedTotals } from './invoiceDocument.ts'
import { printedParties } from './printedParties.ts'

type PreviewInvoiceArgs = { req: PayloadRequest; draft: InvoiceDraft }

/**
 * Renders an invoice as if it were issued now, with PREVIEW across every page. Nothing is stored and no number is
 * taken.
 */
export async function previewInvoice({ req, draft }: PreviewInvoiceArgs): Promise<Uint8Array> {
  const invoice = await writeInvoice({ req, draft })
  const { logo: logoId, ...parties } = await printedParties({ req, invoice })
  const { seller, buyer, project } = parties
  requirePrintable({ seller, buyer, project, notes: invoice.notes })
  const logo = await readMedia({ req, id: logoId })
  const { currency, taxMode, total, dueDate, notes } = invoice
  const at = now()
  return pdf.render({
    kind: 'invoice',
    input: {
      ...parties,
      kind: 'invoice',
      invoiceNumber: `INV-${dayIn({ at, timezone: parties.timezone }).slice(0, 4)}-00000`,
      issueDate: at.toISOString(),
      dueDate,
      seller: { ...seller, ...(logo && { logo }) },
      currency,
      taxMode,
      ...printedTotals(invoice),
      amountDue: total,
      ...(notes && { notes }),
      isPreview: true,
    },
  })
}
