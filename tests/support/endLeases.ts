import type pg from 'pg'
import { passMinutes } from './passMinutes.ts'

/**
 * Does between a kill and the next start what time does within a minute: the jobs of the dead worker may be taken by another, and nobody waits any
 * more for what it had asked Stripe.
 */
export async function endLeases({ db }: { db: pg.Pool }): Promise<void> {
  await db.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`)
  await passMinutes({ db })
}
