const dayMs = 24 * 60 * 60 * 1000
const mailedDays = 90

/** How long the address of an invoice's PDF is valid that the page of a mailed link gets. */
export const invoiceDocumentSeconds = 5 * 60

type InvoiceLinkExpiryArgs = { dueDate: string; mailedAt: Date }

/**
 * Until when a mailed link shows and pays its invoice: 90 days after the due date or after the mail, whichever is
 * later. Each reminder has a link of its own.
 */
export function invoiceLinkExpiry({ dueDate, mailedAt }: InvoiceLinkExpiryArgs): number {
  const dueMs = Date.parse(dueDate.slice(0, 10))
  return Math.max(dueMs, mailedAt.getTime()) + mailedDays * dayMs
}
