import type { MailLink } from '../../adapters/mail/mailLink.ts'
import { now } from '../../adapters/now.ts'
import { invoiceLinkExpiry } from '../../domain/invoices/invoiceLinkTimes.ts'

type InvoiceMailLinkArgs = { invoiceId: string; clientId: string; dueDate: string }

/** Where a mail about an open invoice leads: to a page that shows and pays it without an account. */
export function invoiceMailLink({ invoiceId, clientId, dueDate }: InvoiceMailLinkArgs): MailLink {
  const expiresAtMs = invoiceLinkExpiry({ dueDate, mailedAt: now() })
  const invoiceLink = { invoiceId, clientId, expiresAtMs }
  return { path: `/invoices/${invoiceLink.invoiceId}`, invoiceLink }
}
