import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueTries } from './tendWebhooks.ts'

const most = 10_000

/** Sends one message again, under its `webhook-id`. 409 `illegal_transition` while it still waits for a try. */
export async function replayDelivery({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const [replayed] = await sql<{ endpointId: string }>({
        req,
        text: `UPDATE webhook_deliveries SET state = 'pending', attempts = 0, next_try_at = $2, updated_at = $2
                WHERE id = $1 AND state <> 'pending' RETURNING endpoint_id AS "endpointId"`,
        values: [id, now().toISOString()],
      })
      if (!replayed) throw fail('illegal_transition', { from: 'pending', action: 'replay' })
      await queueTries({ req, deliveries: [{ id, attempts: 0 }] })
      await recordReplay({ req, endpointId: replayed.endpointId, count: 1 })
    },
  })
}

type ReplayFailedArgs = { req: PayloadRequest; endpointId: string; since: string }

/** Sends every message of an endpoint again that was given up since, at most 10,000 at once. Returns how many. */
export async function replayFailed({ req, endpointId, since }: ReplayFailedArgs): Promise<number> {
  return inTransaction({
    req,
    work: async () => {
      const rows = await sql<{ id: string }>({
        req,
        text: `UPDATE webhook_deliveries SET state = 'pending', attempts = 0, next_try_at = $3, updated_at = $3
                WHERE id IN (SELECT id FROM webhook_deliveries
                              WHERE endpoint_id = $1 AND state = 'failed' AND created_at >= $2
                              ORDER BY created_at LIMIT ${most} FOR UPDATE) RETURNING id`,
        values: [endpointId, since, now().toISOString()],
      })
      await queueTries({ req, deliveries: rows.map(({ id }) => ({ id, attempts: 0 })) })
      if (rows.length > 0) await recordReplay({ req, endpointId, count: rows.length })
      return rows.length
    },
  })
}

type RecordReplayArgs = { req: PayloadRequest; endpointId: string; count: number }

async function recordReplay({ req, endpointId, count }: RecordReplayArgs): Promise<void> {
  await recordActivity({
    req,
    action: 'webhook.replayed',
    entityType: 'webhook-endpoints',
    entityId: endpointId,
    after: { count },
  })
}
