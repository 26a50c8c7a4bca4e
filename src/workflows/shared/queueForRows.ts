import type { PayloadRequest } from 'payload'
import { numbersLine } from '../../adapters/database/createLines.ts'
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
  isNumbered = false,
}: {
  req: PayloadRequest
  rows: Partial<Record<Slug, string>>
  /** Whether it ends with a number of a series, which is a row that all such work shares. */
  isNumbered?: boolean
}): Promise<void> {
  const transaction = await transactionOf(req)
  const names = Object.entries(rows).map(([collection, id]) => `${collection}:${id.toLowerCase()}`)
  // One order everywhere, so that nobody waits for the other; numbers last, for who waits for them may not wait for a row of somebody's own.
  await transaction?.queueFor([...names.toSorted(), ...(isNumbered ? [numbersLine] : [])])
}
