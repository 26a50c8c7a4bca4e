import type pg from 'pg'

/** What was asked of Stripe and has no answer was asked two minutes earlier: nobody waits for it any more, and the reconciliation looks. */
export async function passMinutes({ db }: { db: pg.Pool }): Promise<void> {
  await db.query(
    `UPDATE stripe_operations SET created_at = created_at - interval '2 minutes', attempted_at = attempted_at - interval '2 minutes'
      WHERE outcome = 'open'`,
  )
  await db.query(`UPDATE payment_refunds SET asked_at = asked_at - interval '2 minutes' WHERE status = 'pending'`)
}
