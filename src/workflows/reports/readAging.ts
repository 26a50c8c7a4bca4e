import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { ledgerUntil, splitDays } from './ledgerMoves.ts'

/** Days past the due date. `current` is not due yet, or due today. */
export const agingBuckets = ['current', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const
type Bucket = (typeof agingBuckets)[number]

/** The balance due, in minor units. */
export type AgingSums = Record<Bucket | 'total', bigint> & { invoices: number }

export type Aging = {
  totals: ({ currency: string } & AgingSums)[]
  clients: ({ client: string; name: string; company: string | null; currency: string } & AgingSums)[]
  /**
   * The ledger's totals of all invoices: what is owed, less what clients overpaid after a credit. `balance` is the
   * balance of the account `receivable`.
   */
  receivable: { currency: string; owed: bigint; overpaid: bigint; balance: bigint }[]
}

type Row = Record<Bucket, string> & {
  client: string
  name: string
  company: string | null
  currency: string
  invoices: number
}

type ReadAgingArgs = { req: PayloadRequest; at: Date; until?: Date | undefined }

/**
 * What clients owe of issued invoices on the company's day of `at`, by how overdue it is then: their ledger balances
 * before `until`, or now. One statement; currencies are never added up together.
 */
export async function readAging({ req, at, until }: ReadAgingArgs): Promise<Aging> {
  const [found] = await sql<{ clients: Row[]; balances: { currency: string; balance: string }[] }>({
    req,
    text: agingText,
    values: [dayIn({ at, timezone: await companyTimezone(req) }), until ?? null],
  })
  if (!found) throw new Error('A statement of subselects always has one row.')
  const { clients: rows, balances } = found
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort()
  const totals = currencies.map((currency) => ({
    currency,
    ...sumsOf(rows.filter((row) => row.currency === currency)),
  }))
  return {
    totals,
    clients: rows.map(({ client, name, company, currency, ...row }) => ({
      client,
      name,
      company,
      currency,
      ...sumsOf([row]),
    })),
    receivable: balances.map(({ currency, balance }) => {
      const owed = totals.find((row) => row.currency === currency)?.total ?? 0n
      return { currency, owed, overpaid: owed - BigInt(balance), balance: BigInt(balance) }
    }),
  }
}

function sumsOf(rows: readonly Pick<Row, Bucket | 'invoices'>[]): AgingSums {
  const sum = (bucket: Bucket) => rows.reduce((total, row) => total + BigInt(row[bucket]), 0n)
  const buckets = {
    current: sum('current'),
    days1To30: sum('days1To30'),
    days31To60: sum('days31To60'),
    days61To90: sum('days61To90'),
    over90: sum('over90'),
  }
  const total = Object.values(buckets).reduce((all, amount) => all + amount, 0n)
  return { ...buckets, total, invoices: rows.reduce((count, row) => count + row.invoices, 0) }
}

const until = `coalesce($2::timestamptz, 'infinity')`

/** What was owed on a past day is what is owed today, less what was booked on since. */
const agingText = `
  WITH since AS (
    SELECT invoice_id, sum(amount) AS amount FROM ledger_entries
     WHERE account = 'receivable' AND occurred_at >= ${until} GROUP BY invoice_id),
  owed_then AS (
    SELECT b.client_id, b.currency, b.due_date, b.owed - coalesce(s.amount, 0) AS owed
      FROM invoice_balances b LEFT JOIN since s USING (invoice_id) WHERE b.owed > 0
    UNION ALL
    SELECT b.client_id, b.currency, b.due_date, b.owed - s.amount
      FROM since s JOIN invoice_balances b USING (invoice_id) WHERE b.owed <= 0),
  owed AS (
    SELECT client_id, currency, owed, $1::date - (due_date AT TIME ZONE 'UTC')::date AS days FROM owed_then WHERE owed > 0),
  by_client AS (
    SELECT u.id AS client, concat_ws(' ', u.first_name, u.last_name) AS name, u.company, o.currency,
           count(*)::int AS invoices,
           coalesce(sum(owed) FILTER (WHERE days <= 0), 0)::text AS current,
           coalesce(sum(owed) FILTER (WHERE days BETWEEN 1 AND 30), 0)::text AS "days1To30",
           coalesce(sum(owed) FILTER (WHERE days BETWEEN 31 AND 60), 0)::text AS "days31To60",
           coalesce(sum(owed) FILTER (WHERE days BETWEEN 61 AND 90), 0)::text AS "days61To90",
           coalesce(sum(owed) FILTER (WHERE days > 90), 0)::text AS "over90"
      FROM owed o JOIN users u ON u.id = o.client_id GROUP BY u.id, o.currency),
  split AS MATERIALIZED (${splitDays(`SELECT ${until}`)}),
  balances AS (
    SELECT currency, sum(amount)::text AS balance
      FROM (${ledgerUntil({ accounts: `account = 'receivable'`, until, split: 'split' })}) m
     GROUP BY currency HAVING sum(amount) FILTER (WHERE is_debit) <> 0 OR sum(amount) FILTER (WHERE NOT is_debit) <> 0)
  SELECT (SELECT coalesce(json_agg(c ORDER BY c.name, c.client, c.currency), '[]') FROM by_client c) AS clients,
         (SELECT coalesce(json_agg(b ORDER BY b.currency), '[]') FROM balances b) AS balances`
