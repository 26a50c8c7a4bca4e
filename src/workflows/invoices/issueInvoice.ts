import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { mailLink } from '../../adapters/mail/mailLink.ts'
import { creditorReference } from '../../domain/creditorReference.ts'
import { formatMoney } from '../../domain/formatMoney.ts'
import { postings } from '../../domain/postings.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { assignNumber } from '../numbers/assignNumber.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { idOf } from '../shared/ids.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { transition } from '../shared/transition.ts'
import { bookInvoice, totalsOf } from './bookInvoice.ts'
import { printedParties, type PrintedParties } from './printedParties.ts'

/**
 * Issues a draft: frozen from now on, numbered without a gap, and mailed with its PDF after the commit. However many are issued at once, numbers
 * have neither gaps nor doubles; the same draft issued twice is 409.
 */
export async function issueInvoice({
  req,
  id,
  issuedBy,
}: {
  req: PayloadRequest
  id: string
  issuedBy: string
}): Promise<void> {
  await inNumberedTransaction({
    req,
    rows: { invoices: id },
    work: async () => {
      const { after } = await transition({
        req,
        collection: 'invoices',
        id,
        action: 'issue',
        by: 'admin',
        guard: ({ kind, status }) => {
          if (kind !== 'invoice') throw fail('illegal_transition', { from: status, action: 'issue' })
        },
        data: { issuedAt: now().toISOString(), issuedBy },
      })
      await announce({ req, invoice: after })
      await enqueueJob({ req, name: 'invoice.pdf', data: { invoiceId: id } })
      const printed = await printedParties({ req, invoice: after })
      await bookInvoice({
        req,
        invoice: after,
        key: `invoice:${id}:issued`,
        kind: 'invoice_issued',
        entries: postings.invoiceIssued(totalsOf(after)),
      })
      await numberInvoice({ req, invoice: after, series: 'invoice', printed })
    },
  })
}

/** Gives a document its number, an invoice its payment reference too, and what it is printed with. Last in its transaction: others wait for the series meanwhile. */
export async function numberInvoice({
  req,
  invoice,
  series,
  printed,
}: {
  req: PayloadRequest
  invoice: Invoice
  series: 'invoice' | 'credit_note'
  printed: PrintedParties
}): Promise<string> {
  const invoiceNumber = await assignNumber({ req, series })
  const payable = series === 'invoice' && {
    paymentReference: creditorReference(invoiceNumber),
    printed: { ...printed, payLink: mailLink({ path: `/invoices/${invoice.id}` }) },
  }
  await req.payload.db.updateOne({
    collection: 'invoices',
    id: invoice.id,
    data: { invoiceNumber, printed, ...payable },
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
  return invoiceNumber
}

/** In the app at once; the mail waits for the PDF. */
async function announce({ req, invoice }: { req: PayloadRequest; invoice: Invoice }): Promise<void> {
  const total = formatMoney({ amountMinor: invoice.total, currency: invoice.currency })
  await notify({
    req,
    to: [idOf(invoice.client)],
    type: 'invoice.issued',
    data: { total },
    entity: { type: 'invoices', id: invoice.id },
  })
}
