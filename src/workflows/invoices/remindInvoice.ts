import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { inGroupsOfFour } from '../../domain/invoices/creditorReference.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import { daysLate, dueReminders } from '../../domain/invoices/reminders.ts'
import { leastPayable } from '../../domain/payments/leastPayable.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import type { NotificationData } from '../../domain/notifications/notificationKinds.ts'
import type { Company, Invoice } from '../../payload-types.ts'
import { addDays } from '../../lib/addDays.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'

type RemindInvoiceArgs = {
  req: PayloadRequest
  invoice: Invoice
  schedule: readonly number[]
  timezone: string
  /** `YYYY-MM-DD`. */
  today: string
  hasDocument: boolean
  /** What is owed, less money that has come and is not applied yet. */
  uncovered: number
  totalRounding: Company['totalRounding']
}

export type RemindedInvoice = { data: NotificationData<'invoice.reminded'>; amountMinor: number; currency: string }

/**
 * Reminds of a locked invoice in the app where a reminder is due now, and records that and the ones it replaces. The
 * mail is the caller's. `null` when none is due, nothing is owed any more, unallocated money covers it, or less is left
 * than can be paid; without its PDF also on the reminder's own day, for that may still be printed.
 */
export async function remindInvoice({
  req,
  invoice,
  schedule,
  timezone,
  today,
  hasDocument,
  uncovered,
  totalRounding,
}: RemindInvoiceArgs): Promise<RemindedInvoice | null> {
  const { id, dueDate, issuedAt, currency } = invoice
  const amountMinor = uncovered
  if (!issuedAt || !isCollectable({ invoice, uncovered, totalRounding })) return null
  const recorded = await readRecorded({ req, id })
  const issuedOn = dayIn({ at: new Date(issuedAt), timezone })
  const { send, pass } = dueReminders({ schedule, recorded, dueDate, issuedOn, today })
  if (send !== null && !hasDocument && addDays(dueDate.slice(0, 10), send) >= today) return null
  for (const dayOffset of pass) await record({ req, invoice, dayOffset, outcome: 'passed' })
  if (send === null) return null
  await record({ req, invoice, dayOffset: send, outcome: 'sent' })
  await recordActivity({
    req,
    action: 'invoice.reminded',
    entityType: 'invoices',
    entityId: id,
    after: { dayOffset: send, owed: amountMinor, currency },
  })
  const data = reminderOf({ invoice, amountMinor, today })
  await notify({ req, kind: 'invoice.reminded', to: [idOf(invoice.client)], data })
  return { data, amountMinor, currency }
}

type IsCollectableArgs = Pick<RemindInvoiceArgs, 'invoice' | 'uncovered' | 'totalRounding'>

/** Whether anyone is reminded of so much. */
function isCollectable({ invoice, uncovered, totalRounding }: IsCollectableArgs): boolean {
  const { kind, status, currency } = invoice
  if (kind !== 'invoice' || !invoiceStates.owed.includes(status)) return false
  return uncovered >= leastPayable({ currency, rules: totalRounding })
}

async function readRecorded({ req, id }: { req: PayloadRequest; id: string }): Promise<number[]> {
  const text = 'SELECT day_offset::int AS "dayOffset" FROM invoice_reminders WHERE invoice_id = $1'
  return (await sql<{ dayOffset: number }>({ req, text, values: [id] })).map(({ dayOffset }) => dayOffset)
}

type RecordArgs = { req: PayloadRequest; invoice: Invoice; dayOffset: number; outcome: 'sent' | 'passed' }

async function record({ req, invoice, dayOffset, outcome }: RecordArgs): Promise<void> {
  await req.payload.db.create({
    collection: 'invoice-reminders',
    data: { invoice: invoice.id, client: idOf(invoice.client), dayOffset, outcome },
    req,
  })
}

type ReminderOfArgs = { invoice: Invoice; amountMinor: number; today: string }

function reminderOf({ invoice, amountMinor, today }: ReminderOfArgs): NotificationData<'invoice.reminded'> {
  const { id, currency, invoiceNumber, paymentReference } = invoice
  const dueDate = invoice.dueDate.slice(0, 10)
  const late = daysLate({ dueDate, today })
  return {
    invoiceId: id,
    invoiceNumber: invoiceNumber ?? '',
    owed: formatMoney({ amountMinor, currency }),
    dueDate,
    isLate: late > 0,
    daysLate: late,
    ...(paymentReference && { paymentReference: inGroupsOfFour(paymentReference) }),
  }
}
