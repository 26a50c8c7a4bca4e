import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { companyTimezone } from '../company/companyDay.ts'

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
    values: [dayIn({ at, timezone: await companyTimezone(req) }), until ?? null, invoiceStates.owed],
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

/**
 * An invoice owed on a past day is owed today too, or was booked on since. Only those are read, however many there are.
 */
const agingText = `
  WITH candidates AS (
    SELECT id FROM invoices WHERE kind = 'invoice' AND status = ANY($3)
    UNION
    SELECT invoice_id FROM ledger_entries WHERE account = 'receivable' AND occurred_at >= $2),
  owed AS (
    SELECT i.client_id, i.currency, l.owed, $1::date - (i.due_date AT TIME ZONE 'UTC')::date AS days
      FROM candidates JOIN invoices i USING (id), LATERAL (
        SELECT sum(e.amount) AS owed FROM ledger_entries e
         WHERE e.invoice_id = i.id AND e.account = 'receivable' AND ($2::timestamptz IS NULL OR e.occurred_at < $2)) l
     WHERE l.owed > 0),
  by_client AS (
    SELECT u.id AS client, concat_ws(' ', u.first_name, u.last_name) AS name, u.company, o.currency,
           count(*)::int AS invoices,
           coalesce(sum(owed) FILTER (WHERE days <= 0), 0)::text AS current,
           coalesce(sum(owed) FILTER (WHERE days BETWEEN 1 AND 30), 0)::text AS "days1To30",
           coalesce(sum(owed) FILTER (WHERE days BETWEEN 31 AND 60), 0)::text AS "days31To60",
           coalesce(sum(owed) FILTER (WHERE days BETWEEN 61 AND 90), 0)::text AS "days61To90",
           coalesce(sum(owed) FILTER (WHERE days > 90), 0)::text AS "over90"
      FROM owed o JOIN users u ON u.id = o.client_id GROUP BY u.id, o.currency),
  balances AS (
    SELECT currency, sum(amount)::text AS balance FROM ledger_entries
     WHERE account = 'receivable' AND ($2::timestamptz IS NULL OR occurred_at < $2) GROUP BY currency)
  SELECT (SELECT coalesce(json_agg(c ORDER BY c.name, c.client, c.currency), '[]') FROM by_client c) AS clients,
         (SELECT coalesce(json_agg(b ORDER BY b.currency), '[]') FROM balances b) AS balances`
