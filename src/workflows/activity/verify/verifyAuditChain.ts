import { noHash, type ChainHead, type ChainLink } from '../../../domain/activity/auditChain.ts'
import { reason } from '../../../i18n/reason.ts'
import { hasErrorCode } from '../../../hasErrorCode.ts'
import { linkEntries } from '../linkEntries.ts'
import { checkWaiting } from './checkWaiting.ts'
import { compareHeads } from './compareHeads.ts'
import { explainBreak } from './explainBreak.ts'
import { readLinks } from './readLinks.ts'
import { readLate } from './readLate.ts'
import type { AuditBreak, AuditReport, Connection } from './types.ts'
import { readUnlinked } from './readUnlinked.ts'

type VerifyAuditChainArgs = { connection: Connection; heads?: readonly ChainHead[] }

/**
 * Checks every entry of the activity log against the chain, and the chain against itself and previously exported heads,
 * all at one moment. Everything is computed here from the rows' columns, without the database's own functions. Names
 * the first wrong place, the first entry without a link, and those that no server had linked in time. Committed entries
 * get their links first, where the connection may write; otherwise it only reads, a batch at a time. It may run beside
 * a live platform.
 */
export async function verifyAuditChain({ connection, heads = [] }: VerifyAuditChainArgs): Promise<AuditReport> {
  const late = await readLate(connection)
  await linkWhereAllowed(connection)
  await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const { checked, breaks } = await walk({ connection, heads })
    const [unlinked] = await readUnlinked({ connection, limit: 1 })
    const more = [await checkWaiting(connection), unlinked ? withoutLink(unlinked) : null]
    const isNamed = (id: string | null) => breaks.some(({ entryId }) => entryId === id)
    const others = more.filter((one) => one !== null).filter(({ entryId }) => !isNamed(entryId))
    return {
      late,
      checked,
      head: await readHead(connection),
      heads: heads.length,
      breaks: [...breaks, ...others],
    }
  } finally {
    await connection.query('ROLLBACK')
  }
}

/** Postgres' codes for a standby, and for someone who may only read: the entries that wait are checked without links. */
async function linkWhereAllowed(connection: Connection): Promise<void> {
  try {
    await linkEntries(connection)
  } catch (error) {
    if (!hasErrorCode(error, '25006', '42501')) throw error
  }
}

async function walk({ connection, heads }: { connection: Connection; heads: readonly ChainHead[] }) {
  const comparison = compareHeads(heads)
  let last: ChainLink | null = null
  let checked = 0
  for await (const found of readLinks(connection)) {
    const broken = await explainBreak({ connection, expected: checked + 1, last, found })
    // Everything after a break depends on it, and would add nothing.
    if (broken) return { checked, breaks: [comparison.rewritten(), broken].filter((one) => one !== null) }
    comparison.see(found.link)
    last = found.link
    checked += 1
  }
  return { checked, breaks: [comparison.rewritten() ?? comparison.truncated()].filter((one) => one !== null) }
}

function withoutLink({ id, createdAt }: { id: string; createdAt: string }): AuditBreak {
  const says = reason('audit.entry_unlinked', { time: createdAt })
  return { kind: 'inserted', seq: null, entryId: id, says }
}

async function readHead(connection: Connection): Promise<ChainHead> {
  const { rows } = await connection.query('SELECT seq, hash FROM audit_chain ORDER BY seq DESC LIMIT 1')
  // As the statement names it.
  const [row] = rows as { seq: string; hash: string }[]
  return { seq: Number(row?.seq ?? 0), hash: row?.hash ?? noHash }
}
