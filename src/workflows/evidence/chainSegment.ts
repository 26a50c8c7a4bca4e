import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { ChainHead } from '../../domain/activity/auditChain.ts'

const batch = 5000

type ChainSegmentArgs = {
  req: PayloadRequest
  /** The first `seq`. */
  from: number
  head: ChainHead
}

/**
 * The part of the audit chain that an archive is checked against, as text: `previous <seq> <hash>`, then a line `<seq>
 * <digest>` for every link, then `head <seq> <hash>`. The digests do not reveal the content of other people's entries.
 * Reads in batches, however long the chain is.
 */
export async function* chainSegment({ req, from, head }: ChainSegmentArgs): AsyncGenerator<string> {
  let next = from
  while (next <= head.seq) {
    const links = await sql<{ seq: string; digest: string; previous: string }>({
      req,
      text: 'SELECT seq, digest, previous FROM audit_chain WHERE seq >= $1 AND seq <= $2 ORDER BY seq LIMIT $3',
      values: [next, head.seq, batch],
    })
    const [first] = links
    if (!first) throw new Error(`The audit chain has no link ${next}.`)
    if (next === from) yield `previous ${from - 1} ${first.previous}\n`
    yield links.map(({ seq, digest }) => `${seq} ${digest}\n`).join('')
    next = Number(links.at(-1)?.seq) + 1
  }
  yield `head ${head.seq} ${head.hash}\n`
}
