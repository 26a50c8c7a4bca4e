import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

export const revenueGroups = ['day', 'week', 'month', 'quarter', 'year'] as const
export type RevenueGroup = (typeof revenueGroups)[number]

export type RevenueSums = { received: bigint; refunded: bigint; net: bigint; payments: number }

/** `period` is `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4` or `2026`; `start` its first day. Sums in minor units. */
export type RevenueRow = { period: string; start: string; currency: string } & RevenueSums

export type Revenue = { rows: RevenueRow[]; totals: ({ currency: string } & RevenueSums)[] }

/**
 * Money that came in from `from` to before `until`, by currency and period (UTC): each payment on the day it was paid, each refund on the day it
 * went back, so that a period that is over never changes.
 */
export async function readRevenue({
  req,
  from,
  until,
  groupBy,
}: {
  req: PayloadRequest
  from: Date
  until: Date
  groupBy: RevenueGroup
}): Promise<Revenue> {
  const found = await sql<
    Record<'period' | 'start' | 'currency' | 'received' | 'refunded', string> & { payments: number }
  >({
    req,
    text: revenueText,
    values: [groupBy, from, until, periodFormats[groupBy]],
  })
  const rows = found.map(({ period, start, currency, received, refunded, payments }) => ({
    period,
    start,
    currency,
    received: BigInt(received),
    refunded: BigInt(refunded),
    net: BigInt(received) - BigInt(refunded),
    payments,
  }))
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort()
  return { rows, totals: currencies.map((currency) => totalOf({ currency, rows })) }
}

function totalOf({ currency, rows }: { currency: string; rows: readonly RevenueRow[] }) {
  const ofCurrency = rows.filter((row) => row.currency === currency)
  const sum = (key: 'received' | 'refunded' | 'net') => ofCurrency.reduce((total, row) => total + row[key], 0n)
  const payments = ofCurrency.reduce((total, row) => total + row.payments, 0)
  return { currency, received: sum('received'), refunded: sum('refunded'), net: sum('net'), payments }
}

const periodFormats: Record<RevenueGroup, string> = {
  day: 'YYYY-MM-DD',
  week: 'IYYY-"W"IW',
  month: 'YYYY-MM',
  quarter: 'YYYY-"Q"Q',
  year: 'YYYY',
}

const revenueText = `
  WITH moved AS (
    SELECT currency, paid_at AS at, amount AS received, 0 AS refunded, 1 AS payments
      FROM payments
     WHERE paid_at >= $2 AND paid_at < $3 AND status IN ('completed', 'partially_refunded', 'refunded')
    UNION ALL
    SELECT currency, created_at, 0, amount, 0 FROM payment_refunds WHERE created_at >= $2 AND created_at < $3),
  grouped AS (SELECT date_trunc($1, at AT TIME ZONE 'UTC') AS start, * FROM moved)
  SELECT to_char(start, $4) AS period, to_char(start, 'YYYY-MM-DD') AS start, currency,
         sum(received)::text AS received, sum(refunded)::text AS refunded, sum(payments)::int AS payments
    FROM grouped GROUP BY grouped.start, currency ORDER BY grouped.start, currency`
