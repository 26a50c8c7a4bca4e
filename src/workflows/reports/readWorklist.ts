import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { storedDay } from '../../lib/storedDay.ts'
import { companyToday } from '../company/companyDay.ts'

type Alert<Item> = { count: number; docs: Item[] }

/** Open items, and their number. */
export type Worklist = {
  /** Issued and not paid in full. */
  openInvoices: { currency: string; count: number; overdue: number }[]
  projectsToReview: Alert<{ id: string; name: string; client: string; createdAt: string }>
  contractsToSign: Alert<{
    id: string
    contractNumber: string
    title: string
    client: string
    sentAt: string | null
    expiresAt: string | null
  }>
  contractsToActivate: Alert<{
    id: string
    contractNumber: string
    title: string
    client: string
    signedAt: string | null
  }>
  /** Payments for an admin to review. */
  openReviews: number
  /** Of the caller. */
  unreadMessages: number
  /** Failed work: jobs and webhook events. */
  stuck: number
}

/** Open work for an admin, the oldest ten of each kind. One statement, on indexes of what is open. */
export async function readWorklist({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Worklist> {
  const [found] = await sql<Worklist>({
    req,
    text: worklistText,
    values: [now(), userId, storedDay(await companyToday(req))],
  })
  if (!found) throw new Error('A statement of subselects always has one row.')
  return found
}

type AlertArgs = { columns: string; from: string; order: string; count?: string }

function alert({ columns, from, order, count = `SELECT count(*)::int ${from}` }: AlertArgs): string {
  return `(SELECT json_build_object(
             'count', (${count}),
             'docs', coalesce((SELECT json_agg(each) FROM (SELECT ${columns} ${from} ORDER BY ${order} LIMIT 10) each), '[]')))`
}

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const tallied = (name: string, status: string) =>
  `SELECT coalesce(sum(count), 0)::int FROM tallies WHERE name = '${name}' AND status = '${status}'`

const worklistText = `
  SELECT
    (SELECT coalesce(json_agg(i), '[]') FROM (
       SELECT currency, count(*)::int AS count,
              (count(*) FILTER (WHERE due_date < $3::timestamptz))::int AS overdue
         FROM invoice_balances WHERE owed > 0 GROUP BY currency ORDER BY currency) i) AS "openInvoices",
    ${alert({
      columns: `id, name, client_id AS client, ${utc('created_at')} AS "createdAt"`,
      from: `FROM projects WHERE status = 'submitted' AND confirmed_at IS NOT NULL`,
      order: 'projects.created_at, id',
      count: tallied('projects', 'submitted'),
    })} AS "projectsToReview",
    ${alert({
      columns: `id, contract_number AS "contractNumber", title, client_id AS client, ${utc('sent_at')} AS "sentAt", ${utc('expires_at')} AS "expiresAt"`,
      from: `FROM contracts WHERE status = 'sent' AND (expires_at IS NULL OR expires_at > $1)`,
      order: 'expires_at NULLS LAST, id',
    })} AS "contractsToSign",
    ${alert({
      columns: `id, contract_number AS "contractNumber", title, client_id AS client, ${utc('signed_at')} AS "signedAt"`,
      from: `FROM contracts WHERE status = 'signed'`,
      order: 'signed_at, id',
      count: tallied('contracts', 'signed'),
    })} AS "contractsToActivate",
    (SELECT count(*)::int FROM payment_reviews WHERE status = 'open') AS "openReviews",
    (SELECT count(*)::int FROM message_receipts WHERE user_id = $2 AND read_at IS NULL) AS "unreadMessages",
    (SELECT count(*)::int FROM stripe_events WHERE status = 'failed')
      + (SELECT count(*)::int FROM pgboss.job WHERE name = 'dead-letters' AND state < 'active') AS stuck`
