import type { ChainHead, ChainLink } from '../../../domain/auditChain.ts'
import type { AuditBreak } from './types.ts'

type Comparison = {
  /** To be called for every link, in order. */
  see: (link: ChainLink) => void
  /** Where the links seen so far are not those that the heads were of. */
  rewritten: () => AuditBreak | null
  /** Once all links were seen: where the chain ends before a head. */
  truncated: () => AuditBreak | null
}

/** Holds heads that were exported before against the chain as it is now: one that was written anew, or cut off, shows by them alone. */
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
      const says = `The chain ends at ${lastSeen}; a head of ${waiting.at(-1)?.seq} was exported.`
      return { kind: 'truncated', ...places({ from: lastGood + 1, to: lastSeen + 1 }), entryId: null, says }
    },
  }
}

function rewritten({ head, lastGood, entryId }: { head: ChainHead; lastGood: number; entryId: string }): AuditBreak {
  const place = places({ from: lastGood + 1, to: head.seq })
  const says = `The chain has another hash at ${head.seq} than the head that was exported.`
  return { kind: 'rewritten', ...place, entryId: 'untilSeq' in place ? null : entryId, says }
}

/** The first wrong place is one of these; an exact one where there is only one. */
function places({ from, to }: { from: number; to: number }): Pick<AuditBreak, 'seq' | 'untilSeq'> {
  return from >= to ? { seq: from } : { seq: from, untilSeq: to }
}
