import type { PayloadRequest } from 'payload'
import { numbersLine } from '../../adapters/database/createLines.ts'
import { transactionOf } from '../../adapters/database/sql.ts'
import type { Slug } from '../../slugs.ts'

type QueueForRowsArgs = {
  req: PayloadRequest
  /** Ids, and under `credit` that of the client whose credit is locked. */
  rows: Partial<Record<Slug | 'credit', string>>
  /** Whether it ends with a number of a series, a row that all such work shares. */
  isNumbered?: boolean
}

/**
 * Queues for contended rows before the transaction takes a connection. A wait that is too long ends with 503 and
 * `Retry-After`. It locks nothing and does nothing once the transaction has sent a statement. `lockRow` begins with it;
 * a workflow that reads before it locks, or adds to a row that it does not lock, calls it first.
 */
export async function queueForRows({ req, rows, isNumbered = false }: QueueForRowsArgs): Promise<void> {
  const transaction = await transactionOf(req)
  const names = Object.entries(rows).map(([collection, id]) => `${collection}:${id.toLowerCase()}`)
  // One order everywhere, so there is no deadlock. Numbers last, because a holder of a number must not wait for any
  // other row.
  await transaction?.queueFor([...names.toSorted(), ...(isNumbered ? [numbersLine] : [])])
}
