import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { cashColumns, cashSumsOf, onCashAccounts, receiptCount, type CashRow, type CashSums } from './cashSums.ts'
import { periodFormats, type ReportGroup } from './periods.ts'

/** `payments` is how many came in. */
export type RevenueSums = CashSums & { payments: number }

/** `period` is `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4` or `2026`; `start` its first day. */
export type RevenueRow = { period: string; start: string; currency: string } & RevenueSums

export type Revenue = { rows: RevenueRow[]; totals: ({ currency: string } & RevenueSums)[] }

/**
 * Money that moved from `from` to before `until`, by currency and period (UTC), as the ledger has it: everything in the period in which it
 * happened. Nothing is ever taken out of a period; what is booked late for an earlier day is added to that day. `knownAt` leaves out what was
 * booked since, and the report is the one of that moment.
 */
export async function readRevenue({
  req,
  from,
  until,
  groupBy,
  knownAt,
}: {
  req: PayloadRequest
  from: Date
  until: Date
  groupBy: ReportGroup
  knownAt?: Date | undefined
}): Promise<Revenue> {
  const found = await sql<Record<'period' | 'start' | 'currency', string> & CashRow & { payments: number }>({
    req,
    text: revenueText,
    values: [groupBy, from, until, periodFormats[groupBy], knownAt ?? null],
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
    SELECT date_trunc($1, occurred_at AT TIME ZONE 'UTC') AS start, currency, account, kind, amount
      FROM ledger_entries
     WHERE ${onCashAccounts} AND occurred_at >= $2 AND occurred_at < $3
       AND ($5::timestamptz IS NULL OR created_at < $5)),
  summed AS (SELECT start, currency, ${cashColumns}, ${receiptCount} AS payments FROM moved GROUP BY start, currency)
  SELECT to_char(start, $4) AS period, to_char(start, 'YYYY-MM-DD') AS start, currency, received::text, refunded::text, disputed::text,
         unmatched::text, "refundsDue"::text, payments
    FROM summed
   WHERE payments > 0 OR received <> 0 OR refunded <> 0 OR disputed <> 0 OR unmatched <> 0 OR "refundsDue" <> 0
   ORDER BY summed.start, currency`
