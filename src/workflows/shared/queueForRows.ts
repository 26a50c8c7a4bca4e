import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../adapters/database/sql.ts'
import type { Slug } from '../../slugs.ts'

/**
 * Waits in line for rows that many may want to change, before the transaction has a connection. Whoever waits too long is told 503 with
 * `Retry-After`. It locks nothing and does nothing once the transaction has sent a statement: `lockRow` begins with it; a workflow that reads
 * before it locks, or adds to a row that it does not lock, calls it first.
 */
export async function queueForRows({
  req,
  rows,
}: {
  req: PayloadRequest
  rows: Partial<Record<Slug, string>>
}): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction?.queueFor(Object.entries(rows).map(([collection, id]) => `${collection}:${id.toLowerCase()}`))
}
