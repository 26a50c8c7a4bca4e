import type { InvoiceDocument } from '../../adapters/pdf/index.ts'
import { splitRounding } from '../../domain/invoices/roundingLine.ts'
import { isCardAmount } from '../../domain/payments/cardAmounts.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import type { PrintedParties } from './printedParties.ts'

type InvoiceDocumentArgs = { invoice: Invoice; logo: Uint8Array | undefined }

/** What an issued document prints. It uses only what was frozen at the issue, so every rendering is the same. */
export function invoiceDocument({ invoice, logo }: InvoiceDocumentArgs): InvoiceDocument {
  const { invoiceNumber, issuedAt } = invoice
  const parties = printedOf(invoice)
  if (!invoiceNumber || !issuedAt || !parties)
    throw fail('illegal_transition', { from: invoice.status, action: 'print' })
  const isCredit = invoice.kind === 'credit_note'
  const amountDue = dueAtIssue(invoice)
  return {
    locale: parties.locale,
    kind: invoice.kind,
    invoiceNumber,
    ...(parties.creditedInvoiceNumber && { creditedInvoiceNumber: parties.creditedInvoiceNumber }),
    ...(parties.creditedInvoiceDate && { creditedInvoiceDate: parties.creditedInvoiceDate }),
    ...(parties.creditedInvoiceTimezone && { creditedInvoiceTimezone: parties.creditedInvoiceTimezone }),
    ...(isCredit && invoice.reason && { reason: invoice.reason }),
    issueDate: issuedAt,
    ...(parties.timezone && { timezone: parties.timezone }),
    ...(!isCredit && { dueDate: invoice.dueDate }),
    currency: invoice.currency,
    taxMode: invoice.taxMode,
    seller: { ...parties.seller, ...(logo && { logo }) },
    buyer: parties.buyer,
    project: parties.project,
    ...printedTotals(invoice),
    ...(parties.amountApplied && { amountPaid: parties.amountApplied }),
    ...(!isCredit && { amountDue }),
    ...(invoice.notes && { notes: invoice.notes }),
    ...(invoice.paymentReference && { paymentReference: invoice.paymentReference }),
    ...(parties.payLink &&
      isCardAmount({ amountMinor: amountDue, currency: invoice.currency }) && { payLink: parties.payLink }),
  }
}

/** What an issued invoice asked for, in minor units: its total less what credit paid at that moment. */
export function dueAtIssue(invoice: Pick<Invoice, 'total' | 'printed'>): number {
  return invoice.total - (printedOf(invoice)?.amountApplied ?? 0)
}

/** Lines and totals as they are printed: a rounding stands with the totals. */
export function printedTotals(
  document: Pick<Invoice, 'lines' | 'subtotal' | 'taxSummary' | 'taxTotal' | 'total' | 'roundingAmount'>,
): Pick<InvoiceDocument, 'lines' | 'subtotal' | 'taxSummary' | 'taxTotal' | 'total' | 'roundingAmount'> {
  const { subtotal, taxTotal, total, roundingAmount } = document
  const { lines, taxSummary } = splitRounding({ ...document, taxSummary: document.taxSummary ?? [] })
  return {
    lines: [...lines],
    subtotal: subtotal - (roundingAmount ?? 0),
    taxSummary: [...taxSummary],
    taxTotal,
    ...(roundingAmount && { roundingAmount }),
    total,
  }
}

export function printedOf({ printed }: Pick<Invoice, 'printed'>): PrintedParties | null {
  // Written by `numberInvoice` only. The generated type of a JSON field is any JSON.
  return (printed ?? null) as PrintedParties | null
}
