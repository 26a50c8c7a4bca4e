import { env, worksOnJobs } from '../../env.ts'
import { createQueue } from './createQueue.ts'
import type { Queue } from './types.ts'

let processQueue: Queue | undefined

/** The queue of this process, on the platform's database. It is created at first use and started by the server. */
export function queue(): Queue {
  if (env.databaseUrl === undefined) throw new Error('The queue needs the database: start it first.')
  const isWorker = worksOnJobs()
  const isScheduled = isWorker && env.jobSchedule
  processQueue ??= createQueue({ connectionString: env.databaseUrl, isWorker, isScheduled })
  return processQueue
}
