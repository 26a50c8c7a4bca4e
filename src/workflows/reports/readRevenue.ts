import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { cashColumns, cashSumsOf, onCashAccounts, receiptCount, type CashRow, type CashSums } from './cashSums.ts'
import { periodFormats, type ReportGroup } from './periods.ts'

/** `payments` is the number received. */
export type RevenueSums = CashSums & { payments: number }

/** `period` is `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4` or `2026`; `start` its first day. */
export type RevenueRow = { period: string; start: string; currency: string } & RevenueSums

export type Revenue = { rows: RevenueRow[]; totals: ({ currency: string } & RevenueSums)[] }

type ReadRevenueArgs = {
  req: PayloadRequest
  from: Date
  until: Date
  groupBy: ReportGroup
  knownAt?: Date | undefined
}

/**
 * Money that moved from `from` to before `until`, by currency and period of the company's time zone, from the
 * ledger: everything in the period in which it happened. Nothing is ever removed from a period; a late entry is added
 * to its own day. `knownAt` leaves out later entries, so the report is as of that moment.
 */
export async function readRevenue({ req, from, until, groupBy, knownAt }: ReadRevenueArgs): Promise<Revenue> {
  const found = await sql<Record<'period' | 'start' | 'currency', string> & CashRow & { payments: number }>({
    req,
    text: revenueText,
    values: [groupBy, from, until, periodFormats[groupBy], knownAt ?? null, await companyTimezone(req)],
  })
  const rows = found.map(({ period, start, currency, payments, ...sums }) => ({
    period,
    start,
    currency,
    ...cashSumsOf(sums),
    payments,
  }))
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort()
  return { rows, totals: currencies.map((currency) => totalOf({ currency, rows })) }
}

function totalOf({ currency, rows }: { currency: string; rows: readonly RevenueRow[] }) {
  const ofCurrency = rows.filter((row) => row.currency === currency)
  const sum = (key: keyof CashSums) => ofCurrency.reduce((total, row) => total + row[key], 0n)
  return {
    currency,
    received: sum('received'),
    refunded: sum('refunded'),
    disputed: sum('disputed'),
    net: sum('net'),
    unmatched: sum('unmatched'),
    refundsDue: sum('refundsDue'),
    payments: ofCurrency.reduce((total, row) => total + row.payments, 0),
  }
}

const revenueText = `
  WITH moved AS (
    SELECT date_trunc($1, occurred_at AT TIME ZONE $6) AS start, currency, account, kind, amount
      FROM ledger_entries
     WHERE ${onCashAccounts} AND occurred_at >= $2 AND occurred_at < $3
       AND ($5::timestamptz IS NULL OR created_at < $5)),
  summed AS (SELECT start, currency, ${cashColumns}, ${receiptCount} AS payments FROM moved GROUP BY start, currency)
  SELECT to_char(start, $4) AS period, to_char(start, 'YYYY-MM-DD') AS start, currency, received::text, refunded::text, disputed::text,
         unmatched::text, "refundsDue"::text, payments
    FROM summed
   WHERE payments > 0 OR received <> 0 OR refunded <> 0 OR disputed <> 0 OR unmatched <> 0 OR "refundsDue" <> 0
   ORDER BY summed.start, currency`
