import { Gauge, type Registry } from 'prom-client'
import { createSidePool } from '../../adapters/database/createSidePool.ts'
import { logger } from '../../adapters/logger.ts'
import { readBacklog, type Backlog } from '../../workflows/system/readBacklog.ts'

/**
 * The queue and the inbox of Stripe's events, the same from every process. `read` renews them; when the database does
 * not answer, `alphazee_database_up` is 0 and they are left out.
 */
export function backlogMetrics(registry: Registry): { read: () => Promise<void>; stop: () => Promise<void> } {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `alphazee_${name}`, help, labelNames, registers: [registry] })
  const up = gauge('database_up', '1 where the database has answered this reading.')
  const jobs = gauge('queue_jobs', 'Jobs that are not done; at most 10000 of each kind.', 'queue', 'state')
  const oldestJob = gauge('queue_oldest_seconds', 'How long the first waiting job has been due; 0: none.', 'queue')
  const failedJobs = gauge('queue_failed_jobs', 'Jobs that were given up and wait for an admin; at most 10000.')
  const events = gauge('stripe_events', 'Webhook events that are not handled; at most 10000 of each kind.', 'state')
  const oldestEvent = gauge('stripe_event_oldest_seconds', 'How long the first waiting one has waited; 0: none.')
  const side = createSidePool('alphazee metrics')

  const tell = ({ queues, failedJobs: failed, stripe }: Backlog) => {
    for (const { queue, oldestSeconds, ...counts } of queues) {
      for (const [state, count] of Object.entries(counts)) jobs.set({ queue, state }, count)
      oldestJob.set({ queue }, oldestSeconds)
    }
    failedJobs.set(failed)
    events.set({ state: 'waiting' }, stripe.waiting)
    events.set({ state: 'failed' }, stripe.failed)
    oldestEvent.set(stripe.oldestSeconds)
  }
  const forget = () => {
    for (const each of [jobs, oldestJob, events]) each.reset()
    for (const each of [failedJobs, oldestEvent]) each.remove()
  }
  return {
    read: async () => {
      const backlog = await readBacklog({ db: side }).catch((err: unknown) => {
        logger.warn({ err }, 'the metrics of the queue could not be read')
        return undefined
      })
      up.set(backlog ? 1 : 0)
      if (backlog) tell(backlog)
      else forget()
    },
    stop: () => side.end(),
  }
}
