import type { InvoiceDocument } from '../../adapters/pdf/index.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import type { PrintedParties } from './printedParties.ts'

/** What is printed of an issued document: only of what was frozen at its issue, so that it is the same whenever it is made. */
export function invoiceDocument({
  invoice,
  logo,
}: {
  invoice: Invoice
  logo: Uint8Array | undefined
}): InvoiceDocument {
  const { invoiceNumber, issuedAt } = invoice
  const parties = printedOf(invoice)
  if (!invoiceNumber || !issuedAt || !parties)
    throw fail('illegal_transition', { from: invoice.status, action: 'print' })
  const isCredit = invoice.kind === 'credit_note'
  return {
    locale: parties.locale,
    kind: invoice.kind,
    invoiceNumber,
    ...(parties.creditedInvoiceNumber && { creditedInvoiceNumber: parties.creditedInvoiceNumber }),
    ...(isCredit && invoice.reason && { reason: invoice.reason }),
    issueDate: issuedAt,
    ...(!isCredit && { dueDate: invoice.dueDate }),
    currency: invoice.currency,
    taxMode: invoice.taxMode,
    seller: { ...parties.seller, ...(logo && { logo }) },
    buyer: parties.buyer,
    project: parties.project,
    lines: invoice.lines,
    subtotal: invoice.subtotal,
    taxSummary: invoice.taxSummary ?? [],
    taxTotal: invoice.taxTotal,
    total: invoice.total,
    ...(!isCredit && { amountDue: invoice.total }),
    ...(invoice.notes && { notes: invoice.notes }),
    ...(invoice.paymentReference && { paymentReference: invoice.paymentReference }),
    ...(parties.payLink && { payLink: parties.payLink }),
  }
}

export function printedOf({ printed }: Pick<Invoice, 'printed'>): PrintedParties | null {
  // Written by `numberInvoice` only; the generated type of a JSON field is any JSON.
  return (printed ?? null) as PrintedParties | null
}
