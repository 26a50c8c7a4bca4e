import type { PayloadRequest } from 'payload'
import { signInvoiceLink } from '../../adapters/invoiceLinkToken.ts'
import { now } from '../../adapters/now.ts'
import { invoiceDocumentSeconds } from '../../domain/invoices/invoiceLinkTimes.ts'
import { bankAccountOf, type BankAccount } from '../../domain/invoices/bankAccounts.ts'
import { isCardAmount } from '../../domain/payments/cardAmounts.ts'
import { env } from '../../env.ts'
import type { Invoice } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { useInvoiceLink } from './useInvoiceLink.ts'

type Line = Pick<Invoice['lines'][number], 'description' | 'quantity' | 'unitAmount' | 'grossAmount'>
type Amounts = 'subtotal' | 'taxTotal' | 'total'
type Balances = 'amountPaid' | 'amountCredited' | 'amountWrittenOff' | 'amountOwed'

export type OpenInvoice = Pick<Invoice, 'status' | 'currency' | 'dueDate' | Amounts> &
  Record<Balances, number> &
  BankAccount & {
    invoiceNumber: string
    isOverdue: boolean
    issuedAt: string | null
    lines: Line[]
    paymentReference: string | null
    companyName: string
    /** Whether a card can be charged what is owed. */
    cardPayments: boolean
    /** An address of its PDF, for some minutes. */
    pdf: { url: string; expiresAt: string }
  }

/** What the payer of a mailed link needs to know, and nothing else of its client. */
export async function readOpenInvoice({ req, token }: { req: PayloadRequest; token: string }): Promise<OpenInvoice> {
  const { id, client } = await useInvoiceLink({ req, token })
  const invoice = await req.payload.findByID({ collection: 'invoices', id, depth: 0, overrideAccess: true, req })
  const { status, currency, dueDate, subtotal, taxTotal, total } = invoice
  const amountOwed = invoice.amountOwed ?? 0
  const company = await readCompany(req)
  return {
    invoiceNumber: invoice.invoiceNumber ?? '',
    status,
    isOverdue: invoice.isOverdue ?? false,
    issuedAt: invoice.issuedAt ?? null,
    dueDate,
    currency,
    lines: invoice.lines.map(({ description, quantity, unitAmount, grossAmount }) => ({
      description,
      quantity,
      unitAmount,
      grossAmount,
    })),
    subtotal,
    taxTotal,
    total,
    amountPaid: invoice.amountPaid ?? 0,
    amountCredited: invoice.amountCredited ?? 0,
    amountWrittenOff: invoice.amountWrittenOff ?? 0,
    amountOwed,
    paymentReference: invoice.paymentReference ?? null,
    companyName: company.name,
    ...bankAccountOf(company),
    cardPayments: Boolean(env.stripe) && isCardAmount({ amountMinor: amountOwed, currency }),
    pdf: documentLink({ invoiceId: id, clientId: client }),
  }
}

function documentLink(ids: { invoiceId: string; clientId: string }): OpenInvoice['pdf'] {
  const expiresAtMs = now().getTime() + invoiceDocumentSeconds * 1000
  const token = signInvoiceLink({ use: 'document', link: { ...ids, expiresAtMs } })
  const url = `${env.backendUrl}/api/payments/invoices/open/pdf?token=${token}`
  return { url, expiresAt: new Date(expiresAtMs).toISOString() }
}
