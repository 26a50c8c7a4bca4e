import type { PayloadRequest } from 'payload'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'

type InNumberedTransactionArgs<Result> = {
  req: PayloadRequest
  rows: Parameters<typeof queueForRows>[0]['rows']
  work: () => Promise<Result>
}

/**
 * Like `inTransaction`, for work that ends with a number of a series. All of it waits for one row, so only a few may
 * wait with a connection, and a burst never leaves the rest of the platform without one. First they queue for `rows`.
 */
export async function inNumberedTransaction<Result>({
  req,
  rows,
  work,
}: InNumberedTransactionArgs<Result>): Promise<Result> {
  return inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows, isNumbered: true })
      return work()
    },
  })
}
