import type { PgBoss } from 'pg-boss'
import { deadLetterQueue } from './prepareQueues.ts'
import type { DeadLetter } from './types.ts'

/** The failed jobs, newest first. */
export async function readDeadLetters({ boss, limit }: { boss: PgBoss; limit: number }): Promise<DeadLetter[]> {
  const jobs = await boss.findJobs(deadLetterQueue, { queued: true, limit: 100_000 })
  return jobs
    .map((job) => ({
      id: job.id,
      name: job.sourceName ?? deadLetterQueue,
      data: job.data,
      error: messageOf(job.sourceOutput),
      failedAt: job.createdOn,
    }))
    .sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime())
    .slice(0, limit)
}

function messageOf(output: object | null): string {
  if (output === null) return 'unknown'
  if ('message' in output && typeof output.message === 'string') return output.message
  if ('value' in output && typeof output.value === 'object' && output.value !== null) return messageOf(output.value)
  return 'unknown'
}
