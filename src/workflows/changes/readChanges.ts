import type { FlattenedField, PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { GlobalSlug, Slug } from '../../slugs.ts'

/** What somebody changed, as the activity log has it: the fields that forms write, with what stood there and what stands there now. */
export type Change = {
  at: string
  by: { id: string; name: string } | null
  fields: { name: string; before: unknown; after: unknown }[]
}

type Row = {
  created_at: Date
  actor_id: string | null
  display_name: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** The entry of an edit has the time of its version; what workflows record is written a moment after theirs, which is taken for this long at most. */
const lagMs = 250

/**
 * What has become of the writable fields of a document since it was as of `since`. Moves of its status and what the platform itself writes beside them
 * are none of it: a form does not write them either. Every way to write such a field leaves an entry, so none is missed.
 */
export async function readChanges({
  req,
  entityType,
  entityId,
  fields,
  since,
  updatedAt,
}: {
  req: PayloadRequest
  entityType: Slug | GlobalSlug
  /** `null` for a global. */
  entityId: string | null
  fields: FlattenedField[]
  since: Date
  /** When the document was changed last. */
  updatedAt: Date
}): Promise<Change[]> {
  const from = new Date(Math.min(since.getTime(), updatedAt.getTime()))
  const until = new Date(since.getTime() + lagMs)
  const writable = fields.filter((field) => isWritable({ field, req })).map(({ name }) => name)
  const rows = await sql<Row>({ req, text, values: [entityType, entityId, from, until, writable] })
  return rows.map((row) => ({
    at: row.created_at.toISOString(),
    by: row.actor_id === null ? null : { id: row.actor_id, name: row.display_name ?? row.actor_id },
    fields: Object.entries(row.after ?? {})
      .filter(([name]) => writable.includes(name))
      .map(([name, after]) => ({ name, before: row.before?.[name] ?? null, after: after ?? null })),
  }))
}

/**
 * Of the entries since the version that was read, those that hold a writable field. The version's own are left out: they come first, for whoever
 * changes a row next waits for its lock, and are of one request.
 */
const text = `
  WITH since AS (
    SELECT * FROM activity_logs
     WHERE entity_type = $1 AND entity_id IS NOT DISTINCT FROM $2 AND created_at >= $3),
  first AS (SELECT id, request_id FROM since WHERE created_at < $4 ORDER BY created_at, id LIMIT 1)
  SELECT a.created_at, a.actor_id, u.display_name, a.before, a.after
    FROM since a LEFT JOIN users u ON u.id = a.actor_id
   WHERE a.after ?| $5::text[]
     AND NOT EXISTS (SELECT 1 FROM first WHERE a.created_at < $4 AND (a.id = first.id OR a.request_id = first.request_id))
   ORDER BY a.created_at, a.id
   LIMIT 100`

/** Whether a form of the caller writes it. */
function isWritable({ field, req }: { field: FlattenedField; req: PayloadRequest }): boolean {
  const update = 'access' in field ? field.access?.update : undefined
  return update === undefined || update({ req }) !== false
}
