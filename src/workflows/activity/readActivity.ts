import type { PayloadRequest, Where } from 'payload'
import type { ActivityLog } from '../../payload-types.ts'
import { readLabels, type Labels } from '../shared/readLabels.ts'
import { idOf } from '../request/idOf.ts'
import { findEntities } from './findEntities.ts'

/** `text` is the name of the thing or the person; `to` is exclusive. */
export type ActivityFilter = {
  text?: string | undefined
  actor?: string | undefined
  /** The platform's own actions. */
  isSystem?: boolean
  action?: string | undefined
  entityType?: string | undefined
  entityId?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

const pageSize = 50

type ReadActivityArgs = { req: PayloadRequest; filter: ActivityFilter; page: number }

/**
 * A page of the activity log, newest first, with the names of all that it refers to. For admins. Three statements at
 * most, and none that counts the whole log: `hasMore` says whether there may be older ones.
 */
export async function readActivity({
  req,
  filter,
  page,
}: ReadActivityArgs): Promise<{ entries: ActivityLog[]; labels: Labels; hasMore: boolean }> {
  const found = filter.text ? await findEntities({ req, text: filter.text }) : undefined
  const { docs } = await req.payload.find({
    collection: 'activity-logs',
    where: whereOf({ filter, found }),
    sort: '-createdAt',
    limit: pageSize,
    page,
    pagination: false,
    depth: 0,
    req,
    // Only admins call this, and they may read all of it. The rules of a list would count its length, and this table
    // only grows.
    overrideAccess: true,
  })
  const ids = docs.flatMap(({ actor, entityId, before, after }) => [idOf(actor), entityId, ...textsOf([before, after])])
  return { entries: docs, labels: await readLabels({ req, ids }), hasMore: docs.length === pageSize }
}

function whereOf({ filter, found }: { filter: ActivityFilter; found: string[] | undefined }): Where {
  const { actor, isSystem, action, entityType, entityId, from, to } = filter
  const and: Where[] = [
    ...(found ? [{ or: [{ entityId: { in: found } }, { actor: { in: found } }] }] : []),
    ...(actor ? [{ actor: { equals: actor } }] : []),
    ...(isSystem ? [{ actorRole: { equals: 'system' } }] : []),
    ...(action ? [{ action: { equals: action } }] : []),
    ...(entityType ? [{ entityType: { equals: entityType } }] : []),
    ...(entityId ? [{ entityId: { equals: entityId } }] : []),
    ...(from ? [{ createdAt: { greater_than_equal: from.toISOString() } }] : []),
    ...(to ? [{ createdAt: { less_than: to.toISOString() } }] : []),
  ]
  return { and }
}

/** Every text at the first two levels: the ids among them get names. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object' || depth > 2) return []
  return Object.values(value).flatMap((each) => textsOf(each, depth + 1))
}
