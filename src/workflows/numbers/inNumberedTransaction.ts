import type { PayloadRequest } from 'payload'
import { limitConcurrency } from '../../adapters/images/limitConcurrency.ts'
import { inTransaction } from '../shared/inTransaction.ts'

/**
 * As `inTransaction`, for work that ends with a number of a series: all of it waits for one row, so no more than a few wait with a connection in
 * hand, and a burst of them never leaves the rest of the platform without one.
 */
export async function inNumberedTransaction<Result>({
  req,
  work,
}: {
  req: PayloadRequest
  work: () => Promise<Result>
}): Promise<Result> {
  // Inside a transaction there is a connection in hand already: to wait here would be what this prevents.
  if (req.transactionID) return work()
  return oneOfFew(() => inTransaction({ req, work }))
}

const oneOfFew = limitConcurrency({ running: 4, waiting: 1000 })
