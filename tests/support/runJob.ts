import type { Platform } from './platform.ts'
import { until } from './until.ts'

// The channel that notifies workers of new jobs, as pg-boss names it for its schema.
const channel = `'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24)`

/** Puts a job of the clock into the queue, `count` times; their ids. */
export async function startJob({ platform, name, count = 1 }: { platform: Platform; name: string; count?: number }) {
  const { rows } = await platform.db.query<{ id: string }>(
    `INSERT INTO pgboss.job (name, data) SELECT $1, '{}' FROM generate_series(1, $2) RETURNING id`,
    [name, count],
  )
  await wakeWorkers({ platform, name })
  return rows.map(({ id }) => id)
}

/** Makes the workers look for jobs of this kind now. On their own they find scheduled jobs only seconds later. */
export async function wakeWorkers({ platform, name }: { platform: Platform; name: string }): Promise<void> {
  await platform.db.query(`SELECT pg_notify(${channel}, $1)`, [name])
}

/** Starts such a job and waits until it is done; throws when it failed. */
export async function runJob(job: { platform: Platform; name: string }): Promise<void> {
  const ids = await startJob(job)
  const isDone = async () => {
    const { rows } = await job.platform.db.query('SELECT state, output FROM pgboss.job WHERE id = ANY($1::uuid[])', [
      ids,
    ])
    const failed = rows.find(({ state }) => state === 'failed' || state === 'retry')
    if (failed) throw new Error(`${job.name} failed: ${JSON.stringify(failed.output)}`)
    return rows.every(({ state }) => state === 'completed')
  }
  await until(isDone, { what: `The end of ${job.name}` })
}
