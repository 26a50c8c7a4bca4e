import { linkHash, noHash, type AuditEntry, type ChainLink } from '../../../domain/activity/auditChain.ts'
import { reason, type Reason } from '../../../i18n/reason.ts'
import { digestOf } from './digestOf.ts'
import { readUnlinked } from './readUnlinked.ts'
import type { EntryOfLink } from './readLinks.ts'
import type { AuditBreak, Connection } from './types.ts'

/** How far a moved link's old place is searched for by its hash. */
const shiftLimit = 100_000
const unlinkedLimit = 1000

type Place = { connection: Connection; expected: number; last: ChainLink | null; found: EntryOfLink }

/** What is wrong with the link at a place of the chain, given the valid one before it. `null` when it is right. */
export async function explainBreak({ connection, expected, last, found }: Place): Promise<AuditBreak | null> {
  const { link, entry } = found
  const place = { connection, expected, last, found }
  if (link.seq > expected) return explainGap(place)
  if (link.seq < expected) return at({ link, kind: 'inserted', says: reason('audit.before_start') })
  if (link.previous !== (last?.hash ?? noHash)) return explainOrder(place)
  if (link.hash !== linkHash(link)) return explainLink(place)
  if (!entry) return at({ link, kind: 'removed', says: reason('audit.entry_missing') })
  const digest = digestOf(entry)
  if (digest === link.digest) return null
  const other = digest === null ? null : await findLink({ connection, column: 'digest', value: digest })
  if (other) return at({ link, kind: 'reordered', says: reason('audit.entry_moved', { seq: other.seq }) })
  return at({ link, kind: 'changed', says: reason('audit.entry_changed') })
}

/** Links are missing before this one. */
async function explainGap({ connection, expected, last, found: { link } }: Place): Promise<AuditBreak> {
  const isOne = link.seq === expected + 1
  const entryId = isOne ? await findEntryOf({ connection, expected, last, hash: link.previous }) : null
  const says = isOne ? reason('audit.link_missing') : reason('audit.links_missing', { seq: link.seq - 1 })
  return { kind: 'removed', seq: expected, entryId, says }
}

/** The link does not follow the one before it. Its hash tells the place that it was made for. */
async function explainOrder({ connection, expected, last, found: { link } }: Place): Promise<AuditBreak> {
  const successor = await findLink({ connection, column: 'previous', value: last?.hash ?? noHash })
  const madeFor = placeOf(link)
  if (successor && madeFor !== null && madeFor > expected) {
    return at({
      link,
      kind: 'reordered',
      says: reason('audit.link_moved', { seq: madeFor, place: successor.seq }),
    })
  }
  if (successor && madeFor === null)
    return at({ link, kind: 'inserted', says: reason('audit.link_elsewhere', { place: successor.seq }) })
  if (successor && madeFor === expected) return at({ link, kind: 'changed', says: reason('audit.link_detached') })
  if (madeFor !== null && madeFor > expected) {
    return {
      kind: 'removed',
      seq: expected,
      entryId: null,
      says: reason('audit.link_for_other_place', { seq: madeFor }),
    }
  }
  if (madeFor === expected && last) {
    return at({
      link: last,
      kind: 'changed',
      says: reason('audit.link_remade'),
    })
  }
  if (madeFor !== null && last) {
    return at({ link: last, kind: 'inserted', says: reason('audit.next_for_other_place', { seq: madeFor }) })
  }
  return at({ link, kind: 'changed', says: reason('audit.link_for_no_place') })
}

/** The link follows the one before it, but its hash does not match its content. */
async function explainLink({ connection, last, found: { link, entry } }: Place): Promise<AuditBreak> {
  const next = await findLink({ connection, column: 'previous', value: last?.hash ?? noHash, after: link.seq })
  if (next) return at({ link, kind: 'inserted', says: reason('audit.link_elsewhere', { place: next.seq }) })
  const digest = entry && digestOf(entry)
  const isDigestOnly = digest !== null && link.hash === linkHash({ ...link, digest })
  const says = isDigestOnly ? reason('audit.digest_changed') : reason('audit.link_changed')
  return at({ link, kind: 'changed', says })
}

/** The nearest place where the link's hash is right. */
function placeOf(link: ChainLink): number | null {
  for (let shift = 0; shift <= shiftLimit; shift += 1) {
    for (const seq of shift === 0 ? [link.seq] : [link.seq - shift, link.seq + shift]) {
      if (seq > 0 && linkHash({ ...link, seq }) === link.hash) return seq
    }
  }
  return null
}

type FindLinkArgs = { connection: Connection; column: 'previous' | 'digest'; value: string; after?: number }

async function findLink({ connection, column, value, after = 0 }: FindLinkArgs): Promise<{ seq: number } | null> {
  const { rows } = await connection.query(
    `SELECT seq::text FROM audit_chain WHERE ${column} = $1 AND seq > $2 ORDER BY seq LIMIT 1`,
    [value, after],
  )
  const [row] = rows as { seq: string }[]
  return row ? { seq: Number(row.seq) } : null
}

/** The entry that lost its link: only with it the previous hash of the next link is right. */
async function findEntryOf({
  connection,
  expected,
  last,
  hash,
}: Pick<Place, 'connection' | 'expected' | 'last'> & { hash: string }): Promise<string | null> {
  const unlinked = await readUnlinked({ connection, limit: unlinkedLimit })
  const isIt = (entry: AuditEntry) =>
    linkHash({ seq: expected, previous: last?.hash ?? noHash, digest: digestOf(entry) ?? '' }) === hash
  return unlinked.find(isIt)?.id ?? null
}

function at({ link, kind, says }: { link: ChainLink; kind: AuditBreak['kind']; says: Reason }): AuditBreak {
  return { kind, seq: link.seq, entryId: link.entryId, says }
}
