import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { paymentLifecycle, paymentStates } from '../../domain/lifecycles/payment.ts'
import { inStates } from '../shared/inStates.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { storedDay } from '../../lib/storedDay.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { cashColumns, cashSumsOf, onCashAccounts, receivedColumn, type CashRow, type CashSums } from './cashSums.ts'
import { ledgerMoves, splitDays } from './ledgerMoves.ts'
import { readInvoiceStats, type InvoicesOfCurrency } from './readInvoiceStats.ts'

/**
 * Sums in minor units, as bigints, because they may exceed the safe integers. `completed` is what the ledger calls
 * received.
 */
export type PaymentsOfCurrency = Omit<CashSums, 'received'> & {
  currency: string
  /** The number of payments, cancelled ones included. */
  count: number
  /** All requests that were not withdrawn. */
  requested: bigint
  /** Requested and not paid yet. */
  pending: bigint
  /** The part past its due date. */
  overdue: bigint
  /** Money received, before refunds. */
  completed: bigint
  /** Received since the first of the company's month. */
  thisMonth: bigint
}

export type PaymentStats = {
  total: number
  byStatus: Record<string, number>
  byCurrency: PaymentsOfCurrency[]
  invoices: InvoicesOfCurrency[]
}

/**
 * Payments and invoices by currency, in two statements. Movements come from the ledger, requests from the payments.
 * Currencies are never added up together.
 */
export async function readPaymentStats(req: PayloadRequest): Promise<PaymentStats> {
  const { byStatus, byCurrency } = await readPayments(req)
  const counts = paymentLifecycle.states.map((status) => [status, byStatus.get(status) ?? 0] as const)
  return {
    total: counts.reduce((sum, [, count]) => sum + count, 0),
    byStatus: Object.fromEntries(counts),
    byCurrency,
    invoices: await readInvoiceStats(req),
  }
}

type PaymentRow = CashRow &
  Record<'currency' | 'requested' | 'pending' | 'overdue' | 'thisMonth', string> & {
    count: number
    statuses: Record<string, number> | null
  }

async function readPayments(req: PayloadRequest) {
  const timezone = await companyTimezone(req)
  const today = storedDay(dayIn({ at: now(), timezone }))
  const values = [now(), paymentStates.unsettled, paymentStates.standing, today, timezone]
  const rows = await sql<PaymentRow>({ req, text: paymentsText, values })
  const byStatus = new Map<string, number>()
  for (const { statuses } of rows) {
    for (const [status, count] of Object.entries(statuses ?? {})) {
      byStatus.set(status, (byStatus.get(status) ?? 0) + count)
    }
  }
  return { byStatus, byCurrency: rows.map(paymentsOf) }
}

function paymentsOf({ currency, count, requested, pending, overdue, thisMonth, ...row }: PaymentRow) {
  const { received, ...sums } = cashSumsOf(row)
  return {
    currency,
    count,
    requested: BigInt(requested),
    pending: BigInt(pending),
    overdue: BigInt(overdue),
    completed: received,
    ...sums,
    thisMonth: BigInt(thisMonth),
  }
}

const month = `date_trunc('month', $1::timestamptz, $5)`

const paymentsText = `
  WITH asked AS (
    SELECT currency, sum(count)::int AS count, json_object_agg(status, count::int) AS statuses,
           sum(amount) FILTER (WHERE status = ANY($3)) AS requested,
           sum(amount) FILTER (WHERE status = ANY($2)) AS pending
      FROM tallies WHERE name = 'payments' GROUP BY currency),
  late AS (
    SELECT currency, sum(amount) AS overdue FROM payments
     WHERE ${inStates(paymentStates.unsettled)} AND due_date < $4::timestamptz GROUP BY currency),
  moved AS (SELECT currency, ${cashColumns} FROM ledger_sums WHERE ${onCashAccounts} GROUP BY currency),
  split AS MATERIALIZED (${splitDays(`SELECT ${month}`)}),
  of_month AS (
    SELECT currency, ${receivedColumn} AS this_month
      FROM (${ledgerMoves({ accounts: onCashAccounts, from: month, until: `'infinity'::timestamptz`, split: 'split' })}) m
     GROUP BY currency)
  SELECT currency, coalesce(count, 0) AS count, statuses,
         coalesce(requested, 0)::text AS requested,
         coalesce(pending, 0)::text AS pending,
         coalesce(overdue, 0)::text AS overdue,
         coalesce(received, 0)::text AS received,
         coalesce(refunded, 0)::text AS refunded,
         coalesce(disputed, 0)::text AS disputed,
         coalesce(unmatched, 0)::text AS unmatched,
         coalesce("refundsDue", 0)::text AS "refundsDue",
         coalesce(this_month, 0)::text AS "thisMonth"
    FROM asked FULL JOIN moved USING (currency) LEFT JOIN late USING (currency) LEFT JOIN of_month USING (currency)
   ORDER BY currency`
