import type { ChainHead } from '../../../domain/auditChain.ts'

/** A connection of its own, such as a client of `pg`: the whole examination is one transaction on it. */
export type Connection = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

/**
 * Where the log stops being what it was, and how. `changed`, `removed`, `inserted` and `reordered` are told from the chain itself; `rewritten` and
 * `truncated`, where the chain is consistent again, by heads that were exported before.
 */
export type AuditBreak = {
  kind: 'changed' | 'removed' | 'inserted' | 'reordered' | 'rewritten' | 'truncated'
  /** The first place in the chain that is wrong; `null` for an entry that has none. */
  seq: number | null
  /** The last place that the first wrong one may be at, where heads only tell it so far. */
  untilSeq?: number
  entryId: string | null
  says: string
}

export type AuditReport = {
  /** How many links were held against their entries. */
  checked: number
  /** The last link that there is. */
  head: ChainHead
  /** How many heads were held against the chain. */
  heads: number
  /** The first is the first. Empty: every entry is what it was when it was written. */
  breaks: AuditBreak[]
}
