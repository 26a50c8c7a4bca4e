import type { PayloadRequest } from 'payload'
import { sqlExecutor } from '../../adapters/database/sql.ts'
import type { JobMap, JobName } from '../../adapters/queue/jobMap.ts'
import { queue } from '../../adapters/queue/queue.ts'

/**
 * Puts a job into the outbox, in the request's transaction: it runs after the commit, or never when that fails. With `singletonKey` a
 * second job of that name and key is not made.
 */
export async function enqueueJob<Name extends JobName>({
  req,
  name,
  data,
  singletonKey,
  startAfter,
}: {
  req: PayloadRequest
  name: Name
  data: JobMap[Name]
  singletonKey?: string
  startAfter?: Date
}): Promise<void> {
  await queue().enqueue({
    name,
    data,
    db: sqlExecutor(req),
    ...(singletonKey !== undefined && { singletonKey }),
    ...(startAfter !== undefined && { startAfter }),
  })
}
