import type { PayloadRequest } from 'payload'
import type { Slug, GlobalSlug } from '../../slugs.ts'
import { clientOf } from '../shared/clientOf.ts'

/**
 * Leaves an entry in the activity log, in the request's transaction: the entry exists exactly when the deed does. `before` and `after`
 * hold only what changed; secrets and file contents never go in.
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
}: {
  req: PayloadRequest
  /** `contract.signed`: what was done, in the past tense, after the thing it was done to. */
  action: string
  entityType?: Slug | GlobalSlug
  entityId?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  actor?: { id: string; role: 'admin' | 'client' } | null
  /** `updatedAt` of the version that the deed has made; now where nothing is said. */
  at?: string
}): Promise<void> {
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
  })
}
