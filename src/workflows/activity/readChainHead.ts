import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import type { ChainHead } from '../../domain/activity/auditChain.ts'
import { linkEntries } from './linkEntries.ts'

/**
 * The head of the audit chain, after a link for every entry that was committed before: it covers all of them. The
 * entries of an open transaction, this request's too, come later. `at` is when it was read, ISO 8601 in UTC. Before the
 * first entry `seq` is 0.
 */
export async function readChainHead({ req }: { req: PayloadRequest }): Promise<ChainHead & { at: string }> {
  // On a connection of its own, because the lock of the chain ends with its transaction.
  const { seq, hash } = await linkEntries(req.payload.db.pool)
  return { seq, hash, at: now().toISOString() }
}
