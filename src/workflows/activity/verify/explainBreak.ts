import { auditText, linkHash, noHash, type AuditEntry, type ChainLink } from '../../../domain/auditChain.ts'
import { sha256Hex } from '../../../domain/sha256.ts'
import { readUnlinked } from './readUnlinked.ts'
import type { EntryOfLink } from './readLinks.ts'
import type { AuditBreak, Connection } from './types.ts'

/** How far a link may have been moved for its old place to be found by its hash. */
const shiftLimit = 100_000
const unlinkedLimit = 1000

type Place = { connection: Connection; expected: number; last: ChainLink | null; found: EntryOfLink }

/** What is wrong with the link that stands at a place of the chain, given the one before it, which was found good; `null` when it is right. */
export async function explainBreak({ connection, expected, last, found }: Place): Promise<AuditBreak | null> {
  const { link, entry } = found
  const place = { connection, expected, last, found }
  if (link.seq > expected) return explainGap(place)
  if (link.seq < expected) return at({ link, kind: 'inserted', says: 'It stands before the beginning of the chain.' })
  if (link.previous !== (last?.hash ?? noHash)) return explainOrder(place)
  if (link.hash !== linkHash(link)) return explainLink(place)
  if (!entry) return at({ link, kind: 'removed', says: 'Its link is there, the entry is not.' })
  const digest = digestOf(entry)
  if (digest === link.digest) return null
  const other = digest === null ? null : await findLink({ connection, column: 'digest', value: digest })
  if (other) return at({ link, kind: 'reordered', says: `The entry that belongs at ${other.seq} stands here.` })
  return at({ link, kind: 'changed', says: 'Its row does not say what it said when it was written.' })
}

/** Links are missing before this one. */
async function explainGap({ connection, expected, last, found: { link } }: Place): Promise<AuditBreak> {
  const isOne = link.seq === expected + 1
  const entryId = isOne ? await findEntryOf({ connection, expected, last, hash: link.previous }) : null
  const says = isOne ? 'Its link is missing.' : `The links from here to ${link.seq - 1} are missing.`
  return { kind: 'removed', seq: expected, entryId, says }
}

/** The link does not go on from the one before it. Its hash tells the place that it was made for. */
async function explainOrder({ connection, expected, last, found: { link } }: Place): Promise<AuditBreak> {
  const successor = await findLink({ connection, column: 'previous', value: last?.hash ?? noHash })
  const madeFor = placeOf(link)
  if (successor && madeFor !== null && madeFor > expected) {
    return at({
      link,
      kind: 'reordered',
      says: `It was made for ${madeFor}; what belongs here stands at ${successor.seq}.`,
    })
  }
  if (successor && madeFor === null)
    return at({ link, kind: 'inserted', says: `What belongs here stands at ${successor.seq}.` })
  if (successor && madeFor === expected)
    return at({ link, kind: 'changed', says: 'Its link does not go on from the one before.' })
  if (madeFor !== null && madeFor > expected) {
    return { kind: 'removed', seq: expected, entryId: null, says: `What stands here was made for ${madeFor}.` }
  }
  if (madeFor === expected && last) {
    return at({
      link: last,
      kind: 'changed',
      says: 'Its link was made anew; the next one still goes on from what it was.',
    })
  }
  if (madeFor !== null && last) {
    return at({ link: last, kind: 'inserted', says: `What comes after it was made for ${madeFor}.` })
  }
  return at({ link, kind: 'changed', says: 'Its link was made for no place in this chain.' })
}

/** The link goes on from the one before it, and its hash is not of what it says. */
async function explainLink({ connection, last, found: { link, entry } }: Place): Promise<AuditBreak> {
  const next = await findLink({ connection, column: 'previous', value: last?.hash ?? noHash, after: link.seq })
  if (next) return at({ link, kind: 'inserted', says: `What belongs here stands at ${next.seq}.` })
  const digest = entry && digestOf(entry)
  const isDigestOnly = digest !== null && link.hash === linkHash({ ...link, digest })
  const says = isDigestOnly
    ? 'The digest in its link was changed; the entry is what it was.'
    : 'Its link is not what it was.'
  return at({ link, kind: 'changed', says })
}

/** The nearest place that the link's hash is right for. */
function placeOf(link: ChainLink): number | null {
  for (let shift = 0; shift <= shiftLimit; shift += 1) {
    for (const seq of shift === 0 ? [link.seq] : [link.seq - shift, link.seq + shift]) {
      if (seq > 0 && linkHash({ ...link, seq }) === link.hash) return seq
    }
  }
  return null
}

async function findLink({
  connection,
  column,
  value,
  after = 0,
}: {
  connection: Connection
  column: 'previous' | 'digest'
  value: string
  after?: number
}): Promise<{ seq: number } | null> {
  const { rows } = await connection.query(
    `SELECT seq::text FROM audit_chain WHERE ${column} = $1 AND seq > $2 ORDER BY seq LIMIT 1`,
    [value, after],
  )
  const [row] = rows as { seq: string }[]
  return row ? { seq: Number(row.seq) } : null
}

/** The entry without a link that the missing link was of: the hash that the next one goes on from is right for it alone. */
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

/** `null` for a row that no writer of ours could have written: it has numbers that are none. */
function digestOf(entry: AuditEntry): string | null {
  try {
    return sha256Hex(auditText(entry))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function at({ link, kind, says }: { link: ChainLink; kind: AuditBreak['kind']; says: string }): AuditBreak {
  return { kind, seq: link.seq, entryId: link.entryId, says }
}
