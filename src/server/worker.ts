import { createLocalReq, type Payload } from 'payload'
import { removeStaleUploads } from '../adapters/upload/removeStaleUploads.ts'
import { logger } from '../adapters/logger.ts'
import { queue } from '../adapters/queue/queue.ts'
import type { Queue } from '../adapters/queue/types.ts'
import { countUnadopted } from '../workflows/vault/adoptFiles.ts'
import { sweepPendingObjects } from '../workflows/files/sweepPendingObjects.ts'
import { jobHandlers } from './jobHandlers.ts'

const hourMs = 60 * 60 * 1000

/** Starts the queue and its workers in this process, and the clock's jobs. Replicas share the work. Needs the migrated database. */
export async function startWorker(payload: Payload): Promise<{ stop: () => Promise<void> }> {
  const jobs = queue()
  await jobs.start()
  for (const start of jobHandlers) await start({ jobs, payload })
  await jobs.schedule({ name: 'contracts.expire', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'contracts.remind', cron: '*/15 * * * *', data: {} })
  await jobs.schedule({ name: 'invoices.remind', cron: '*/15 * * * *', data: {} })
  await jobs.schedule({ name: 'stripe.reconcile', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'audit.exportHead', cron: '7 * * * *', data: {} })
  await jobs.schedule({ name: 'files.scanWaiting', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'identity.expire', cron: '* * * * *', data: {} })
  await jobs.schedule({ name: 'sessions.sweep', cron: '17 3 * * *', data: {} })
  await jobs.schedule({ name: 'events.sweep', cron: '37 3 * * *', data: {} })
  await jobs.schedule({ name: 'identity.shred', cron: '37 * * * *', data: {} })
  await adoptLater({ jobs, payload })
  await jobs.schedule({ name: 'files.sweep', cron: '* * * * *', data: {} })
  void sweepOnce(payload)
  const sweep = () =>
    removeStaleUploads().catch((err: unknown) => logger.error({ err }, 'removing what broken uploads left failed'))
  await sweep()
  const timer = setInterval(() => void sweep(), hourMs).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await jobs.stop()
    },
  }
}

/** Files from before there were keys of persons, or that were left when this was killed. */
async function adoptLater({ jobs, payload }: { jobs: Queue; payload: Payload }): Promise<void> {
  if ((await countUnadopted({ req: { payload } })) > 0) await jobs.enqueue({ name: 'vault.adopt', data: {} })
}

/** What the process before this one had put into storage when it was killed goes at once; a storage that is down keeps nobody from starting. */
async function sweepOnce(payload: Payload): Promise<void> {
  try {
    await sweepPendingObjects({ req: await createLocalReq({}, payload) })
  } catch (err) {
    logger.warn({ err }, 'files without a row are left to the next sweep')
  }
}
