import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { formatMoney } from '../../domain/formatMoney.ts'
import type { InvoiceLineInput } from '../../domain/invoiceTotals.ts'
import { postings } from '../../domain/postings.ts'
import { stillPayable } from '../../domain/stillPayable.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { notify } from '../notifications/notify.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { idOf } from '../shared/ids.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../shared/transition.ts'
import { bookInvoice, totalsOf } from './bookInvoice.ts'
import { cancelOpenRequests } from './cancelOpenRequests.ts'
import { creditTotals } from './creditTotals.ts'
import { numberInvoice } from './issueInvoice.ts'
import { printedParties } from './printedParties.ts'
import { takeBackWriteOff } from './takeBackWriteOff.ts'

type Credit = {
  req: PayloadRequest
  id: string
  reason: string
  /** What is credited: these lines, this amount (gross, minor units), or all that is left where neither is given. */
  lines?: readonly InvoiceLineInput[] | undefined
  amount?: number | undefined
  issuedBy: string
}

/**
 * Corrects an issued invoice by a credit note with a number of its own series, issued and frozen at once. However many are made at once,
 * together they never credit more than the invoice (409 `amount_exceeded`). What is credited is not owed any more: an invoice of which nothing
 * is owed is paid, and requests for more than it owes are withdrawn. Answers the id of the credit note.
 */
export async function creditInvoice({ req, id, reason, lines, amount, issuedBy }: Credit): Promise<string> {
  return inNumberedTransaction({
    req,
    rows: { invoices: id },
    work: async () => {
      const invoice = await lockRow({ req, collection: 'invoices', id })
      checkCreditable(invoice)
      const totals = await creditTotals({ req, invoice, reason, lines, amount })
      const note = await createNote({ req, invoice, reason, totals, issuedBy })
      await bookInvoice({
        req,
        invoice,
        key: `credit_note:${note.id}`,
        kind: 'credit_note',
        memo: reason,
        entries: postings.creditNote(totalsOf(note)),
      })
      await takeBackWriteOff({ req, invoice, why: `The invoice was credited: ${reason}` })
      await lessenInvoice({ req, invoice, reason })
      await announce({ req, note })
      await enqueueJob({ req, name: 'invoice.pdf', data: { invoiceId: note.id } })
      const parties = await printedParties({ req, invoice })
      const printed = { ...parties, ...(invoice.invoiceNumber && { creditedInvoiceNumber: invoice.invoiceNumber }) }
      await numberInvoice({ req, invoice: note, series: 'credit_note', printed })
      return note.id
    },
  })
}

function checkCreditable({ kind, status }: Invoice): void {
  const isIssued = status === 'open' || status === 'partially_paid' || status === 'paid'
  if (kind !== 'invoice' || !isIssued) throw fail('illegal_transition', { from: status, action: 'credit' })
}

/** A credit note asks for nothing, so it is settled as soon as it is issued. */
async function createNote({
  req,
  invoice,
  reason,
  totals,
  issuedBy,
}: {
  req: PayloadRequest
  invoice: Invoice
  reason: string
  totals: Awaited<ReturnType<typeof creditTotals>>
  issuedBy: string
}): Promise<Invoice> {
  const issuedAt = now().toISOString()
  const { id } = await req.payload.create({
    collection: 'invoices',
    data: {
      kind: 'credit_note',
      credits: invoice.id,
      project: idOf(invoice.project),
      client: idOf(invoice.client),
      milestone: idOf(invoice.milestone),
      contract: idOf(invoice.contract),
      dueDate: `${issuedAt.slice(0, 10)}T00:00:00.000Z`,
      currency: invoice.currency,
      taxMode: invoice.taxMode,
      ...totals,
      status: 'draft',
      reason,
      createdBy: issuedBy,
    },
    depth: 0,
    req,
    overrideAccess: true, // an admin's endpoint; the amounts are the platform's to write
  })
  await transition({ req, collection: 'invoices', id, action: 'issue', by: 'admin', data: { issuedAt, issuedBy } })
  const { after } = await transition({
    req,
    collection: 'invoices',
    id,
    action: 'payAll',
    by: 'system',
    data: { paidAt: issuedAt },
  })
  return after
}

async function lessenInvoice({
  req,
  invoice,
  reason,
}: {
  req: PayloadRequest
  invoice: Invoice
  reason: string
}): Promise<void> {
  const { credited, owed, writtenOff } = await readInvoiceBalance({ req, id: invoice.id })
  await recordActivity({
    req,
    action: 'invoice.credited',
    entityType: 'invoices',
    entityId: invoice.id,
    after: { amountCredited: credited, reason },
  })
  const isSettled = owed <= 0 && invoice.status !== 'paid'
  if (isSettled) {
    const paidAt = now().toISOString()
    await transition({ req, collection: 'invoices', id: invoice.id, action: 'payAll', by: 'system', data: { paidAt } })
  }
  const payable = stillPayable({ owed, writtenOff })
  await cancelOpenRequests({ req, invoiceId: invoice.id, owed: payable, reason: `The invoice was credited: ${reason}` })
}

async function announce({ req, note }: { req: PayloadRequest; note: Invoice }): Promise<void> {
  const total = formatMoney({ amountMinor: note.total, currency: note.currency })
  await notify({
    req,
    to: [idOf(note.client)],
    type: 'invoice.credited',
    data: { total, reason: note.reason ?? '' },
    entity: { type: 'invoices', id: note.id },
  })
}
