import type { PayloadRequest } from 'payload'
import type { ActivityAction } from '../../domain/activity/activityActions.ts'
import type { Slug, GlobalSlug } from '../../slugs.ts'
import { clientOf } from '../request/clientOf.ts'

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
 * Adds an entry to the activity log, in the request's transaction: the entry exists exactly when the action does.
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
  await req.payload.db.create({
    collection: 'activity-logs',
    data: {
      actor: actor?.id ?? null,
      actorRole: actor?.role ?? 'system',
      action,
      entityType: entityType ?? null,
      entityId: entityId ?? null,
      before: before ?? null,
      after: after ?? null,
      address,
      userAgent,
      requestId,
      ...(at !== undefined && { createdAt: at }),
    },
    req,
    returning: false,
  })
}
