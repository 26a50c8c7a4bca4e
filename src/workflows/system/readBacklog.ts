import type { Pool } from 'pg'
import { deadLetterQueue } from '../../adapters/queue/prepareQueues.ts'

/** Nobody needs to tell more from many, and counting them takes time. */
const most = 10_000

export type QueueBacklog = {
  queue: string
  waiting: number
  running: number
  scheduled: number
  retrying: number
  /** How long the first of the waiting jobs has been due. 0: none waits. */
  oldestSeconds: number
}

export type Backlog = {
  queues: QueueBacklog[]
  failedJobs: number
  stripe: { waiting: number; failed: number; oldestSeconds: number }
}

/**
 * What waits in the queue and in the inbox of Stripe's events, in two statements. Both count from indexes of what is
 * not done yet, up to ten thousand of each, so they take as long after years as on the first day.
 */
export async function readBacklog({ db }: { db: Pool }): Promise<Backlog> {
  const { rows } = await db.query<QueueBacklog>(queuesText)
  const { rows: inbox } = await db.query<Backlog['stripe']>(stripeText)
  const [stripe] = inbox
  if (!stripe) throw new Error('A statement of subselects always has one row.')
  return {
    queues: rows.filter(({ queue }) => queue !== deadLetterQueue),
    failedJobs: rows.find(({ queue }) => queue === deadLetterQueue)?.waiting ?? 0,
    stripe,
  }
}

const count = (rows: string) => `(SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${most}) AS found)`
const secondsSince = (moment: string) => `greatest(0, extract(epoch FROM now() - ${moment}))::float8`

/** A state is a literal in each, so that the planner sees which partial index has it. */
const jobs = (state: string) => `pgboss.job WHERE name = q.name AND state = '${state}' AND NOT blocked`
const due = (state: string) => `${jobs(state)} AND start_after <= now()`
const later = (state: string) => `${jobs(state)} AND start_after > now()`
const firstDue = (state: string) => `(SELECT min(start_after) FROM ${due(state)})`

const queuesText = `
  SELECT q.name AS queue,
         ${count(due('created'))} + ${count(due('retry'))} AS waiting,
         ${count(jobs('active'))} AS running,
         ${count(later('created'))} AS scheduled,
         ${count(later('retry'))} AS retrying,
         coalesce(${secondsSince(`least(${firstDue('created')}, ${firstDue('retry')})`)}, 0) AS "oldestSeconds"
    FROM pgboss.queue q WHERE q.name NOT LIKE '\\_\\_pgboss\\_\\_%' ORDER BY q.name`

const events = (status: string) => `stripe_events WHERE status = '${status}'`

const stripeText = `
  SELECT ${count(events('received'))} AS waiting, ${count(events('failed'))} AS failed,
         coalesce(${secondsSince(`(SELECT min(created_at) FROM ${events('received')})`)}, 0) AS "oldestSeconds"`
