import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
import { postWebhook, type Posted } from '../../adapters/webhooks/postWebhook.ts'
import { signWebhook } from '../../adapters/webhooks/webhookSecret.ts'
import { nextTryAt } from '../../domain/webhooks/retrySchedule.ts'
import { env } from '../../env.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { disableFailing } from './disableFailing.ts'

type Waiting = {
  endpointId: string
  url: string
  generation: number
  oldSecretUntil: Date | null
  eventId: string
  body: string
}

type DeliverWebhookArgs = { req: PayloadRequest; data: { deliveryId: string; attempt: number } }

/**
 * The job `webhook.deliver`: one try of one message, signed as Standard Webhooks asks. A failed try queues the next
 * one, until the schedule ends. At least once: a process that dies between the answer and its record sends again, under
 * the same `webhook-id`. A message of a paused endpoint waits.
 */
export async function deliverWebhook({ req, data: { deliveryId, attempt } }: DeliverWebhookArgs): Promise<void> {
  const [waiting] = await sql<Waiting>({
    req,
    text: `SELECT target.id AS "endpointId", target.url, target.generation::int, target.old_secret_until AS "oldSecretUntil",
                  sent.event_id AS "eventId", sent.body
             FROM webhook_deliveries sent JOIN webhook_endpoints target ON target.id = sent.endpoint_id
            WHERE sent.id = $1 AND sent.state = 'pending' AND sent.attempts = $2 AND target.paused_at IS NULL`,
    values: [deliveryId, attempt],
  })
  if (!waiting) return
  const posted = await post(waiting)
  await inTransaction({ req, work: () => recordTry({ req, deliveryId, attempt, waiting, posted }) })
}

async function post({ endpointId, url, generation, oldSecretUntil, eventId, body }: Waiting): Promise<Posted> {
  const at = now()
  const timestamp = Math.floor(at.getTime() / 1000)
  const isOldValid = oldSecretUntil !== null && oldSecretUntil > at
  const secrets = [generation, ...(isOldValid ? [generation - 1] : [])].map((each) => ({
    endpointId,
    generation: each,
  }))
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'AlphaZee-Webhooks/1',
    'webhook-id': eventId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signWebhook({ secrets, id: eventId, timestamp, body }),
  }
  return postWebhook({ url, headers, body, isStrict: !env.webhooksToPrivateAddresses })
}

type RecordTryArgs = { req: PayloadRequest; deliveryId: string; attempt: number; waiting: Waiting; posted: Posted }

async function recordTry({ req, deliveryId, attempt, waiting, posted }: RecordTryArgs): Promise<void> {
  const at = now()
  const status = 'status' in posted ? posted.status : null
  const isDelivered = status !== null && status >= 200 && status < 300
  const attempts = attempt + 1
  const next = isDelivered ? null : nextTryAt({ attempts, at })
  const recorded = await sql({
    req,
    text: `UPDATE webhook_deliveries
              SET attempts = $3, state = $4, last_status = $5, last_error = $6,
                  last_tried_at = $7, next_try_at = $8, updated_at = $7
            WHERE id = $1 AND state = 'pending' AND attempts = $2 RETURNING id`,
    values: [
      deliveryId,
      attempt,
      attempts,
      isDelivered ? 'delivered' : next ? 'pending' : 'failed',
      status,
      'error' in posted ? posted.error : null,
      at.toISOString(),
      next?.toISOString() ?? null,
    ],
  })
  // Another run of the same try was faster.
  if (recorded.length === 0) return
  if (next)
    await enqueueJob({ req, name: 'webhook.deliver', data: { deliveryId, attempt: attempts }, startAfter: next })
  if (isDelivered) await noteSuccess({ req, endpointId: waiting.endpointId })
  else await disableFailing({ req, endpointId: waiting.endpointId, isGone: status === 410, at })
}

async function noteSuccess({ req, endpointId }: { req: PayloadRequest; endpointId: string }): Promise<void> {
  const text = 'UPDATE webhook_endpoints SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL'
  await sql({ req, text, values: [endpointId] })
}
