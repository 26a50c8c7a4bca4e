import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { ActivityAction } from '../../domain/activity/activityActions.ts'
import { auditText, type AuditEntry } from '../../domain/activity/auditChain.ts'
import { auditColumns, auditEntryOf, originOf, type AuditRow } from '../activity/auditRows.ts'

/**
 * Who gets the entries. A client gets what happened to their contract since it was sent, and no IP address but their
 * own.
 */
export type Reader = { id: string; role: 'admin' | 'client' }

export type EntryInChain = { seq: number; entry: AuditEntry; text: string; origin?: string }

const actionsForClients: readonly ActivityAction[] = [
  'contract.sent',
  'contract.resent',
  'contract.signed',
  'contract.sealed',
  'contract.declined',
  'contract.expired',
  'contract.activated',
  'contract.completed',
  'contract.cancelled',
]

const batch = 500

type ContractEntriesArgs = { req: PayloadRequest; contractId: string; reader: Reader; upTo: number }

/** The entries about a contract that its reader may see, in the order of the chain, a batch at a time. */
export async function* contractEntries({
  req,
  contractId,
  reader,
  upTo,
}: ContractEntriesArgs): AsyncGenerator<EntryInChain> {
  let after = 0
  for (;;) {
    const rows = await sql<AuditRow & { seq: string }>({
      req,
      text: `SELECT c.seq, ${auditColumns} FROM activity_logs a JOIN audit_chain c ON c.entry_id = a.id
              WHERE a.entity_type = 'contracts' AND a.entity_id = $1 AND c.seq > $2 AND c.seq <= $3
                AND ($4::uuid IS NULL OR a.actor_id = $4 OR a.action = ANY($5)) ORDER BY c.seq LIMIT ${batch}`,
      values: [contractId, after, upTo, reader.role === 'admin' ? null : reader.id, actionsForClients],
    })
    for (const row of rows) {
      const entry = auditEntryOf(row)
      if (entry) yield inChain({ row, entry, reader })
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = Number(last.seq)
  }
}

type InChainArgs = { row: AuditRow & { seq: string }; entry: AuditEntry; reader: Reader }

function inChain({ row, entry, reader }: InChainArgs): EntryInChain {
  const isOwn = reader.role === 'admin' || entry.actor === reader.id
  const found = { seq: Number(row.seq), entry, text: auditText(entry) }
  return isOwn && entry.origin !== undefined ? { ...found, origin: auditText(originOf(row)) } : found
}
