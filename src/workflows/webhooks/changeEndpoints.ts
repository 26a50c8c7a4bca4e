import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
import { isPublicAddress, literalAddress } from '../../adapters/webhooks/publicAddress.ts'
import { webhookSecret } from '../../adapters/webhooks/webhookSecret.ts'
import type { ActivityAction } from '../../domain/activity/activityActions.ts'
import { oldSecretMs } from '../../domain/webhooks/retrySchedule.ts'
import type { WebhookType } from '../../domain/webhooks/webhookTypes.ts'
import { env } from '../../env.ts'
import { fail, failField } from '../../errors.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueTries } from './tendWebhooks.ts'

/** More could not be looked through, and each costs work at every act. */
const mostEndpoints = 20

type Asking = { req: PayloadRequest }
type OfEndpoint = Asking & { id: string }

/** Adds an endpoint. Its secret is returned here only. */
export async function addEndpoint({
  req,
  url,
  types,
}: Asking & { url: string; types: WebhookType[] }): Promise<{ id: string; secret: string }> {
  requireReachable(url)
  const id = uuidv7()
  await inTransaction({
    req,
    work: async () => {
      // Of parallel additions the later ones count the earlier.
      await sql({ req, text: 'LOCK TABLE webhook_endpoints IN SHARE ROW EXCLUSIVE MODE' })
      const [kept] = await sql<{ count: number }>({ req, text: 'SELECT count(*)::int AS count FROM webhook_endpoints' })
      if ((kept?.count ?? 0) >= mostEndpoints) throw failField('url', 'too_long.list', { maximum: mostEndpoints })
      await sql({
        req,
        text: `INSERT INTO webhook_endpoints (id, url, types, generation, is_disabled, created_at, updated_at)
               VALUES ($1, $2, $3, 1, false, $4, $4)`,
        values: [id, url, JSON.stringify(types), now().toISOString()],
      })
      await record({ req, id, action: 'webhook.created', after: { url, types } })
    },
  })
  return { id, secret: webhookSecret({ endpointId: id, generation: 1 }) }
}

type ChangeEndpointArgs = OfEndpoint & {
  url?: string | undefined
  types?: WebhookType[] | undefined
  isPaused?: boolean | undefined
}

/** Changes an endpoint. Paused, its messages wait; once it is resumed they are sent. */
export async function changeEndpoint({ req, id, url, types, isPaused }: ChangeEndpointArgs): Promise<void> {
  if (url !== undefined) requireReachable(url)
  await inTransaction({
    req,
    work: async () => {
      const at = now().toISOString()
      await changeOne({
        req,
        text: `UPDATE webhook_endpoints SET url = coalesce($2::text, url), types = coalesce($3::jsonb, types), updated_at = $5::timestamptz,
                      paused_at = CASE $4::boolean WHEN true THEN coalesce(paused_at, $5::timestamptz) WHEN false THEN NULL ELSE paused_at END,
                      is_disabled = is_disabled AND $4::boolean IS DISTINCT FROM false,
                      failing_since = CASE WHEN $4::boolean = false OR $2::text IS NOT NULL THEN NULL ELSE failing_since END
                WHERE id = $1 RETURNING id`,
        values: [id, url ?? null, types ? JSON.stringify(types) : null, isPaused ?? null, at],
      })
      await record({ req, id, action: 'webhook.updated', after: { url, types, isPaused } })
      if (isPaused === false) await resumePending({ req, id, at })
    },
  })
}

async function resumePending({ req, id, at }: OfEndpoint & { at: string }): Promise<void> {
  const text = `UPDATE webhook_deliveries SET next_try_at = $2 WHERE endpoint_id = $1 AND state = 'pending' RETURNING id, attempts::int`
  await queueTries({ req, deliveries: await sql<{ id: string; attempts: number }>({ req, text, values: [id, at] }) })
}

/** Gives an endpoint a new secret. For a day messages carry a signature of the old one as well. */
export async function rotateSecret({ req, id }: OfEndpoint): Promise<{ secret: string; oldSecretUntil: string }> {
  const at = now()
  const oldSecretUntil = new Date(at.getTime() + oldSecretMs).toISOString()
  return inTransaction({
    req,
    work: async () => {
      const { generation } = await changeOne<{ generation: number }>({
        req,
        text: `UPDATE webhook_endpoints SET generation = generation + 1, old_secret_until = $2, updated_at = $3
                WHERE id = $1 RETURNING generation::int`,
        values: [id, oldSecretUntil, at.toISOString()],
      })
      await record({ req, id, action: 'webhook.secret_rotated', after: { oldSecretUntil } })
      return { secret: webhookSecret({ endpointId: id, generation }), oldSecretUntil }
    },
  })
}

/** Removes an endpoint with its messages, those that wait included. */
export async function removeEndpoint({ req, id }: OfEndpoint): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      // Acts that add messages for it end first.
      const { url } = await lockRow({ req, collection: 'webhook-endpoints', id, forDeletion: true })
      await sql({ req, text: 'DELETE FROM webhook_deliveries WHERE endpoint_id = $1', values: [id] })
      await sql({ req, text: 'DELETE FROM webhook_endpoints WHERE id = $1', values: [id] })
      await record({ req, id, action: 'webhook.deleted', before: { url } })
    },
  })
}

type ChangeOneArgs = Asking & { text: string; values: unknown[] }

async function changeOne<Row extends Record<string, unknown>>({ req, text, values }: ChangeOneArgs): Promise<Row> {
  const [row] = await sql<Row>({ req, text, values })
  if (!row) throw fail('not_found')
  return row
}

type RecordArgs = OfEndpoint & {
  action: ActivityAction
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

async function record({ id, ...entry }: RecordArgs): Promise<void> {
  await recordActivity({ ...entry, entityType: 'webhook-endpoints', entityId: id })
}

/** What is wrong with an address at first sight. Where its name leads is looked at with every message. */
function requireReachable(url: string): void {
  const parsed = URL.parse(url)
  const literal = parsed && literalAddress(parsed.hostname)
  const isSafe = parsed?.protocol === 'https:' && (literal === null || isPublicAddress(literal))
  if (!isSafe && !env.webhooksToPrivateAddresses) throw failField('url', 'invalid_value.webhook_url')
}
