import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractLifecycle, contractStates } from '../../domain/lifecycles/contract.ts'
import { projectLifecycle } from '../../domain/lifecycles/project.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { storedDay } from '../../lib/storedDay.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { contractValueText } from './contractValueText.ts'
import { readPaymentStats } from './readPaymentStats.ts'

type Counts = Record<string, number>
type Alert<Item> = { count: number; docs: Item[] }

type Overview = {
  users: Record<'total' | 'clients' | 'admins' | 'active' | 'suspended' | 'newThisMonth', number>
  projects: Counts | null
  contracts: Counts | null
  contractValue: { currency: string; amount: string; contracts: number }[]
  overdueInvoices: Alert<{
    id: string
    invoiceNumber: string
    client: string
    currency: string
    owed: string
    dueDate: string
  }>
  expiringContracts: Alert<{ id: string; contractNumber: string; title: string; client: string; expiresAt: string }>
  identityChecks: Alert<{ id: string; user: string; name: string; submittedAt: string }>
}

/**
 * Counts, revenue by currency, overdue items and people waiting. Three statements, however much there is; amounts in
 * minor units.
 */
export async function readOverview(req: PayloadRequest) {
  const timezone = await companyTimezone(req)
  const today = storedDay(dayIn({ at: now(), timezone }))
  const values = [now(), contractStates.countersigned, today, timezone]
  const [found] = await sql<Overview>({ req, text: overviewText, values })
  if (!found) throw new Error('A statement of subselects always has one row.')
  const { byCurrency, invoices } = await readPaymentStats(req)
  const currencies = [...new Set([...byCurrency, ...invoices].map(({ currency }) => currency))].sort()
  return {
    users: found.users,
    projects: countsOf({ states: projectLifecycle.states, counts: found.projects }),
    contracts: {
      ...countsOf({ states: contractLifecycle.states, counts: found.contracts }),
      value: found.contractValue.map((row) => ({ ...row, amount: BigInt(row.amount) })),
    },
    revenue: currencies.map((currency) => {
      const paid = byCurrency.find((row) => row.currency === currency)
      const owed = invoices.find((row) => row.currency === currency)
      return {
        currency,
        received: paid?.completed ?? 0n,
        refunded: paid?.refunded ?? 0n,
        disputed: paid?.disputed ?? 0n,
        net: paid?.net ?? 0n,
        unmatched: paid?.unmatched ?? 0n,
        refundsDue: paid?.refundsDue ?? 0n,
        thisMonth: paid?.thisMonth ?? 0n,
        pending: paid?.pending ?? 0n,
        owed: owed?.owed ?? 0n,
        overdue: owed?.overdue.owed ?? 0n,
      }
    }),
    alerts: {
      overdueInvoices: {
        count: found.overdueInvoices.count,
        docs: found.overdueInvoices.docs.map((invoice) => ({ ...invoice, owed: BigInt(invoice.owed) })),
      },
      expiringContracts: found.expiringContracts,
      identityChecks: found.identityChecks,
    },
  }
}

function countsOf({ states, counts }: { states: readonly string[]; counts: Counts | null }) {
  const byStatus = Object.fromEntries(states.map((state) => [state, counts?.[state] ?? 0]))
  return { total: Object.values(byStatus).reduce((sum, count) => sum + count, 0), byStatus }
}

/** The oldest ten open items, and their number. */
function alert({ columns, from, order }: { columns: string; from: string; order: string }): string {
  return `(SELECT json_build_object(
             'count', (SELECT count(*)::int ${from}),
             'docs', coalesce((SELECT json_agg(each) FROM (SELECT ${columns} ${from} ORDER BY ${order} LIMIT 10) each), '[]')))`
}

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const usersWhere = (condition: string) => `coalesce(sum(count) FILTER (WHERE ${condition}), 0)::int`

const overviewText = `
  SELECT
    (SELECT json_build_object(
       'total', ${usersWhere('true')},
       'clients', ${usersWhere(`name = 'clients'`)},
       'admins', ${usersWhere(`name = 'admins'`)},
       'active', ${usersWhere(`status = 'active'`)},
       'suspended', ${usersWhere(`status = 'suspended'`)},
       'newThisMonth', (SELECT count(*)::int FROM users
                         WHERE created_at >= date_trunc('month', $1::timestamptz, $4) AND status <> 'erased'))
     FROM tallies WHERE name IN ('clients', 'admins') AND status <> 'erased') AS users,
    (SELECT json_object_agg(status, count::int) FROM tallies WHERE name = 'projects') AS projects,
    (SELECT json_object_agg(status, count) FROM (
       SELECT status, sum(count)::int AS count FROM tallies WHERE name = 'contracts' GROUP BY status) c) AS contracts,
    (SELECT coalesce(json_agg(v), '[]') FROM (${contractValueText('$2')}) v) AS "contractValue",
    ${alert({
      columns: `invoice_id AS id, (SELECT invoice_number FROM invoices WHERE id = invoice_id) AS "invoiceNumber", client_id AS client, currency,
                to_char(due_date AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "dueDate", owed::text AS owed`,
      from: `FROM invoice_balances WHERE owed > 0 AND due_date < $3::timestamptz`,
      order: 'due_date, invoice_id',
    })} AS "overdueInvoices",
    ${alert({
      columns: `id, contract_number AS "contractNumber", title, client_id AS client, ${utc('expires_at')} AS "expiresAt"`,
      from: `FROM contracts WHERE status = 'sent' AND expires_at > $1 AND expires_at < $1::timestamptz + interval '7 days'`,
      order: 'expires_at, id',
    })} AS "expiringContracts",
    ${alert({
      columns: `v.id, v.user_id AS user, concat_ws(' ', u.first_name, u.last_name) AS name, ${utc('v.submitted_at')} AS "submittedAt"`,
      from: `FROM identity_verifications v JOIN users u ON u.id = v.user_id WHERE v.status = 'pending'`,
      order: 'v.submitted_at, v.id',
    })} AS "identityChecks"`
