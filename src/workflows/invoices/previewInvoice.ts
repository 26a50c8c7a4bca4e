import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { readLogo } from '../company/readLetterhead.ts'
import { writeInvoice, type InvoiceDraft } from './draftInvoice.ts'
import { printedParties } from './printedParties.ts'

/** What an invoice would look like if it were issued now, with PREVIEW across every page; nothing is stored and no number is taken. */
export async function previewInvoice({
  req,
  draft,
}: {
  req: PayloadRequest
  draft: InvoiceDraft
}): Promise<Uint8Array> {
  const invoice = await writeInvoice({ req, draft })
  const { locale, seller, buyer, project, logo: logoId } = await printedParties({ req, invoice })
  const logo = await readLogo({ req, id: logoId })
  const { currency, taxMode, subtotal, taxTotal, total, taxSummary, lines, dueDate, notes } = invoice
  return pdf.render({
    kind: 'invoice',
    input: {
      locale,
      kind: 'invoice',
      invoiceNumber: `INV-${now().getUTCFullYear()}-00000`,
      issueDate: now().toISOString(),
      dueDate,
      seller: { ...seller, ...(logo && { logo }) },
      buyer,
      project,
      currency,
      taxMode,
      lines,
      subtotal,
      taxSummary,
      taxTotal,
      total,
      amountDue: total,
      ...(notes && { notes }),
      isPreview: true,
    },
  })
}
