import { reason } from '../../../i18n/reason.ts'
import { auditColumns, auditEntryOf, type AuditRow } from '../auditRows.ts'
import { digestOf } from './digestOf.ts'
import type { AuditBreak, Connection } from './types.ts'

type Waiting = AuditRow & { entryIdOfWaiting: string; digest: string; isLinked: boolean }

/** The first entry that waits for its link and is not as it was written. `null` when all are. */
export async function checkWaiting(connection: Connection): Promise<AuditBreak | null> {
  const { rows } = await connection.query(
    `SELECT w.entry_id AS "entryIdOfWaiting", w.digest,
            EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = w.entry_id) AS "isLinked", ${auditColumns}
       FROM audit_waiting w LEFT JOIN activity_logs a ON a.id = w.entry_id ORDER BY w.place`,
  )
  // As the statement names it.
  for (const row of rows as Waiting[]) {
    const broken = explain(row)
    if (broken) return { ...broken, seq: null, entryId: row.entryIdOfWaiting }
  }
  return null
}

function explain(row: Waiting): Pick<AuditBreak, 'kind' | 'says'> | null {
  const entry = auditEntryOf(row)
  if (!entry) return { kind: 'removed', says: reason('audit.waiting_missing') }
  if (row.isLinked) return { kind: 'inserted', says: reason('audit.waiting_twice') }
  return digestOf(entry) === row.digest ? null : { kind: 'changed', says: reason('audit.entry_changed') }
}
