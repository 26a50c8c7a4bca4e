import { noHash, type ChainHead } from '../../domain/activity/auditChain.ts'

/** A pool, or a connection without an open transaction: the chain's lock is held until the transaction ends. */
type Database = { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> }

/** Far less than what a statement may take. */
const batch = 500

/**
 * Links every entry of the activity log that is committed, and returns the end of the chain. Safe from several
 * processes at once, and after one of them was killed.
 */
export async function linkEntries(db: Database): Promise<ChainHead> {
  for (;;) {
    const { rows } = await db.query('SELECT linked, head_seq, head_hash FROM audit_link($1)', [batch])
    // As the function returns it.
    const [row] = rows as { linked: number; head_seq: string; head_hash: string }[]
    if (!row || row.linked < batch) return { seq: Number(row?.head_seq ?? 0), hash: row?.head_hash ?? noHash }
  }
}
