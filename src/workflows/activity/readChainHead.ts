import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { noHash, type ChainHead } from '../../domain/activity/auditChain.ts'

/**
 * The end of the committed audit chain; the request's own entries are linked only when it commits. `at` is when it was
 * read, ISO 8601 in UTC. Before the first entry `seq` is 0.
 */
export async function readChainHead({ req }: { req: PayloadRequest }): Promise<ChainHead & { at: string }> {
  const [row] = await sql<{ seq: string; hash: string }>({
    req,
    text: 'SELECT seq, hash FROM audit_chain ORDER BY seq DESC LIMIT 1',
  })
  return { seq: Number(row?.seq ?? 0), hash: row?.hash ?? noHash, at: now().toISOString() }
}
