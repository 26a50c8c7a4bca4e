import type { PayloadRequest } from 'payload'
import { sql, sqlExecutor } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { inTransaction } from '../shared/inTransaction.ts'

const most = 1000
const lateMs = 2 * 60 * 1000

/**
 * The job `webhooks.tend`: queues messages that are late, because a command of the operator caused them or their job
 * was lost. A message that is queued twice is tried twice at most, under one `webhook-id`.
 */
export async function tendWebhooks({ req }: { req: PayloadRequest }): Promise<void> {
  const at = now()
  await inTransaction({
    req,
    work: async () => {
      const late = await sql<{ id: string; attempts: number }>({
        req,
        text: `UPDATE webhook_deliveries SET next_try_at = $1
                WHERE id IN (SELECT sent.id FROM webhook_deliveries sent
                               JOIN webhook_endpoints target ON target.id = sent.endpoint_id
                              WHERE sent.state = 'pending' AND sent.next_try_at < $2 AND target.paused_at IS NULL
                              ORDER BY sent.next_try_at LIMIT ${most} FOR UPDATE OF sent SKIP LOCKED)
            RETURNING id, attempts::int`,
        values: [at.toISOString(), new Date(at.getTime() - lateMs).toISOString()],
      })
      await queueTries({ req, deliveries: late })
    },
  })
}

type QueueTriesArgs = { req: PayloadRequest; deliveries: readonly { id: string; attempts: number }[] }

/** Queues the next try of each, in the request's transaction. */
export async function queueTries({ req, deliveries }: QueueTriesArgs): Promise<void> {
  const jobs = deliveries.map(({ id, attempts }) => ({ data: { deliveryId: id, attempt: attempts } }))
  await queue().enqueueMany({ name: 'webhook.deliver', db: sqlExecutor(req), jobs })
}
