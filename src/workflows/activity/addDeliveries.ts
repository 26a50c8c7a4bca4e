import type { PayloadRequest } from 'payload'
import { sql, sqlExecutor } from '../../adapters/database/sql.ts'
import { queue } from '../../adapters/queue/queue.ts'
import type { WebhookType } from '../../domain/webhooks/webhookTypes.ts'

type AddDeliveriesArgs = {
  req: PayloadRequest
  entry: { id: string; action: WebhookType; at: string }
  entity: { collection: string; id: string }
  actor: { id: string | null; role: string }
  /** The state that the row is in now, where the act changed it. */
  status: unknown
}

/**
 * Queues the messages about an act for the endpoints that asked for its kind, in the request's transaction: they are
 * sent exactly when the act is. An endpoint that is being removed in this moment gets none.
 */
export async function addDeliveries({ req, entry, entity, actor, status }: AddDeliveriesArgs): Promise<void> {
  const data = { ...entity, ...(typeof status === 'string' && { status }), actor }
  const body = JSON.stringify({ type: entry.action, timestamp: entry.at, data })
  const added = await sql<{ id: string }>({
    req,
    text: `INSERT INTO webhook_deliveries (id, endpoint_id, event_id, type, body, state, attempts, next_try_at, created_at, updated_at)
           SELECT gen_random_uuid(), id, $1::text, $2::text, $3::text, 'pending', 0, $4::timestamptz, $4, $4
             FROM (SELECT id FROM webhook_endpoints WHERE types @> to_jsonb($2::text)
                      FOR KEY SHARE SKIP LOCKED) target
        RETURNING id`,
    values: [entry.id, entry.action, body, entry.at],
  })
  // A command of the operator has no queue. The next look for what waits finds it (`webhooks.tend`).
  if (added.length === 0 || !queue().isStarted()) return
  const jobs = added.map(({ id }) => ({ data: { deliveryId: id, attempt: 0 } }))
  await queue().enqueueMany({ name: 'webhook.deliver', db: sqlExecutor(req), jobs })
}
