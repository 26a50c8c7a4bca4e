import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { cashColumns, cashSumsOf, onCashAccounts, receiptCount, type CashRow, type CashSums } from './cashSums.ts'
import { ledgerMoves, splitDays } from './ledgerMoves.ts'
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
    text: knownAt ? revenueText(movesKnown) : revenueText(moves),
    values: [groupBy, from, until, periodFormats[groupBy], await companyTimezone(req), ...(knownAt ? [knownAt] : [])],
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

/** Whole days, except those in which a period begins or ends. */
const moves = {
  split: splitDays(`
    SELECT $2::timestamptz UNION ALL SELECT $3::timestamptz
    UNION ALL SELECT start AT TIME ZONE $5
                FROM generate_series(date_trunc($1, $2::timestamptz AT TIME ZONE $5), $3::timestamptz AT TIME ZONE $5,
                                     CASE $1 WHEN 'quarter' THEN interval '3 months' ELSE ('1 ' || $1)::interval END) AS period (start)`),
  rows: ledgerMoves({ accounts: onCashAccounts, from: '$2::timestamptz', until: '$3::timestamptz', split: 'split' }),
}

/** What was recorded before $6: line by line, because days are kept by when something happened. */
const movesKnown = {
  split: 'SELECT NULL::date AS day',
  rows: `SELECT occurred_at, account, kind, currency, amount, 1 AS lines FROM ledger_entries
          WHERE ${onCashAccounts} AND occurred_at >= $2 AND occurred_at < $3 AND created_at < $6::timestamptz`,
}

const revenueText = ({ split, rows }: typeof moves) => `
  WITH split AS MATERIALIZED (${split}),
  moved AS (
    SELECT date_trunc($1, occurred_at AT TIME ZONE $5) AS start, currency, account, kind, amount, lines
      FROM (${rows}) each),
  summed AS (SELECT start, currency, ${cashColumns}, ${receiptCount} AS payments FROM moved GROUP BY start, currency)
  SELECT to_char(start, $4) AS period, to_char(start, 'YYYY-MM-DD') AS start, currency, received::text, refunded::text, disputed::text,
         unmatched::text, "refundsDue"::text, payments
    FROM summed
   WHERE payments > 0 OR received <> 0 OR refunded <> 0 OR disputed <> 0 OR unmatched <> 0 OR "refundsDue" <> 0
   ORDER BY summed.start, currency`
