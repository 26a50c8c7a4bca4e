import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { keyOf } from '../../access/keyOf.ts'
import type { ActivityAction } from '../../domain/activity/activityActions.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { Slug, GlobalSlug } from '../../slugs.ts'
import { isQuietMode } from '../../env.ts'
import { isWebhookType } from '../../domain/webhooks/webhookTypes.ts'
import { clientOf } from '../request/clientOf.ts'
import { addDeliveries } from './addDeliveries.ts'

type RecordActivityArgs = {
  req: PayloadRequest
  action: ActivityAction
  entityType?: Slug | GlobalSlug
  entityId?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  actor?: { id: string; role: 'admin' | 'client' } | null
  /** `updatedAt` of the version that the action created. Defaults to now. */
  at?: string
}

/**
 * Adds an entry to the activity log, in the request's transaction: the entry exists exactly when the action does,
 * and so do the messages to webhook endpoints about it.
 * `before` and `after` hold only what changed. Never pass secrets or file contents.
 */
export async function recordActivity({
  req,
  action,
  entityType,
  entityId,
  before,
  after,
  actor = req.user,
  at,
}: RecordActivityArgs): Promise<void> {
  const { address, userAgent, requestId } = clientOf(req)
  // In whose place a program acted is the actor; which program, the entry says as well.
  const key = actor === req.user ? keyOf(req.user) : null
  const id = uuidv7()
  const writtenAt = now().toISOString()
  await sql({
    req,
    text: insertText,
    values: [
      id,
      actor?.id ?? null,
      actor?.role ?? 'system',
      action,
      entityType ?? null,
      entityId ?? null,
      before ? JSON.stringify(before) : null,
      after || key ? JSON.stringify({ ...after, ...(key && { apiKey: key.prefix }) }) : null,
      address,
      userAgent,
      requestId,
      at ?? writtenAt,
      writtenAt,
    ],
  })
  if (!entityType || !entityId || !isWebhookType(action) || isQuietMode()) return
  await addDeliveries({
    req,
    entry: { id, action, at: writtenAt },
    entity: { collection: entityType, id: entityId },
    actor: { id: actor?.id ?? null, role: actor?.role ?? 'system' },
    status: after?.['status'],
  })
}

// Nearly everything that writes adds an entry; Payload builds such a statement out of hundreds of pieces each time.
const insertText = `
  INSERT INTO activity_logs (id, actor_id, actor_role, action, entity_type, entity_id, before, after,
                             address, user_agent, request_id, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
