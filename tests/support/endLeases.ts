import type pg from 'pg'

/**
 * Does between a kill and the next start what time does within a minute: the jobs of the dead worker may be taken by another, and nobody waits any
 * more for what it had asked Stripe.
 */
export async function endLeases({ db }: { db: pg.Pool }): Promise<void> {
  await db.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`)
  await db.query(
    `UPDATE stripe_operations SET created_at = created_at - interval '2 minutes', attempted_at = attempted_at - interval '2 minutes'
      WHERE outcome = 'open'`,
  )
}
