import type { ChainHead, ChainLink } from '../../../domain/activity/auditChain.ts'
import { reason } from '../../../i18n/reason.ts'
import type { AuditBreak } from './types.ts'

type Comparison = {
  /** Call it for every link, in order. */
  see: (link: ChainLink) => void
  /** Where the links so far do not match the heads. */
  rewritten: () => AuditBreak | null
  /** After all links: where the chain ends before a head. */
  truncated: () => AuditBreak | null
}

/**
 * Compares previously exported heads with the chain as it is now. Only they reveal a chain that was rewritten or cut
 * off.
 */
export function compareHeads(heads: readonly ChainHead[]): Comparison {
  const waiting = [...heads].sort((a, b) => a.seq - b.seq)
  let next = 0
  let lastGood = 0
  let lastSeen = 0
  let found: AuditBreak | null = null
  return {
    see: ({ seq, hash, entryId }) => {
      lastSeen = seq
      for (let head = waiting[next]; head && head.seq <= seq; head = waiting[(next += 1)]) {
        if (head.seq === seq && head.hash === hash) {
          lastGood = seq
          continue
        }
        found ??= rewritten({ head, lastGood, entryId })
      }
    },
    rewritten: () => found,
    truncated: () => {
      const missing = waiting[next]
      if (!missing) return null
      const says = reason('audit.chain_ends', { seq: lastSeen, place: waiting.at(-1)?.seq ?? missing.seq })
      return { kind: 'truncated', ...places({ from: lastGood + 1, to: lastSeen + 1 }), entryId: null, says }
    },
  }
}

function rewritten({ head, lastGood, entryId }: { head: ChainHead; lastGood: number; entryId: string }): AuditBreak {
  const place = places({ from: lastGood + 1, to: head.seq })
  const says = reason('audit.other_hash', { seq: head.seq })
  return { kind: 'rewritten', ...place, entryId: 'untilSeq' in place ? null : entryId, says }
}

/** The first wrong place is one of these. It is exact when there is only one. */
function places({ from, to }: { from: number; to: number }): Pick<AuditBreak, 'seq' | 'untilSeq'> {
  return from >= to ? { seq: from } : { seq: from, untilSeq: to }
}
