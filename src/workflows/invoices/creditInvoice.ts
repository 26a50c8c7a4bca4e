import type { PayloadRequest } from 'payload'
import { reason as stored } from '../../i18n/reason.ts'
import { translator } from '../../i18n/translator.ts'
import { now } from '../../adapters/now.ts'
import { cleanText } from '../../domain/print/cleanText.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import type { InvoiceLineInput } from '../../domain/invoices/invoiceTypes.ts'
import { postings } from '../../domain/ledger/postings.ts'
import { stillPayable } from '../../domain/payments/stillPayable.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { fail } from '../../errors.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { storedDay } from '../../lib/storedDay.ts'
import type { Invoice } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { notify } from '../notifications/notify.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import { idOf } from '../request/idOf.ts'
import { assignNumber } from '../numbers/assignNumber.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { bookInvoice, totalsOf } from './bookInvoice.ts'
import { cancelOpenRequests } from './cancelOpenRequests.ts'
import { creditTotals } from './creditTotals.ts'
import { numberInvoice } from './issueInvoice.ts'
import { lockOpenRequests } from './lockOpenRequests.ts'
import { printedOf } from './invoiceDocument.ts'
import { printedParties, type CurrentParties } from './printedParties.ts'
import { reverseWriteOff } from './reverseWriteOff.ts'

type Credit = {
  req: PayloadRequest
  id: string
  reason: string
  /** What is credited: these lines, this amount (gross, minor units), or by default all that is left. */
  lines?: readonly InvoiceLineInput[] | undefined
  amount?: number | undefined
  issuedBy: string
  /** What else happens once it is booked. */
  whenCredited?: () => Promise<void>
}

/**
 * Corrects an issued invoice by a credit note with its own number series, issued and frozen at once. Credit notes
 * together never exceed the invoice (409 `amount_exceeded`), even when created in parallel. Credited money is no longer
 * owed: an invoice with nothing owed is paid, and requests beyond its balance due are withdrawn. Returns the id of the
 * credit note.
 */
export async function creditInvoice({
  req,
  id,
  reason,
  lines,
  amount,
  issuedBy,
  whenCredited,
}: Credit): Promise<string> {
  requirePrintable({ reason, lines })
  return inNumberedTransaction({
    req,
    rows: { invoices: id },
    work: async () => {
      const invoice = await lockRow({ req, collection: 'invoices', id })
      checkCreditable(invoice)
      const printed = await partiesOfCredit({ req, invoice })
      const { locale, timezone } = printed
      const number = invoice.invoiceNumber ?? ''
      const description = cleanText(translator(locale)('documents.creditFor', { number, reason })).slice(0, 1000)
      const totals = await creditTotals({ req, invoice, description, lines, amount })
      const draft = await draftNote({ req, invoice, reason, totals, issuedBy })
      await lockOpenRequests({ req, invoiceId: id })
      const numbered = await assignNumber({ req, series: 'credit_note', timezone })
      const note = await issueNote({ req, id: draft.id, issuedBy, issuedAt: numbered.at, timezone })
      await bookInvoice({
        req,
        invoice,
        key: `credit_note:${note.id}`,
        kind: 'credit_note',
        occurredAt: numbered.at,
        memo: reason,
        entries: postings.creditNote(totalsOf(note)),
      })
      await reverseWriteOff({ req, invoice, why: stored('invoice_credited', { reason }) })
      await lessenInvoice({ req, invoice, reason })
      await whenCredited?.()
      await announce({ req, note })
      await enqueueJob({ req, name: 'invoice.pdf', data: { invoiceId: note.id } })
      await numberInvoice({ req, invoice: note, numbered, printed })
      return note.id
    },
  })
}

function checkCreditable({ kind, status }: Invoice): void {
  const isIssued = invoiceStates.issued.includes(status)
  if (kind !== 'invoice' || !isIssued) throw fail('illegal_transition', { from: status, action: 'credit' })
}

type DraftNoteArgs = {
  req: PayloadRequest
  invoice: Invoice
  reason: string
  totals: Awaited<ReturnType<typeof creditTotals>>
  issuedBy: string
}

async function draftNote({ req, invoice, reason, totals, issuedBy }: DraftNoteArgs): Promise<Invoice> {
  return req.payload.create({
    collection: 'invoices',
    data: {
      kind: 'credit_note',
      credits: invoice.id,
      project: idOf(invoice.project),
      client: idOf(invoice.client),
      milestone: idOf(invoice.milestone),
      contract: idOf(invoice.contract),
      // Until it is issued, with its number.
      dueDate: invoice.dueDate,
      currency: invoice.currency,
      taxMode: invoice.taxMode,
      taxRounding: invoice.taxRounding,
      ...totals,
      status: 'draft',
      reason,
      createdBy: issuedBy,
    },
    depth: 0,
    req,
    overrideAccess: true, // This is an admin's endpoint, and the platform computes the amounts.
  })
}

type IssueNoteArgs = { req: PayloadRequest; id: string; issuedBy: string; issuedAt: string; timezone: string }

/** A credit note asks for nothing, so it is settled as soon as it is issued. */
async function issueNote({ req, id, issuedBy, issuedAt, timezone }: IssueNoteArgs): Promise<Invoice> {
  const dueDate = storedDay(dayIn({ at: new Date(issuedAt), timezone }))
  const data = { issuedAt, issuedBy, dueDate }
  await transition({ req, collection: 'invoices', id, action: 'issue', by: 'admin', data })
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

/** Buyer and seller as printed on the invoice, whatever became of them since. Only the zone of dates is today's. */
async function partiesOfCredit({ req, invoice }: { req: PayloadRequest; invoice: Invoice }): Promise<CurrentParties> {
  const {
    payLink: _,
    timezone: invoiceTimezone,
    ...parties
  } = printedOf(invoice) ?? (await printedParties({ req, invoice }))
  const { timezone } = await readCompany(req)
  const { invoiceNumber, issuedAt } = invoice
  return {
    ...parties,
    timezone,
    ...(invoiceNumber && { creditedInvoiceNumber: invoiceNumber }),
    ...(issuedAt && { creditedInvoiceDate: issuedAt }),
    ...(invoiceTimezone && { creditedInvoiceTimezone: invoiceTimezone }),
  }
}

type LessenInvoiceArgs = { req: PayloadRequest; invoice: Invoice; reason: string }

async function lessenInvoice({ req, invoice, reason }: LessenInvoiceArgs): Promise<void> {
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
  await cancelOpenRequests({
    req,
    invoiceId: invoice.id,
    owed: payable,
    reason: stored('invoice_credited', { reason }),
  })
}

async function announce({ req, note }: { req: PayloadRequest; note: Invoice }): Promise<void> {
  const total = formatMoney({ amountMinor: note.total, currency: note.currency })
  const data = { invoiceId: note.id, invoiceNumber: null, total, reason: note.reason ?? '' }
  await notify({ req, kind: 'invoice.credited', to: [idOf(note.client)], data })
}
