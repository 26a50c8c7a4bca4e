import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { inGroupsOfFour } from '../../domain/creditorReference.ts'
import { formatMoney } from '../../domain/formatMoney.ts'
import { daysLate, dueReminders } from '../../domain/reminders.ts'
import type { Invoice, ProjectFile } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { keepInvoicePdf } from './keepInvoicePdf.ts'

/**
 * Sends the reminder of an invoice that is due now, and records the ones that it makes pointless. However many workers run, and wherever one
 * dies, every reminder is recorded once, and its mail is queued exactly when its record is committed. Nothing happens where nothing is owed any
 * more, or where the client's account is not active.
 */
export async function remindInvoice({
  req,
  id,
  schedule,
}: {
  req: PayloadRequest
  id: string
  schedule: readonly number[]
}): Promise<void> {
  // Before anything is locked: a PDF that was not made yet takes its time.
  const document = await keepInvoicePdf({ req, id })
  await inTransaction({
    req,
    work: async () => {
      const invoice = await lockRow({ req, collection: 'invoices', id })
      if (!(await isOwed({ req, invoice }))) return
      const { dueDate, issuedAt } = invoice
      const recorded = await readRecorded({ req, id })
      const { send, pass } = dueReminders({ schedule, recorded, dueDate, issuedAt: issuedAt ?? '', at: now() })
      for (const dayOffset of pass) await record({ req, invoice, dayOffset, outcome: 'passed' })
      if (send === null) return
      await record({ req, invoice, dayOffset: send, outcome: 'sent' })
      await tellClient({ req, invoice, document, dayOffset: send })
    },
  })
}

async function isOwed({ req, invoice }: { req: PayloadRequest; invoice: Invoice }): Promise<boolean> {
  const { id, kind, status, issuedAt } = invoice
  if (kind !== 'invoice' || !issuedAt || (status !== 'open' && status !== 'partially_paid')) return false
  const client = await readRow({ req, collection: 'users', id: idOf(invoice.client) })
  if (client.status !== 'active') return false
  return (await readInvoiceBalance({ req, id })).owed > 0
}

async function readRecorded({ req, id }: { req: PayloadRequest; id: string }): Promise<number[]> {
  const text = 'SELECT day_offset::int AS "dayOffset" FROM invoice_reminders WHERE invoice_id = $1'
  return (await sql<{ dayOffset: number }>({ req, text, values: [id] })).map(({ dayOffset }) => dayOffset)
}

async function record({
  req,
  invoice,
  dayOffset,
  outcome,
}: {
  req: PayloadRequest
  invoice: Invoice
  dayOffset: number
  outcome: 'sent' | 'passed'
}): Promise<void> {
  await req.payload.db.create({
    collection: 'invoice-reminders',
    data: { invoice: invoice.id, client: idOf(invoice.client), dayOffset, outcome },
    req,
  })
}

async function tellClient({
  req,
  invoice,
  document,
  dayOffset,
}: {
  req: PayloadRequest
  invoice: Invoice
  document: ProjectFile
  dayOffset: number
}): Promise<void> {
  const { id, currency, paymentReference } = invoice
  const { owed: amountMinor } = await readInvoiceBalance({ req, id })
  const invoiceNumber = invoice.invoiceNumber ?? ''
  const dueDate = invoice.dueDate.slice(0, 10)
  const owed = formatMoney({ amountMinor, currency })
  const late = daysLate({ dueDate, at: now() })
  await recordActivity({
    req,
    action: 'invoice.reminded',
    entityType: 'invoices',
    entityId: id,
    after: { dayOffset, owed: amountMinor, currency },
  })
  await notify({
    req,
    to: [idOf(invoice.client)],
    type: 'invoice.reminder',
    data: { invoiceNumber, owed, dueDate, isLate: late > 0 },
    entity: { type: 'invoices', id },
    mail: ({ firstName }) => ({
      template: 'invoice_reminder',
      link: { path: `/invoices/${id}` },
      attachments: [{ path: document.path, filename: `${invoiceNumber}.pdf`, contentType: 'application/pdf' }],
      data: {
        firstName,
        invoiceNumber,
        owed,
        dueDate,
        daysLate: late,
        ...(paymentReference && { paymentReference: inGroupsOfFour(paymentReference) }),
      },
    }),
  })
}
