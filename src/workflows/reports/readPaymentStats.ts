import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'

/** Sums in minor units, as bigints: they may leave what a number holds exactly. */
export type PaymentsOfCurrency = {
  currency: string
  /** How many payments there are, cancelled ones included. */
  count: number
  /** Everything that was asked for and not withdrawn. */
  requested: bigint
  /** Asked for and not paid yet. */
  pending: bigint
  /** Of that, past its due date. */
  overdue: bigint
  /** Money that came in, before refunds. */
  completed: bigint
  refunded: bigint
  /** `completed` less `refunded`. */
  net: bigint
  /** Came in since the first of this month (UTC). */
  thisMonth: bigint
}

export type InvoicesOfCurrency = {
  currency: string
  drafts: number
  issued: number
  total: bigint
  paid: bigint
  credited: bigint
  /** Still owed of open and partially paid ones. */
  owed: bigint
  overdue: { count: number; owed: bigint }
}

export type PaymentStats = {
  total: number
  byStatus: Record<string, number>
  byCurrency: PaymentsOfCurrency[]
  invoices: InvoicesOfCurrency[]
}

/** Payments and invoices by currency, in two statements. Currencies are never added up together. */
export async function readPaymentStats(req: PayloadRequest): Promise<PaymentStats> {
  const { byStatus, byCurrency } = await readPayments(req)
  const counts = paymentLifecycle.states.map((status) => [status, byStatus.get(status) ?? 0] as const)
  return {
    total: counts.reduce((sum, [, count]) => sum + count, 0),
    byStatus: Object.fromEntries(counts),
    byCurrency,
    invoices: await readInvoices(req),
  }
}

type PaymentRow = Record<Exclude<keyof PaymentsOfCurrency, 'count' | 'net'>, string> & {
  count: number
  statuses: Record<string, number>
}

async function readPayments(req: PayloadRequest) {
  const rows = await sql<PaymentRow>({ req, text: paymentsText, values: [now()] })
  const byStatus = new Map<string, number>()
  for (const { statuses } of rows) {
    for (const [status, count] of Object.entries(statuses)) byStatus.set(status, (byStatus.get(status) ?? 0) + count)
  }
  const byCurrency = rows.map(
    ({ currency, count, requested, pending, overdue, completed, refunded, thisMonth }): PaymentsOfCurrency => ({
      currency,
      count,
      requested: BigInt(requested),
      pending: BigInt(pending),
      overdue: BigInt(overdue),
      completed: BigInt(completed),
      refunded: BigInt(refunded),
      net: BigInt(completed) - BigInt(refunded),
      thisMonth: BigInt(thisMonth),
    }),
  )
  return { byStatus, byCurrency }
}

const paymentsText = `
  WITH by_status AS (
    SELECT currency, status, count(*)::int AS count, sum(amount) AS amount,
           sum((SELECT -sum(e.amount) FROM ledger_entries e
                 WHERE e.payment_id = payments.id AND e.kind = 'refund' AND e.account IN ('bank', 'cash', 'other', 'stripe'))) AS refunded,
           sum(amount) FILTER (WHERE due_date < date_trunc('day', $1::timestamptz, 'UTC')) AS late,
           sum(amount) FILTER (WHERE paid_at >= date_trunc('month', $1::timestamptz, 'UTC')) AS this_month
      FROM payments GROUP BY currency, status)
  SELECT currency,
         sum(count)::int AS count,
         json_object_agg(status, count) AS statuses,
         coalesce(sum(amount) FILTER (WHERE status <> 'cancelled'), 0)::text AS requested,
         coalesce(sum(amount) FILTER (WHERE status IN ('pending', 'processing', 'failed')), 0)::text AS pending,
         coalesce(sum(late) FILTER (WHERE status IN ('pending', 'processing', 'failed')), 0)::text AS overdue,
         coalesce(sum(amount) FILTER (WHERE status IN ('completed', 'partially_refunded', 'refunded')), 0)::text AS completed,
         coalesce(sum(refunded), 0)::text AS refunded,
         coalesce(sum(this_month) FILTER (WHERE status IN ('completed', 'partially_refunded', 'refunded')), 0)::text AS "thisMonth"
    FROM by_status GROUP BY currency ORDER BY currency`

type InvoiceRow = Record<'currency' | 'total' | 'paid' | 'credited' | 'owed' | 'overdueOwed', string> &
  Record<'drafts' | 'issued' | 'overdue', number>

async function readInvoices(req: PayloadRequest): Promise<InvoicesOfCurrency[]> {
  const rows = await sql<InvoiceRow>({ req, text: invoicesText, values: [now()] })
  return rows.map(({ currency, drafts, issued, total, paid, credited, owed, overdue, overdueOwed }) => ({
    currency,
    drafts,
    issued,
    total: BigInt(total),
    paid: BigInt(paid),
    credited: BigInt(credited),
    owed: BigInt(owed),
    overdue: { count: overdue, owed: BigInt(overdueOwed) },
  }))
}

const invoicesText = `
  WITH each AS (
    SELECT currency, status, total, coalesce(l.paid, 0) AS paid, coalesce(l.credited, 0) AS credited, coalesce(l.owed, 0) AS owed,
           status IN ('open', 'partially_paid', 'paid') AS is_issued,
           status IN ('open', 'partially_paid') AS is_owed,
           due_date < date_trunc('day', $1::timestamptz, 'UTC') AS is_late
      FROM invoices LEFT JOIN LATERAL (
        SELECT -sum(amount) FILTER (WHERE e.kind IN ('receipt', 'refund')) AS paid,
               -sum(amount) FILTER (WHERE e.kind = 'credit_note') AS credited, sum(amount) AS owed
          FROM ledger_entries e WHERE e.invoice_id = invoices.id AND e.account = 'receivable') l ON true
     WHERE kind = 'invoice')
  SELECT currency,
         (count(*) FILTER (WHERE status = 'draft'))::int AS drafts,
         (count(*) FILTER (WHERE is_issued))::int AS issued,
         coalesce(sum(total) FILTER (WHERE is_issued), 0)::text AS total,
         coalesce(sum(paid) FILTER (WHERE is_issued), 0)::text AS paid,
         coalesce(sum(credited) FILTER (WHERE is_issued), 0)::text AS credited,
         coalesce(sum(owed) FILTER (WHERE is_owed), 0)::text AS owed,
         (count(*) FILTER (WHERE is_owed AND is_late))::int AS overdue,
         coalesce(sum(owed) FILTER (WHERE is_owed AND is_late), 0)::text AS "overdueOwed"
    FROM each GROUP BY currency ORDER BY currency`
