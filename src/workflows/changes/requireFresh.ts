import type { FlattenedField, PayloadRequest } from 'payload'
import { fail, failField } from '../../errors.ts'
import type { GlobalSlug, Slug } from '../../slugs.ts'
import { readChanges } from './readChanges.ts'
import { readVersion } from './readVersion.ts'

type Asked = {
  req: PayloadRequest
  entityType: Slug | GlobalSlug
  entityId: string | null
  fields: FlattenedField[]
  /** The `updatedAt` of the body: the version that the caller has read. */
  updatedAt: unknown
}

/**
 * Stops an edit of an older version from silently undoing a newer one: 409 `stale_document`, for admins with what was
 * changed, by whom and when. A body's `updatedAt` is checked against the fields that it could overwrite; `If-Match`
 * against the version itself. A caller that names neither is not checked. Called under the row's lock.
 */
export async function requireFresh({ req, entityType, entityId, fields, updatedAt }: Asked): Promise<void> {
  const match = versionOf(req.headers.get('if-match'))
  const read = typeof updatedAt === 'string' ? new Date(updatedAt) : undefined
  const isRead = read !== undefined && !Number.isNaN(read.getTime())
  if (match === undefined && !isRead) return
  const present = await readVersion({ req, entityType, entityId })
  if (!present) return
  if (match !== undefined && match.getTime() !== present.getTime()) throw await refusal({ since: match })
  if (!isRead || read.getTime() === present.getTime()) return
  const changes = await readChanges({ req, entityType, entityId, fields, since: read, updatedAt: present })
  if (changes.length > 0) throw await refusal({ since: read })

  async function refusal({ since }: { since: Date }) {
    const version = { updatedAt: present?.toISOString() }
    if (req.user?.role !== 'admin' || !present) return fail('stale_document', version)
    const told = await readChanges({ req, entityType, entityId, fields, since, updatedAt: present })
    // Which fields changed, but not their values: a logged answer must hold no one's data.
    const changed = told.map(({ at, by, fields: names }) => ({ at, by, fields: names.map(({ name }) => name) }))
    return fail('stale_document', { ...version, changes: changed })
  }
}

/** `If-Match: "2026-11-23T07:10:00.000Z"`. `*` is any version. */
function versionOf(header: string | null): Date | undefined {
  if (header === null || header.trim() === '*') return undefined
  const time = new Date(header.trim().replace(/^"|"$/g, ''))
  if (!Number.isNaN(time.getTime())) return time
  throw failField('If-Match', 'invalid_format.if_match')
}
