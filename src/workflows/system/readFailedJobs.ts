import { queue } from '../../adapters/queue/queue.ts'
import type { DeadLetter } from '../../adapters/queue/types.ts'

/** The newest failed jobs whose names begin with this. */
export async function readFailedJobs({ prefix, limit }: { prefix: string; limit: number }): Promise<DeadLetter[]> {
  const jobs = await queue().deadLetters({ limit: 100_000 })
  return jobs.filter(({ name }) => name.startsWith(prefix)).slice(0, limit)
}
