import type pg from 'pg'
import { passMinutes } from './passMinutes.ts'

/**
 * Simulates a minute between a kill and the next start: another worker may take the dead worker's jobs, and nothing
 * waits for its requests to Stripe any more.
 */
export async function endLeases({ db }: { db: pg.Pool }): Promise<void> {
  await db.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`)
  await passMinutes({ db })
}
