import type { FlattenedField, PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { GlobalSlug, Slug } from '../../slugs.ts'

/** An edit from the activity log: the fields that forms write, with their old and new values. */
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

/**
 * The entry of an edit has the time of its version. A workflow's entry is written at most this much later than its
 * version.
 */
const lagMs = 250

type ReadChangesArgs = {
  req: PayloadRequest
  entityType: Slug | GlobalSlug
  /** `null` for a global. */
  entityId: string | null
  fields: FlattenedField[]
  since: Date
  /** When the document was last changed. */
  updatedAt: Date
}

/**
 * The changes of a document's writable fields since its version of `since`. Status moves and what the platform itself
 * writes with them are left out, because no form writes them. Every way to write such a field leaves an entry, so none
 * is missed.
 */
export async function readChanges({
  req,
  entityType,
  entityId,
  fields,
  since,
  updatedAt,
}: ReadChangesArgs): Promise<Change[]> {
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
 * Of the entries since the version that was read, those with a writable field. The version's own entries are left out:
 * they come first and are of one request, because the next writer waits for its lock.
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
