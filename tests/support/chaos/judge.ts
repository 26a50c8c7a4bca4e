import type pg from 'pg'
import type { StripeDouble } from '../stripe/startStripeDouble.ts'
import type { Payment } from './tellStory.ts'

type Row = {
  id: string
  status: string
  receipts: number
  received: number
  refunded: number
  disputed: number
}

type JudgeArgs = { db: pg.Pool; double: StripeDouble; payments: readonly Payment[] }

/**
 * Every contradiction between the platform's books and the money at Stripe, and all stuck work. Amounts in US cents.
 */
export async function judge({ db, double, payments }: JudgeArgs) {
  const { rows } = await db.query<Row>(
    `SELECT p.id, p.status::text,
            count(*) FILTER (WHERE e.kind = 'receipt' AND e.account = 'stripe')::int AS receipts,
            coalesce(sum(e.amount) FILTER (WHERE e.kind = 'receipt' AND e.account = 'stripe'), 0)::int AS received,
            coalesce(-sum(e.amount) FILTER (WHERE e.kind IN ('refund', 'refund_failed') AND e.account = 'stripe'), 0)::int AS refunded,
            coalesce(sum(e.amount) FILTER (WHERE e.account IN ('disputed', 'dispute_losses')), 0)::int AS disputed
       FROM payments p LEFT JOIN ledger_entries e ON e.payment_id = p.id
      WHERE p.id = ANY($1::uuid[]) GROUP BY p.id`,
    [payments.map(({ id }) => id)],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const states = await disputeStates(db)
  const wrong: string[] = []
  for (const { id, intentId } of payments) {
    const truth = double.truth(intentId)
    const row = byId.get(id)
    const expected = {
      status: statusOf(truth),
      receipts: truth.received > 0 ? 1 : 0,
      received: truth.received,
      refunded: truth.refunded,
      disputed: truth.withdrawn,
    }
    const found = row && {
      status: row.status,
      receipts: row.receipts,
      received: row.received,
      refunded: row.refunded,
      disputed: row.disputed,
    }
    if (JSON.stringify(expected) !== JSON.stringify(found)) {
      wrong.push(`payment ${id} (${intentId}): ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`)
    }
    for (const dispute of truth.disputes) {
      const state = states.get(dispute.id)
      if (state !== dispute.status) wrong.push(`dispute ${dispute.id} is ${state} instead of ${dispute.status}`)
    }
  }
  return [...wrong, ...(await stuck(db))]
}

function statusOf({ status, received, refunded }: ReturnType<StripeDouble['truth']>): string {
  if (received === 0) return status === 'requires_payment_method' ? 'failed' : status
  if (refunded === 0) return 'completed'
  return refunded < received ? 'partially_refunded' : 'refunded'
}

async function disputeStates(db: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; state: string }>(
    'SELECT stripe_dispute_id AS id, state::text FROM payment_disputes',
  )
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/**
 * No event, job, operation or refund may wait forever. No payment exception may exist, because all the money matches.
 */
async function stuck(db: pg.Pool): Promise<string[]> {
  const { rows } = await db.query<{ what: string; count: number }>(`
    SELECT 'events ' || status AS what, count(*)::int FROM stripe_events WHERE status IN ('received', 'failed') GROUP BY status
    UNION ALL SELECT 'payments processing', count(*)::int FROM payments WHERE status = 'processing'
    UNION ALL SELECT 'refunds pending', count(*)::int FROM payment_refunds WHERE status = 'pending'
    UNION ALL SELECT 'operations open', count(*)::int FROM stripe_operations WHERE outcome = 'open'
    UNION ALL SELECT 'reviews', count(*)::int FROM payment_reviews
    UNION ALL SELECT 'jobs ' || name || ' ' || state, count(*)::int FROM pgboss.job
               WHERE (name = 'stripe.event' AND state IN ('created', 'retry', 'active', 'failed')) OR name = 'dead-letters' GROUP BY name, state
    UNION ALL SELECT 'bookings that do not add up', count(*)::int
                FROM (SELECT transaction_id FROM ledger_entries GROUP BY transaction_id HAVING sum(amount) <> 0) AS unbalanced`)
  return rows.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`)
}
