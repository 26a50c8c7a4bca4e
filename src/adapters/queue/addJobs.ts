import type { PgBoss } from 'pg-boss'
import type { Queue } from './types.ts'
import { uuidFor } from './uuidFor.ts'

/** Adds jobs to the queue: one, or many of a kind in one statement. */
export function addJobs(boss: PgBoss): Pick<Queue, 'enqueue' | 'enqueueMany'> {
  return {
    async enqueue({ name, data, db, singletonKey, startAfter, retry }) {
      return await boss.send(name, data, {
        ...(db !== undefined && { db }),
        ...(singletonKey !== undefined && { id: uuidFor({ name, key: singletonKey }) }),
        ...(startAfter !== undefined && { startAfter }),
        ...(retry?.limit !== undefined && { retryLimit: retry.limit }),
        ...(retry?.delaySeconds !== undefined && { retryDelay: retry.delaySeconds }),
        ...(retry?.delayMaxSeconds !== undefined && { retryDelayMax: retry.delayMaxSeconds, retryBackoff: true }),
      })
    },

    async enqueueMany({ name, jobs, db }) {
      if (jobs.length === 0) return
      await boss.insert(
        name,
        jobs.map(({ data, singletonKey }) => ({
          data,
          ...(singletonKey !== undefined && { id: uuidFor({ name, key: singletonKey }) }),
        })),
        { returnId: false, ...(db !== undefined && { db }) },
      )
    },
  }
}
