import type pg from 'pg'
import type { StripeDouble } from '../stripe/startStripeDouble.ts'
import type { Story } from './stories.ts'
import type { Payment } from './tellStory.ts'

type ExplainArgs = { db: pg.Pool; double: StripeDouble; story: Story; payment: Payment }

/** Everything known about one payment, to find out why its books are wrong. */
export async function explain({ db, double, story, payment: { id, intentId } }: ExplainArgs): Promise<string> {
  const tables = {
    bookings: `SELECT t.key, t.kind, t.created_at, array_agg(e.account || ' ' || e.amount) AS entries FROM ledger_transactions t
                 JOIN ledger_entries e ON e.transaction_id = t.id WHERE e.payment_id = $1 GROUP BY t.id ORDER BY t.created_at`,
    refunds: 'SELECT * FROM payment_refunds WHERE payment_id = $1 ORDER BY created_at',
    disputes: 'SELECT * FROM payment_disputes WHERE payment_id = $1',
    operations: 'SELECT * FROM stripe_operations WHERE payment_id = $1 ORDER BY created_at',
    payment: 'SELECT status, stripe_checked_at, failure_reason, dispute_state, updated_at FROM payments WHERE id = $1',
  }
  const lines = [JSON.stringify(story), JSON.stringify(double.truth(intentId))]
  for (const [name, text] of Object.entries(tables)) {
    lines.push(...(await db.query(text, [id])).rows.map((row) => `${name}: ${JSON.stringify(row)}`))
  }
  const objects = [intentId, ...[...double.refunds.of(intentId), ...double.disputes.of(intentId)].map((one) => one.id)]
  const { rows } = await db.query('SELECT event_id FROM stripe_events WHERE object_id = ANY($1)', [objects])
  const stored = new Set(rows.map((row) => row.event_id))
  for (const event of double.eventsOf(intentId)) {
    lines.push(`event: ${event.type} ${event.id} ${stored.has(event.id) ? 'stored' : 'unknown here'}`)
  }
  for (const { method, path, params, status, idempotencyKey } of double.requests) {
    const isAboutIt = path.includes(intentId) || JSON.stringify(params).includes(intentId)
    if (isAboutIt) lines.push(`asked: ${method} ${path} ${JSON.stringify(params)} ${idempotencyKey ?? ''} ${status}`)
  }
  return lines.join('\n  ')
}
