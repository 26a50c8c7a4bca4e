import type { PayloadRequest } from 'payload'
import type { Slug } from '../../slugs.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'

/**
 * As `inTransaction`, for work that ends with a number of a series: all of it waits for one row, so no more than a few wait with a connection in
 * hand, and a burst of them never leaves the rest of the platform without one. First they stand in line for `rows`.
 */
export async function inNumberedTransaction<Result>({
  req,
  rows,
  work,
}: {
  req: PayloadRequest
  rows: Partial<Record<Slug, string>>
  work: () => Promise<Result>
}): Promise<Result> {
  return inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows, isNumbered: true })
      return work()
    },
  })
}
