import { sql } from '../../adapters/database/sql.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import type { ReconcileStep } from './step.ts'

/** Longer than any wait between two tries: an event that was not touched for so long has no job any more. */
const silentMinutes = 30
const atOnce = 200

/** Gives a new job to events that wait and have none: their worker died in its last try. */
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
