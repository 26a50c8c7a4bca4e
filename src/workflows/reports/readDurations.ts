import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { periodFormats, type ReportGroup } from './periods.ts'

/** Days, with one decimal: the median and the 90th percentile. */
export type Durations = { count: number; median: number | null; average: number | null; p90: number | null }

/** `late` counts those after their due date. */
export type PeriodDurations = { period: string; start: string; late: number } & Durations

export type DurationReport = {
  periods: PeriodDurations[]
  total: Durations & { late: number }
  /** Open ones, and for how many days. */
  waiting: Durations
  /** The slowest clients by the median, at most fifty. */
  clients: ({ client: string; name: string; company: string | null; late: number } & Durations)[]
}

/**
 * Rows `client, began, ended, is_late` of what ended within $2 and $3, and `began` of what is still open at $5: in one
 * of the states $6.
 */
type Source = { done: string; open: string; openStates: readonly string[] }

const sources = {
  /** From the sending of a contract to the client's signature. */
  signature: {
    done: `SELECT client_id, sent_at AS began, signed_at AS ended, false AS is_late FROM contracts
            WHERE sent_at IS NOT NULL AND signed_at >= $2 AND signed_at < $3`,
    open: `SELECT sent_at AS began FROM contracts WHERE status = ANY($6) AND sent_at IS NOT NULL AND (expires_at IS NULL OR expires_at > $5)`,
    openStates: ['sent'],
  },
  /** From the issue of an invoice to its last payment. */
  payment: {
    done: `SELECT client_id, issued_at AS began, paid_at AS ended, (paid_at AT TIME ZONE $7)::date > (due_date AT TIME ZONE 'UTC')::date AS is_late FROM invoices
            WHERE kind = 'invoice' AND status = 'paid' AND issued_at IS NOT NULL AND paid_at >= $2 AND paid_at < $3`,
    open: `SELECT issued_at AS began FROM invoices WHERE kind = 'invoice' AND status = ANY($6) AND issued_at IS NOT NULL`,
    openStates: invoiceStates.owed,
  },
} satisfies Record<string, Source>

export type DurationOf = keyof typeof sources

type ReadDurationsArgs = {
  req: PayloadRequest
  of: DurationOf
  from: Date
  until: Date
  groupBy: ReportGroup
  at: Date
}

/**
 * The durations of what ended from `from` to before `until`, by period of the company's time zone and by client,
 * and how long the rest has been open. One statement.
 */
export async function readDurations({ req, of, from, until, groupBy, at }: ReadDurationsArgs): Promise<DurationReport> {
  const [found] = await sql<DurationReport>({
    req,
    text: durationsText(sources[of]),
    values: [groupBy, from, until, periodFormats[groupBy], at, sources[of].openStates, await companyTimezone(req)],
  })
  if (!found) throw new Error('A statement of subselects always has one row.')
  return found
}

const durations = `count(*)::int AS count,
  round((percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::numeric, 1)::float8 AS median,
  round(avg(days)::numeric, 1)::float8 AS average,
  round((percentile_cont(0.9) WITHIN GROUP (ORDER BY days))::numeric, 1)::float8 AS p90`
const late = `(count(*) FILTER (WHERE is_late))::int AS late`

function durationsText({ done, open }: Source): string {
  return `
  WITH done AS (
    SELECT client_id, date_trunc($1, ended AT TIME ZONE $7) AS start, is_late,
           greatest(extract(epoch FROM ended - began) / 86400, 0) AS days FROM (${done}) d),
  waiting AS (SELECT greatest(extract(epoch FROM $5::timestamptz - began) / 86400, 0) AS days FROM (${open}) w),
  periods AS (
    SELECT to_char(start, $4) AS period, to_char(start, 'YYYY-MM-DD') AS start, ${late}, ${durations} FROM done GROUP BY done.start),
  clients AS (
    SELECT client_id, ${late}, ${durations} FROM done GROUP BY client_id ORDER BY 4 DESC, client_id LIMIT 50)
  SELECT (SELECT coalesce(json_agg(p ORDER BY p.start), '[]') FROM periods p) AS periods,
         (SELECT json_build_object('count', count, 'median', median, 'average', average, 'p90', p90, 'late', late)
            FROM (SELECT ${late}, ${durations} FROM done) t) AS total,
         (SELECT row_to_json(w) FROM (SELECT ${durations} FROM waiting) w) AS waiting,
         (SELECT coalesce(json_agg(json_build_object('client', u.id, 'name', concat_ws(' ', u.first_name, u.last_name), 'company', u.company,
                   'late', c.late, 'count', c.count, 'median', c.median, 'average', c.average, 'p90', c.p90) ORDER BY c.median DESC, u.id), '[]')
            FROM clients c JOIN users u ON u.id = c.client_id) AS clients`
}
