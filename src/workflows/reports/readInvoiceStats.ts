import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { storedDay } from '../../lib/storedDay.ts'
import { companyToday } from '../company/companyDay.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'

/**
 * `total − paid − credited − writtenOff` is `owed − overpaid`, the balance of the account `receivable`. Minor units.
 */
export type InvoicesOfCurrency = {
  currency: string
  drafts: number
  issued: number
  total: bigint
  /** Less refunds. */
  paid: bigint
  credited: bigint
  writtenOff: bigint
  /** The balance due of open and partially paid ones. */
  owed: bigint
  /** What clients overpaid after a credit. */
  overpaid: bigint
  overdue: { count: number; owed: bigint }
}

type Sums = 'total' | 'paid' | 'credited' | 'writtenOff' | 'owed' | 'balance' | 'overdueOwed'
type InvoiceRow = { currency: string } & Record<Sums, string> & Record<'drafts' | 'issued' | 'overdue', number>

/** Invoices by currency, in one statement: their number, and what the ledger says of them. */
export async function readInvoiceStats(req: PayloadRequest): Promise<InvoicesOfCurrency[]> {
  const rows = await sql<InvoiceRow>({
    req,
    text: invoicesText,
    values: [storedDay(await companyToday(req)), invoiceStates.issued],
  })
  return rows.map(({ currency, drafts, issued, owed, balance, overdue, overdueOwed, ...sums }) => ({
    currency,
    drafts,
    issued,
    total: BigInt(sums.total),
    paid: BigInt(sums.paid),
    credited: BigInt(sums.credited),
    writtenOff: BigInt(sums.writtenOff),
    owed: BigInt(owed),
    overpaid: BigInt(owed) - BigInt(balance),
    overdue: { count: overdue, owed: BigInt(overdueOwed) },
  }))
}

const invoicesText = `
  WITH counted AS (
    SELECT currency, coalesce(sum(count) FILTER (WHERE status = 'draft'), 0)::int AS drafts,
           coalesce(sum(count) FILTER (WHERE status = ANY($2)), 0)::int AS issued
      FROM tallies WHERE name = 'invoices' GROUP BY currency),
  booked AS (
    SELECT currency, sum(amount) AS balance,
           sum(amount) FILTER (WHERE kind IN ('invoice_issued', 'invoice_voided')) AS total,
           -sum(amount) FILTER (WHERE kind IN ('receipt', 'refund', 'allocation')) AS paid,
           -sum(amount) FILTER (WHERE kind = 'credit_note') AS credited,
           -sum(amount) FILTER (WHERE kind = 'write_off') AS written_off
      FROM ledger_sums WHERE account = 'receivable' GROUP BY currency),
  waiting AS (
    SELECT currency, sum(owed) AS owed,
           (count(*) FILTER (WHERE due_date < $1::timestamptz))::int AS overdue,
           sum(owed) FILTER (WHERE due_date < $1::timestamptz) AS overdue_owed
      FROM invoice_balances WHERE owed > 0 GROUP BY currency)
  SELECT currency, drafts, issued,
         coalesce(total, 0)::text AS total,
         coalesce(paid, 0)::text AS paid,
         coalesce(credited, 0)::text AS credited,
         coalesce(written_off, 0)::text AS "writtenOff",
         coalesce(owed, 0)::text AS owed,
         coalesce(balance, 0)::text AS balance,
         coalesce(overdue, 0) AS overdue,
         coalesce(overdue_owed, 0)::text AS "overdueOwed"
    FROM counted LEFT JOIN booked USING (currency) LEFT JOIN waiting USING (currency) ORDER BY currency`
