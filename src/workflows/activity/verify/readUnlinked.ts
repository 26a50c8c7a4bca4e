import type { AuditEntry } from '../../../domain/auditChain.ts'
import { auditColumns, auditEntryOf, type AuditRow } from '../auditRows.ts'
import type { Connection } from './types.ts'

/** Entries that no link is of, the oldest first. */
export async function readUnlinked({
  connection,
  limit,
}: {
  connection: Connection
  limit: number
}): Promise<AuditEntry[]> {
  const { rows } = await connection.query(
    `SELECT ${auditColumns} FROM activity_logs a WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = a.id)
      ORDER BY a.created_at, a.id LIMIT $1`,
    [limit],
  )
  // As the statement has it.
  return (rows as AuditRow[]).map(auditEntryOf).filter((entry) => entry !== null)
}
