import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Days past the due date (UTC). `current` is not due yet, or due today. */
export const agingBuckets = ['current', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const
type Bucket = (typeof agingBuckets)[number]

/** What is owed, in minor units. */
export type AgingSums = Record<Bucket | 'total', bigint> & { invoices: number }

export type Aging = {
  totals: ({ currency: string } & AgingSums)[]
  clients: ({ client: string; name: string; company: string | null; currency: string } & AgingSums)[]
}

type Row = Record<Bucket, string> & {
  client: string
  name: string
  company: string | null
  currency: string
  invoices: number
}

/** What clients owe of issued invoices on the day of `at`, by how late it is. One statement; currencies are never added up together. */
export async function readAging({ req, at }: { req: PayloadRequest; at: Date }): Promise<Aging> {
  const rows = await sql<Row>({ req, text: agingText, values: [at.toISOString().slice(0, 10)] })
  const clients = rows.map(({ client, name, company, currency, ...row }) => ({
    client,
    name,
    company,
    currency,
    ...sumsOf([row]),
  }))
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort()
  return {
    totals: currencies.map((currency) => ({ currency, ...sumsOf(rows.filter((row) => row.currency === currency)) })),
    clients,
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

const agingText = `
  WITH owed AS (
    SELECT client_id, currency,
           (SELECT sum(amount) FROM ledger_entries e WHERE e.invoice_id = invoices.id AND e.account = 'receivable') AS owed,
           $1::date - (due_date AT TIME ZONE 'UTC')::date AS days
      FROM invoices WHERE kind = 'invoice' AND status IN ('open', 'partially_paid'))
  SELECT u.id AS client, concat_ws(' ', u.first_name, u.last_name) AS name, u.company, o.currency,
         count(*)::int AS invoices,
         coalesce(sum(owed) FILTER (WHERE days <= 0), 0)::text AS current,
         coalesce(sum(owed) FILTER (WHERE days BETWEEN 1 AND 30), 0)::text AS "days1To30",
         coalesce(sum(owed) FILTER (WHERE days BETWEEN 31 AND 60), 0)::text AS "days31To60",
         coalesce(sum(owed) FILTER (WHERE days BETWEEN 61 AND 90), 0)::text AS "days61To90",
         coalesce(sum(owed) FILTER (WHERE days > 90), 0)::text AS "over90"
    FROM owed o JOIN users u ON u.id = o.client_id
   GROUP BY u.id, o.currency ORDER BY name, u.id, o.currency`
