import type { PayloadRequest } from 'payload'
import { mailLink } from '../../adapters/mail/mailLink.ts'
import { creditorReference } from '../../domain/invoices/creditorReference.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import { postings } from '../../domain/ledger/postings.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { assignNumber, type Numbered } from '../numbers/assignNumber.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { idOf } from '../request/idOf.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { bookInvoice, totalsOf } from './bookInvoice.ts'
import { freezeApplied } from './freezeApplied.ts'
import { printedParties, type PrintedParties } from './printedParties.ts'

type IssueInvoiceArgs = {
  req: PayloadRequest
  id: string
  /** `null` for the platform itself. */
  issuedBy: string | null
  /** What else happens with the issue of one that is not paid at once. */
  whenIssued?: (invoice: Invoice) => Promise<void>
}

/**
 * Issues a draft: frozen from now on, numbered without a gap, and mailed with its PDF after the commit. An invoice of
 * nothing is paid at once. Parallel issues create neither gaps nor duplicates in the numbers; issuing the same draft
 * twice is 409.
 */
export async function issueInvoice({ req, id, issuedBy, whenIssued }: IssueInvoiceArgs): Promise<void> {
  await inNumberedTransaction({
    req,
    rows: { invoices: id },
    work: async () => {
      const { after } = await transition({
        req,
        collection: 'invoices',
        id,
        action: 'issue',
        // The platform issues only what an admin agreed to, in a contract.
        by: 'admin',
        guard: ({ kind, status }) => {
          if (kind !== 'invoice') throw fail('illegal_transition', { from: status, action: 'issue' })
        },
        data: { issuedBy },
      })
      await announce({ req, invoice: after })
      await enqueueJob({ req, name: 'invoice.pdf', data: { invoiceId: id } })
      const printed = await printedParties({ req, invoice: after })
      requirePrintable({ lines: after.lines, notes: after.notes, ...printed })
      const numbered = await assignNumber({ req, series: 'invoice', timezone: printed.timezone })
      const invoice = await numberInvoice({ req, invoice: after, numbered, printed })
      await bookInvoice({
        req,
        invoice,
        key: `invoice:${id}:issued`,
        kind: 'invoice_issued',
        occurredAt: numbered.at,
        entries: postings.invoiceIssued(totalsOf(after)),
      })
      if (after.total > 0) {
        await whenIssued?.(invoice)
        return freezeApplied({ req, id })
      }
      const data = { paidAt: numbered.at }
      await transition({ req, collection: 'invoices', id, action: 'payAll', by: 'system', data })
    },
  })
}

type NumberInvoiceArgs = {
  req: PayloadRequest
  invoice: Invoice
  numbered: Numbered
  printed: PrintedParties
}

/**
 * Gives a document its number with its date and its printed parties, and an invoice to pay its payment reference.
 */
export async function numberInvoice({ req, invoice, numbered, printed }: NumberInvoiceArgs): Promise<Invoice> {
  const { number: invoiceNumber, at: issuedAt } = numbered
  // An invoice of nothing asks for nothing.
  const payable = invoice.kind === 'invoice' &&
    invoice.total > 0 && {
      paymentReference: creditorReference(invoiceNumber),
      printed: { ...printed, payLink: mailLink({ path: `/invoices/${invoice.id}` }) },
    }
  await req.payload.db.updateOne({
    collection: 'invoices',
    id: invoice.id,
    data: { invoiceNumber, issuedAt, printed, ...payable },
    req,
    returning: false,
  })
  await recordActivity({
    req,
    action: 'invoice.numbered',
    entityType: 'invoices',
    entityId: invoice.id,
    after: { invoiceNumber, total: invoice.total, currency: invoice.currency },
  })
  return { ...invoice, invoiceNumber, issuedAt }
}

/** In the app at once. The mail waits for the PDF. */
async function announce({ req, invoice }: { req: PayloadRequest; invoice: Invoice }): Promise<void> {
  const total = formatMoney({ amountMinor: invoice.total, currency: invoice.currency })
  await notify({
    req,
    kind: 'invoice.issued',
    to: [idOf(invoice.client)],
    data: { invoiceId: invoice.id, invoiceNumber: null, total },
  })
}
