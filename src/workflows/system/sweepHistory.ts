import type { PayloadRequest } from 'payload'
import { keptSince } from '../../adapters/keptSince.ts'
import { logger } from '../../adapters/logger.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { env } from '../../env.ts'
import { deleteNotifications } from '../notifications/deleteNotifications.ts'

/**
 * The job `history.sweep`: deletes notifications and failed jobs that are older than their settings say. Safe to kill
 * and to run again.
 */
export async function sweepHistory({ req }: { req: PayloadRequest }): Promise<void> {
  const { readNotifications, unreadNotifications, failedJobs } = env.keptDays
  const notifications = await deleteNotifications({
    req,
    readBefore: keptSince(readNotifications),
    unreadBefore: keptSince(unreadNotifications),
  })
  const before = keptSince(failedJobs)
  const jobs = before ? await queue().forgetDeadLetters({ before }) : 0
  if (notifications + jobs > 0) logger.info({ notifications, failedJobs: jobs }, 'what was kept long enough is deleted')
}
