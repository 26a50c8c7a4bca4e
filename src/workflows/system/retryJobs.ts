import type { PayloadRequest } from 'payload'
import { sqlExecutor } from '../../adapters/database/sql.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'

/**
 * Retries failed jobs, without `ids` the oldest thousand, and returns how many. Their idempotency is unchanged: what
 * one has done already is not done twice. `not_found` when none of the ids has failed.
 */
export async function retryJobs({ req, ids }: { req: PayloadRequest; ids?: string[] | undefined }): Promise<number> {
  return inTransaction({
    req,
    work: async () => {
      const count = await queue().redrive({ ...(ids && { ids }), db: sqlExecutor(req) })
      if (count === 0 && ids) throw fail('not_found')
      if (count > 0) await recordActivity({ req, action: 'job.retried', after: { count, ...(ids && { ids }) } })
      return count
    },
  })
}
