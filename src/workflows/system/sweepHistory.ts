import type { PayloadRequest } from 'payload'
import { keptSince } from '../../adapters/keptSince.ts'
import { logger } from '../../adapters/logger.ts'
import { now } from '../../adapters/now.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { env } from '../../env.ts'
import { deleteNotifications } from '../notifications/deleteNotifications.ts'
import { sweepDeliveries } from '../webhooks/sweepDeliveries.ts'

/** Messages to webhook endpoints are kept for 30 days. */
const deliveryMs = 30 * 24 * 60 * 60 * 1000

/**
 * The job `history.sweep`: deletes notifications and failed jobs that are older than their settings say, and
 * messages to webhook endpoints after 30 days. Safe to kill
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
  const webhooks = await sweepDeliveries({ req, before: new Date(now().getTime() - deliveryMs) })
  if (notifications + jobs + webhooks > 0)
    logger.info(
      { notifications, failedJobs: jobs, webhookDeliveries: webhooks },
      'what was kept long enough is deleted',
    )
}
