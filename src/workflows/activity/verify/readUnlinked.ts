import type { AuditEntry } from '../../../domain/activity/auditChain.ts'
import { auditColumns, auditEntryOf, type AuditRow } from '../auditRows.ts'
import type { Connection } from './types.ts'

type ReadUnlinkedArgs = { connection: Connection; limit: number }

/** Entries that neither have a link nor wait for one, oldest first. */
export async function readUnlinked({ connection, limit }: ReadUnlinkedArgs): Promise<AuditEntry[]> {
  const { rows } = await connection.query(
    `SELECT ${auditColumns} FROM activity_logs a
      WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = a.id)
        AND NOT EXISTS (SELECT FROM audit_waiting w WHERE w.entry_id = a.id)
      ORDER BY a.created_at, a.id LIMIT $1`,
    [limit],
  )
  // As the statement names it.
  return (rows as AuditRow[]).map(auditEntryOf).filter((entry) => entry !== null)
}
