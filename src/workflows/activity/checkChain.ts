import { existsSync } from 'node:fs'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { runFor } from '../../adapters/database/runFor.ts'
import { headsFile } from '../../adapters/heads/headsFile.ts'
import { readHeads } from '../../adapters/heads/readHeads.ts'
import type { AuditReport } from './verify/types.ts'
import { verifyAuditChain } from './verify/verifyAuditChain.ts'

/**
 * Checks the whole activity log against its chain, and the chain against the heads that this machine has stored, on a
 * dedicated connection for jobs, because it may take long. `at` is when it was requested.
 */
export async function checkChain({ req }: { req: PayloadRequest }): Promise<AuditReport & { at: string }> {
  const at = now().toISOString()
  const heads = existsSync(headsFile()) ? await readHeads(headsFile()) : []
  const client = await runFor({ caller: { purpose: 'job' }, work: () => req.payload.db.pool.connect() })
  try {
    const connection = { query: (text: string, values: unknown[] = []) => client.query(text, values) }
    return { at, ...(await verifyAuditChain({ connection, heads })) }
  } finally {
    client.release()
  }
}
