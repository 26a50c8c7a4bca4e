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
  /** Of all clients, whatever part of them is in `clients`. */
  totals: ({ currency: string } & AgingSums)[]
  /** Rows of `clients`, on all pages: one for each client and currency. */
  totalClients: number
  clients: ({ client: string; name: string; company: string | null; currency: string } & AgingSums)[]
  /**
   * The ledger's totals of all invoices: what is owed, less what clients overpaid after a credit. `balance` is the
   * balance of the account `receivable`.
   */
  receivable: { currency: string; owed: bigint; overpaid: bigint; balance: bigint }[]
}

type Sums = Record<Bucket, string> & { invoices: number }
type Row = Sums & { client: string; name: string; company: string | null; currency: string }
type Found = {
  clients: Row[]
  totalClients: number
  totals: (Sums & { currency: string })[]
  balances: { currency: string; balance: string }[]
}

type ReadAgingArgs = {
  req: PayloadRequest
  at: Date
  until?: Date | undefined
  /** Of the rows by client. All, where nothing is said. */
  limit?: number | undefined
  offset?: number
  /** Of a row: the name, client and currency after which the rows begin. */
  after?: readonly unknown[] | undefined
}

/**
 * What clients owe of issued invoices on the company's day of `at`, by how overdue it is then: their ledger balances
 * before `until`, or now. One statement; currencies are never added up together.
 */
export async function readAging({ req, at, until, limit, offset = 0, after = [] }: ReadAgingArgs): Promise<Aging> {
  const [found] = await sql<Found>({
    req,
    text: agingText,
    values: [
      dayIn({ at, timezone: await companyTimezone(req) }),
      until ?? null,
      limit ?? null,
      offset,
      ...Array.from({ length: 3 }, (_, key) => after[key] ?? null),
    ],
  })
  if (!found) throw new Error('A statement of subselects always has one row.')
  const { totals: sums, totalClients, clients, balances } = found
  const totals = sums.map(({ currency, ...row }) => ({ currency, ...sumsOf(row) }))
  return {
    totals,
    totalClients,
    clients: clients.map(({ client, name, company, currency, ...row }) => ({
      client,
      name,
      company,
      currency,
      ...sumsOf(row),
    })),
    receivable: balances.map(({ currency, balance }) => {
      const owed = totals.find((row) => row.currency === currency)?.total ?? 0n
      return { currency, owed, overpaid: owed - BigInt(balance), balance: BigInt(balance) }
    }),
  }
}

function sumsOf({ invoices, ...row }: Sums): AgingSums {
  const buckets = {
    current: BigInt(row.current),
    days1To30: BigInt(row.days1To30),
    days31To60: BigInt(row.days31To60),
    days61To90: BigInt(row.days61To90),
    over90: BigInt(row.over90),
  }
  const total = Object.values(buckets).reduce((all, amount) => all + amount, 0n)
  return { ...buckets, total, invoices }
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
     GROUP BY currency HAVING sum(amount) FILTER (WHERE is_debit) <> 0 OR sum(amount) FILTER (WHERE NOT is_debit) <> 0),
  page AS (
    SELECT * FROM by_client WHERE $5::text IS NULL OR (name, client, currency) > ($5, $6::uuid, $7::text)
     ORDER BY name, client, currency LIMIT $3::bigint OFFSET $4::bigint),
  totals AS (
    SELECT currency, sum(invoices)::int AS invoices, ${agingBuckets.map((bucket) => `sum("${bucket}"::numeric)::text AS "${bucket}"`).join(', ')}
      FROM by_client GROUP BY currency)
  SELECT (SELECT coalesce(json_agg(c ORDER BY c.name, c.client, c.currency), '[]') FROM page c) AS clients,
         (SELECT count(*)::int FROM by_client) AS "totalClients",
         (SELECT coalesce(json_agg(t ORDER BY t.currency COLLATE "C"), '[]') FROM totals t) AS totals,
         (SELECT coalesce(json_agg(b ORDER BY b.currency), '[]') FROM balances b) AS balances`
