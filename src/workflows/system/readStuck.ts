import { mailKindName } from '../../adapters/mail/mailKindName.ts'
import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { readLabels, type Labels } from '../shared/readLabels.ts'

type List<Item> = { count: number; docs: Item[] }

/** A failed job. `about` holds the parts of its data that name something: ids, the kind and the address of a mail. */
type GivenUp = { id: string; name: string; about: Record<string, string>; error: string; failedAt: string }

export type Stuck = {
  jobs: List<GivenUp>
  /** Webhook events that could not be handled. */
  stripeEvents: List<{ id: string; type: string; attempts: number; error: string | null; occurredAt: string }>
  /**
   * Signatures that are not sealed into their document. `tries` and `nextTry` belong to their job; a seal that was
   * given up has no next try and is among the jobs too.
   */
  seals: List<{
    contract: string
    contractNumber: string
    party: 'client' | 'agency'
    signedAt: string
    tries: number | null
    nextTry: string | null
    error: string | null
  }>
  /** Failed work that is retried automatically, by kind. */
  retrying: { name: string; count: number; nextTry: string; tries: number; error: string | null }[]
  /** The names of the ids in `about`. */
  labels: Labels
}

type Row = Omit<Stuck, 'labels' | 'jobs'> & {
  jobs: List<Omit<GivenUp, 'about'> & { data: Record<string, unknown> | null }>
}

/** Everything that has failed or is being retried, the newest hundred of each. Two statements. */
export async function readStuck({ req }: { req: PayloadRequest }): Promise<Stuck> {
  const [found] = await sql<Row>({ req, text: stuckText })
  if (!found) throw new Error('A statement of subselects always has one row.')
  const docs = found.jobs.docs.map(({ data, ...job }) => ({ ...job, about: aboutOf(data) }))
  return {
    ...found,
    jobs: { count: found.jobs.count, docs },
    labels: await readLabels({ req, ids: docs.flatMap(({ about }) => Object.values(about)) }),
  }
}

const shown = /^(kind|to|email|\w+Id)$/

/** Texts that people wrote, and their IP addresses, stay in the job. */
function aboutOf(data: Record<string, unknown> | null): Record<string, string> {
  const named = Object.entries(data ?? {}).filter(([name, value]) => shown.test(name) && typeof value === 'string')
  return Object.fromEntries(
    named.map(([name, value]) => (name === 'kind' ? ['template', mailKindName(String(value))] : [name, String(value)])),
  )
}

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const messageOf = (column: string) => `coalesce(${column}->>'message', ${column}->'value'->>'message')`

function list({ columns, from, order }: { columns: string; from: string; order: string }): string {
  return `json_build_object('count', (SELECT count(*)::int ${from}),
    'docs', coalesce((SELECT json_agg(each) FROM (SELECT ${columns} ${from} ORDER BY ${order} LIMIT 100) each), '[]'))`
}

const stuckText = `
  WITH sealing AS (
    SELECT DISTINCT ON (data->>'contractId') data->>'contractId' AS contract, retry_count,
           CASE WHEN state < 'completed' THEN start_after END AS start_after, ${messageOf('output')} AS error
      FROM pgboss.job WHERE name = 'contract.seal' AND state <> 'completed' ORDER BY data->>'contractId', created_on DESC),
  unsealed AS (
    SELECT c.id, c.contract_number, s.party, s.signed_at, j.retry_count, j.start_after, j.error
      FROM contracts c
      JOIN contract_signatures s ON s.contract_id = c.id
      LEFT JOIN signer_certificates done ON done.contract_id = c.id AND done.party::text = s.party::text
      LEFT JOIN sealing j ON j.contract = c.id::text
     WHERE c.seal_status = 'waiting' AND c.counter_signed_document_id IS NULL AND done.id IS NULL)
  SELECT
    ${list({
      columns: `id, coalesce(source_name, name) AS name, data, coalesce(${messageOf('source_output')}, 'unknown') AS error, ${utc('created_on')} AS "failedAt"`,
      from: `FROM pgboss.job WHERE name = 'dead-letters' AND state < 'active'`,
      order: 'created_on DESC, id',
    })} AS jobs,
    ${list({
      columns: `id, type, attempts::int AS attempts, last_error AS error, ${utc('occurred_at')} AS "occurredAt"`,
      from: `FROM stripe_events WHERE status = 'failed'`,
      order: 'occurred_at DESC, id',
    })} AS "stripeEvents",
    ${list({
      columns: `id AS contract, contract_number AS "contractNumber", party, ${utc('signed_at')} AS "signedAt", retry_count AS tries,
                ${utc('start_after')} AS "nextTry", error`,
      from: 'FROM unsealed',
      order: 'signed_at, id, party',
    })} AS seals,
    (SELECT coalesce(json_agg(r ORDER BY r.name), '[]') FROM (
       SELECT name, count(*)::int AS count, ${utc('min(start_after)')} AS "nextTry", max(retry_count) AS tries,
              (array_agg(${messageOf('output')} ORDER BY started_on DESC))[1] AS error
         FROM pgboss.job WHERE state = 'retry' GROUP BY name) r) AS retrying`
