import type { Payload } from 'payload'
import { queue } from '../adapters/queue/queue.ts'
import { jobHandlers } from './jobHandlers.ts'

/** Starts the queue and its workers in this process, and the clock's jobs. Replicas share the work. Needs the migrated database. */
export async function startWorker(payload: Payload): Promise<{ stop: () => Promise<void> }> {
  const jobs = queue()
  await jobs.start()
  for (const start of jobHandlers) await start({ jobs, payload })
  await jobs.schedule({ name: 'contracts.expire', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'sessions.sweep', cron: '17 3 * * *', data: {} })
  return { stop: () => jobs.stop() }
}
