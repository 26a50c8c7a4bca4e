import type { PayloadRequest } from 'payload'
import { sqlExecutor } from '../../adapters/database/sql.ts'
import type { JobMap, JobName } from '../../adapters/queue/jobMap.ts'
import { queue } from '../../adapters/queue/queue.ts'

type EnqueueJobArgs<Name extends JobName> = {
  req: PayloadRequest
  name: Name
  data: JobMap[Name]
  singletonKey?: string
  startAfter?: Date
}

/**
 * Queues a job in the request's transaction: it runs after the commit, or never after a rollback. With `singletonKey`
 * no second job of that name and key is created.
 */
export async function enqueueJob<Name extends JobName>({
  req,
  name,
  data,
  singletonKey,
  startAfter,
}: EnqueueJobArgs<Name>): Promise<void> {
  await queue().enqueue({
    name,
    data,
    db: sqlExecutor(req),
    ...(singletonKey !== undefined && { singletonKey }),
    ...(startAfter !== undefined && { startAfter }),
  })
}
