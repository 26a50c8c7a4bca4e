import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { projectLifecycle } from '../../domain/lifecycles/project.ts'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { periodFormats, type ReportGroup } from './periods.ts'

/** The current outcome of submitted projects. A signed one counts as offered too. */
export type Funnel = Record<'submitted' | 'offered' | 'signed' | 'completed' | 'cancelled', number>

export type Pipeline = {
  /** Every state with its projects, and the value of their contracts by currency, in minor units. */
  stages: { status: string; projects: number; value: { currency: string; amount: bigint; contracts: number }[] }[]
  periods: ({ period: string; start: string } & Funnel)[]
  total: Funnel
}

type Row = {
  stages: { status: string; projects: number }[]
  value: { status: string; currency: string; amount: string; contracts: number }[]
  periods: Pipeline['periods']
}

type ReadPipelineArgs = { req: PayloadRequest; from: Date; until: Date; groupBy: ReportGroup }

/**
 * The present states of projects, and the outcome of those submitted from `from` to before `until`, by period of the
 * company's time zone. One statement; currencies are never added up together, and contracts that came to nothing have
 * no value.
 */
export async function readPipeline({ req, from, until, groupBy }: ReadPipelineArgs): Promise<Pipeline> {
  const values = [groupBy, from, until, periodFormats[groupBy], contractStates.valued, await companyTimezone(req)]
  const [found] = await sql<Row>({ req, text: pipelineText, values })
  if (!found) throw new Error('A statement of subselects always has one row.')
  const { stages, value, periods } = found
  const sum = (key: keyof Funnel) => periods.reduce((total, row) => total + row[key], 0)
  return {
    stages: projectLifecycle.states.map((status) => ({
      status,
      projects: stages.find((row) => row.status === status)?.projects ?? 0,
      value: value
        .filter((row) => row.status === status)
        .map(({ currency, amount, contracts }) => ({ currency, amount: BigInt(amount), contracts })),
    })),
    periods,
    total: {
      submitted: sum('submitted'),
      offered: sum('offered'),
      signed: sum('signed'),
      completed: sum('completed'),
      cancelled: sum('cancelled'),
    },
  }
}

const pipelineText = `
  WITH visible AS (SELECT id, status, created_at FROM projects WHERE confirmed_at IS NOT NULL),
  offers AS (
    SELECT project_id, bool_or(sent_at IS NOT NULL) AS is_offered, bool_or(signed_at IS NOT NULL) AS is_signed
      FROM contracts GROUP BY project_id),
  cohort AS (
    SELECT date_trunc($1, p.created_at AT TIME ZONE $6) AS start, p.status, o.is_offered, o.is_signed
      FROM visible p LEFT JOIN offers o ON o.project_id = p.id
     WHERE p.created_at >= $2 AND p.created_at < $3),
  periods AS (
    SELECT to_char(start, $4) AS period, to_char(start, 'YYYY-MM-DD') AS start, count(*)::int AS submitted,
           (count(*) FILTER (WHERE is_offered))::int AS offered, (count(*) FILTER (WHERE is_signed))::int AS signed,
           (count(*) FILTER (WHERE status = 'completed'))::int AS completed,
           (count(*) FILTER (WHERE status = 'cancelled'))::int AS cancelled
      FROM cohort GROUP BY cohort.start)
  SELECT (SELECT coalesce(json_agg(s), '[]') FROM (
            SELECT status, count(*)::int AS projects FROM visible GROUP BY status) s) AS stages,
         (SELECT coalesce(json_agg(v ORDER BY v.currency), '[]') FROM (
            SELECT p.status, c.currency, sum(c.amount)::numeric(40, 0)::text AS amount, count(*)::int AS contracts
              FROM contracts c JOIN visible p ON p.id = c.project_id
             WHERE c.status = ANY($5) GROUP BY p.status, c.currency) v) AS value,
         (SELECT coalesce(json_agg(p ORDER BY p.start), '[]') FROM periods p) AS periods`
