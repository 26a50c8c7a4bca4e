import { createLocalReq, type Payload } from 'payload'
import { logger } from '../adapters/logger.ts'
import { queue } from '../adapters/queue/queue.ts'
import type { Queue } from '../adapters/queue/types.ts'
import { env, worksOnJobs } from '../env.ts'
import { countUnmigrated } from '../workflows/imageRetention/migrateToPersonKeys.ts'
import { sweepPendingObjects } from '../workflows/files/sweepPendingObjects.ts'
import { jobHandlers } from './jobHandlers.ts'
import { sweepFolders } from './sweepFolders.ts'

const hourMs = 60 * 60 * 1000

/**
 * Starts the queue, its workers and the scheduled jobs in this process. Replicas share the work. Needs the migrated
 * database. In quiet mode jobs are added and wait; of several processes behind one port the first works on them.
 */
export async function startWorker(payload: Payload): Promise<{ stop: () => Promise<void> }> {
  const jobs = queue()
  await jobs.start()
  if (!worksOnJobs()) return { stop: jobs.stop }
  if (!env.jobSchedule)
    logger.info('JOB_SCHEDULE is off: nothing expires, nobody is reminded and nothing is swept until it is on')
  for (const start of jobHandlers) await start({ jobs, payload })
  await jobs.schedule({ name: 'contracts.expire', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'contracts.remind', cron: '*/15 * * * *', data: {} })
  await jobs.schedule({ name: 'invoices.remind', cron: '*/15 * * * *', data: {} })
  await jobs.schedule({ name: 'stripe.reconcile', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'audit.exportHead', cron: '7 * * * *', data: {} })
  await jobs.schedule({ name: 'files.scanWaiting', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'identity.expire', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'webhooks.tend', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'sessions.sweep', cron: '17 3 * * *', data: {} })
  await jobs.schedule({ name: 'events.sweep', cron: '37 3 * * *', data: {} })
  await jobs.schedule({ name: 'history.sweep', cron: '57 3 * * *', data: {} })
  await jobs.schedule({ name: 'totals.fold', cron: '*/5 * * * *', data: {} })
  await jobs.schedule({ name: 'identity.shred', cron: '37 * * * *', data: {} })
  await adoptLater({ jobs, payload })
  await jobs.schedule({ name: 'files.sweep', cron: '* * * * *', data: {} })
  void sweepOnce(payload)
  await sweepFolders()
  const timer = setInterval(() => void sweepFolders(), hourMs).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await jobs.stop()
    },
  }
}

/** Moves files to personal keys that still lack one, after an upgrade or an interrupted run. */
async function adoptLater({ jobs, payload }: { jobs: Queue; payload: Payload }): Promise<void> {
  if ((await countUnmigrated({ req: { payload } })) > 0) await jobs.enqueue({ name: 'vault.migrate', data: {} })
}

/** Removes what a killed process left in storage. A storage that is down does not prevent the start. */
async function sweepOnce(payload: Payload): Promise<void> {
  try {
    await sweepPendingObjects({ req: await createLocalReq({}, payload) })
  } catch (err) {
    logger.warn({ err }, 'files without a row are left to the next sweep')
  }
}
