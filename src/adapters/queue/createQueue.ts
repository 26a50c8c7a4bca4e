import type { PoolConfig } from 'pg'
import { PgBoss, type JobResult } from 'pg-boss'
import { limitConnection } from '../database/limitConnection.ts'
import { logger } from '../logger.ts'
import { scrubErrorMessage } from '../scrub.ts'
import { addJobs } from './addJobs.ts'
import { forgetDeadLetters } from './forgetDeadLetters.ts'
import { deadLetterQueue, prepareQueues } from './prepareQueues.ts'
import { readDeadLetters } from './readDeadLetters.ts'
import { runJob } from './runJob.ts'
import type { Queue } from './types.ts'

export type QueueSettings = {
  connectionString: string
  /** If false, the queue only adds jobs, without supervision or schedule. */
  isWorker?: boolean
  /** If false, the clock adds no jobs. */
  isScheduled?: boolean
  /**
   * NOTIFY wakes workers when a job is committed. They also poll this often, for retries and jobs that start later;
   * without LISTEN (behind a pooler), every half second.
   */
  pollingSeconds?: number
  /** A worker that is silent for this long loses its job. The minimum is 10. */
  heartbeatSeconds?: number
  /** How often to look for lost jobs. A killed worker's job runs again within the sum of these three. */
  superviseSeconds?: number
  poolSize?: number
}

/** The queue in Postgres: schema `pgboss` of the platform's database, workers with leases, retries that back off. */
export function createQueue({
  connectionString,
  isWorker = true,
  isScheduled = isWorker,
  pollingSeconds = 5,
  heartbeatSeconds = 20,
  superviseSeconds = 15,
  poolSize = 4,
}: QueueSettings): Queue {
  // pg-boss passes options it does not know to its pool.
  const limits: Pick<PoolConfig, 'onConnect'> = { onConnect: limitConnection('job') }
  const boss = new PgBoss({
    ...limits,
    connectionString,
    max: poolSize,
    supervise: isWorker,
    schedule: isScheduled,
    useListenNotify: isWorker,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    maintenanceIntervalSeconds: 3600,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => logger.error({ err: error }, 'queue: a background task failed'))
  boss.on('warning', ({ message }) => logger.warn({ warning: scrubErrorMessage(message) }, 'queue: warning'))

  let isStarted = false
  return {
    isStarted: () => isStarted,

    async start() {
      await boss.start()
      await prepareQueues({ boss, heartbeatSeconds })
      isStarted = true
    },

    async stop({ graceSeconds = 20 } = {}) {
      await boss.stop({ graceful: true, timeout: graceSeconds * 1000 })
    },

    ...addJobs(boss),

    async work(name, handler, { concurrency = 2 } = {}) {
      const options = {
        // Fetching two shows whether more are waiting: then the worker continues at once instead of at the next poll.
        batchSize: 2,
        burstWhenBatchFull: true,
        localConcurrency: Math.ceil(concurrency / 2),
        includeMetadata: true,
        perJobResults: true,
        pollingIntervalSeconds: Math.min(0.5, pollingSeconds),
        notifyPollingIntervalSeconds: Math.max(0.5, pollingSeconds),
      } as const
      await boss.work(name, options, async (jobs) => {
        const results: Promise<JobResult>[] = []
        for (const job of jobs) {
          const result = runJob({ name, job, handler })
          results.push(result)
          if (concurrency === 1) await result
        }
        return await Promise.all(results)
      })
    },

    async schedule({ name, cron, data }) {
      await boss.schedule(name, cron, data, { tz: 'UTC' })
    },

    async deadLetters({ limit = 100 } = {}) {
      return await readDeadLetters({ boss, limit })
    },

    async forgetDeadLetters({ before }) {
      return await forgetDeadLetters({ boss, before })
    },

    async redrive({ ids, db } = {}) {
      return await boss.redrive(deadLetterQueue, { ...(ids !== undefined && { ids }), ...(db !== undefined && { db }) })
    },
  }
}
