import type { AuditEntry, ChainLink } from '../../../domain/activity/auditChain.ts'
import { auditColumns, auditEntryOf, type AuditRow } from '../auditRows.ts'
import type { Connection } from './types.ts'

export type EntryOfLink = { link: ChainLink; entry: AuditEntry | null }

const batch = 1000

/** Before the lowest `seq` of a link. */
const beforeAll = '-9223372036854775808'

/** All links in order, each with its entry, a batch at a time. */
export async function* readLinks(connection: Connection): AsyncGenerator<EntryOfLink> {
  let after = beforeAll
  for (;;) {
    const { rows } = await connection.query(
      `SELECT c.seq, c.entry_id AS "entryIdOfLink", c.digest, c.previous, c.hash, ${auditColumns}
         FROM audit_chain c LEFT JOIN activity_logs a ON a.id = c.entry_id WHERE c.seq > $1 ORDER BY c.seq LIMIT ${batch}`,
      [after],
    )
    // As the statement names it.
    const read = rows as (AuditRow & LinkRow)[]
    for (const row of read) yield { link: linkOf(row), entry: auditEntryOf(row) }
    const last = read.at(-1)
    if (!last) return
    after = last.seq
  }
}

type LinkRow = { seq: string; entryIdOfLink: string; digest: string; previous: string; hash: string }

function linkOf({ seq, entryIdOfLink, digest, previous, hash }: LinkRow): ChainLink {
  return { seq: Number(seq), entryId: entryIdOfLink, digest, previous, hash }
}
