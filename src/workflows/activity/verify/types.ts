import type { ChainHead } from '../../../domain/activity/auditChain.ts'
import type { Reason } from '../../../i18n/reason.ts'

/** A dedicated connection, such as a client of `pg`: the whole examination is one transaction on it. */
export type Connection = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

/**
 * Where and how the log was tampered with. `changed`, `removed`, `inserted` and `reordered` follow from the chain
 * itself. `rewritten` and `truncated`, where the chain is consistent again, follow from previously exported heads.
 */
export type AuditBreak = {
  kind: 'changed' | 'removed' | 'inserted' | 'reordered' | 'rewritten' | 'truncated'
  /** The first wrong place in the chain. `null` for an entry that has none. */
  seq: number | null
  /** The last place where the first error may be, when only heads narrow it down. */
  untilSeq?: number
  entryId: string | null
  says: Reason
}

/** Entries that had waited for their links for too long: how many, and the first of them. */
export type LateEntries = { count: number; since: string; entryId: string }

export type AuditReport = {
  /**
   * Entries that no server had linked in time. They are linked now, and are as they were written; but until then
   * nobody who kept a head could have noticed a change of them. `null`: there were none.
   */
  late: LateEntries | null
  /** How many links were checked against their entries. */
  checked: number
  /** The last existing link. */
  head: ChainHead
  /** How many heads were checked against the chain. */
  heads: number
  /** In order, earliest first. Empty: every entry is as it was written. */
  breaks: AuditBreak[]
}
