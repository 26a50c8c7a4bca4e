import { sql } from '../../adapters/database/sql.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import type { ReconcileStep } from './types.ts'

/** Longer than any wait between two attempts. An event untouched for this long has no job any more. */
const silentMinutes = 30
const atOnce = 200

/** Gives a new job to pending events that have none, because their worker died in its last attempt. */
export const wakeEvents: ReconcileStep = async function wakeEvents({ req }) {
  const events = await sql<{ id: string; touched: string }>({
    req,
    text: `SELECT id, extract(epoch FROM updated_at)::bigint AS touched FROM stripe_events
            WHERE status = 'received' AND updated_at < now() - make_interval(mins => $1) ORDER BY created_at LIMIT $2`,
    values: [silentMinutes, atOnce],
  })
  for (const { id, touched } of events) {
    await enqueueJob({ req, name: 'stripe.event', data: { eventId: id }, singletonKey: `${id}:${touched}` })
  }
}
