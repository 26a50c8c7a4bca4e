import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { contractLifecycle } from '../../domain/lifecycles/contract.ts'

/** An unsigned contract expires soon when its time ends within this many days. */
const soonDays = 7

export type ContractStats = {
  total: number
  byStatus: Record<string, number>
  /** Minor units, never a sum across currencies. Bigints, because sums may exceed the safe integers. */
  amounts: { currency: string; count: number; amount: bigint; byStatus: Record<string, bigint> }[]
  expiringSoon: number
}

type Row = { status: string; currency: string; count: number; amount: string; expiring: number }

/** Counts contracts by state, their worth by currency, and those that expire soon without a signature. */
export async function countContracts({ req }: { req: PayloadRequest }): Promise<ContractStats> {
  const at = now()
  const rows = await sql<Row>({
    req,
    text: `SELECT status, currency, sum(count)::int AS count, sum(amount)::numeric(40, 0)::text AS amount, sum(expiring)::int AS expiring
             FROM (SELECT status, currency, count, amount, 0 AS expiring FROM tallies WHERE name = 'contracts' AND status <> 'sent'
                   UNION ALL
                   SELECT CASE WHEN expires_at <= $1 THEN 'expired' ELSE 'sent' END, currency, count(*), sum(amount),
                          count(*) FILTER (WHERE expires_at > $1 AND expires_at <= $2)
                     FROM contracts WHERE status = 'sent' GROUP BY 1, 2) each
            GROUP BY 1, 2 ORDER BY 2, 1`,
    values: [at.toISOString(), new Date(at.getTime() + soonDays * 24 * 60 * 60 * 1000).toISOString()],
  })
  return {
    total: sum(rows.map(({ count }) => count)),
    byStatus: Object.fromEntries(
      contractLifecycle.states.map((state) => [
        state,
        sum(rows.filter(({ status }) => status === state).map(({ count }) => count)),
      ]),
    ),
    amounts: [...new Set(rows.map(({ currency }) => currency))].map((currency) => amountsOf({ currency, rows })),
    expiringSoon: sum(rows.map(({ expiring }) => expiring)),
  }
}

function amountsOf({ currency, rows }: { currency: string; rows: Row[] }): ContractStats['amounts'][number] {
  const own = rows.filter((row) => row.currency === currency)
  return {
    currency,
    count: sum(own.map(({ count }) => count)),
    amount: own.reduce((total, { amount }) => total + BigInt(amount), 0n),
    byStatus: Object.fromEntries(own.map(({ status, amount }) => [status, BigInt(amount)])),
  }
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
