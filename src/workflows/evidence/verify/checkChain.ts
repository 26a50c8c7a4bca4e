import { createInterface } from 'node:readline'
import type { Archive } from '../../../adapters/archive/readArchive.ts'
import { linkHash, type ChainHead } from '../../../domain/activity/auditChain.ts'
import type { ShownEntry } from './readEntries.ts'
import type { Findings } from './report.ts'

type Wanted = {
  archive: Archive
  entries: readonly ShownEntry[]
  /** The head named by the archive itself. */
  own: ChainHead
  /** Heads recorded elsewhere. */
  heads: readonly ChainHead[]
  findings: Findings
}

/**
 * Checks that the chain leads from its first line to its head, that every shown entry is at its place in it, and that
 * it agrees with `heads`.
 */
export async function checkChain({ archive, entries, own, heads, findings: { good, bad } }: Wanted): Promise<void> {
  const waiting = new Map(entries.map(({ seq, digest }) => [seq, digest]))
  const chain = await readChain({
    archive,
    see: ({ seq, digest }) => {
      if (waiting.get(seq) === digest) waiting.delete(seq)
    },
    heads,
  })
  if ('broken' in chain) return bad(chain.broken)
  const { first, last } = chain
  if (last.seq !== own.seq || last.hash !== own.hash)
    bad('audit/chain.txt leads to another head than the manifest names.')
  for (const seq of waiting.keys()) bad(`Entry ${seq} is not the one that stands at its place in the chain.`)
  for (const { seq } of heads) {
    if (seq < first || seq > last.seq)
      bad(`The chain of this archive goes from ${first} to ${last.seq}: it does not reach the head at ${seq}.`)
  }
  good(`${entries.length} entries in their places of the audit chain, which leads to ${last.seq}:${last.hash}`)
  if (heads.length > 0) good(`the chain is the one of ${heads.length} heads that were kept elsewhere`)
}

type Chain = { first: number; last: ChainHead }

type ReadChainArgs = {
  archive: Archive
  see: (link: { seq: number; digest: string }) => void
  heads: readonly ChainHead[]
}

/** Follows the chain from the hash before its first link. */
async function readChain({ archive, see, heads }: ReadChainArgs): Promise<Chain | { broken: string }> {
  const lines = createInterface({ input: await archive.open('audit/chain.txt') })
  let first: number | null = null
  let last: ChainHead = { seq: 0, hash: '' }
  let isEnded = false
  for await (const line of lines) {
    const [word = '', second = '', third = ''] = line.split(' ')
    if (isEnded) return { broken: 'audit/chain.txt goes on behind its head.' }
    if (first === null) {
      if (word !== 'previous') return { broken: 'audit/chain.txt does not begin with what is before it.' }
      first = Number(second)
      last = { seq: first, hash: third }
    } else if (word === 'head') {
      isEnded = Number(second) === last.seq && third === last.hash
      if (!isEnded) return { broken: 'The links of audit/chain.txt do not lead to its head.' }
    } else {
      const seq: number = last.seq + 1
      if (Number(word) !== seq) return { broken: `audit/chain.txt has ${word} where ${seq} belongs.` }
      see({ seq, digest: second })
      last = { seq, hash: linkHash({ seq, previous: last.hash, digest: second }) }
    }
    const { seq, hash } = last
    if (heads.some((head) => head.seq === seq && head.hash !== hash)) {
      return { broken: `At ${seq} this is another chain than the one of the head that was kept elsewhere.` }
    }
  }
  return first !== null && isEnded ? { first, last } : { broken: 'audit/chain.txt has no head.' }
}
