import type pg from 'pg'

/** Moves unanswered requests to Stripe two minutes into the past, so that the reconciliation checks them. */
export async function passMinutes({ db }: { db: pg.Pool }): Promise<void> {
  await db.query(
    `UPDATE stripe_operations SET created_at = created_at - interval '2 minutes', attempted_at = attempted_at - interval '2 minutes'
      WHERE outcome = 'open'`,
  )
  await db.query(`UPDATE payment_refunds SET asked_at = asked_at - interval '2 minutes' WHERE status = 'pending'`)
}
