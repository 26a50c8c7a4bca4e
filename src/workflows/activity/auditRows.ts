import { originDigest, type AuditEntry, type AuditOrigin } from '../../domain/activity/auditChain.ts'

const time = (column: string) => `to_char(a.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The columns of `activity_logs a` that make up an entry, as texts, so nothing is lost on the way. */
export const auditColumns = `a.id, ${time('created_at')} AS "createdAt", ${time('updated_at')} AS "updatedAt", a.action, a.actor_role AS "actorRole",
  a.actor_id AS actor, a.entity_type AS "entityType", a.entity_id AS "entityId", a.before::text AS before, a.after::text AS after,
  a.address, a.user_agent AS "userAgent", a.request_id AS "requestId"`

type Column = Exclude<keyof AuditEntry, 'origin'> | keyof AuditOrigin

/** A row of `auditColumns`. All of it is null when the entry of a link is missing. */
export type AuditRow = Record<Column, string | null>

/** The entry in a row of `auditColumns`, `null` for none. */
export function auditEntryOf(row: AuditRow): AuditEntry | null {
  const { id, createdAt, updatedAt, action, actorRole, before, after } = row
  if (id === null) return null
  const origin = originDigest(originOf(row))
  return {
    id,
    // Not null in the table. An empty text is as wrong as whatever a rewritten row may have here.
    createdAt: createdAt ?? '',
    updatedAt: updatedAt ?? '',
    action: action ?? '',
    actorRole: actorRole ?? '',
    ...present({ row, names: ['actor', 'entityType', 'entityId'] }),
    ...(origin !== undefined && { origin }),
    ...(before !== null && { before: JSON.parse(before) as unknown }),
    ...(after !== null && { after: JSON.parse(after) as unknown }),
  }
}

/** Where the entry came from, as far as the row says. */
export function originOf(row: AuditRow): AuditOrigin {
  return present({ row, names: ['address', 'requestId', 'userAgent'] })
}

function present({ row, names }: { row: AuditRow; names: Column[] }): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = row[name]
      return value === null ? [] : [[name, value]]
    }),
  )
}
