import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Longer than any question to Stripe takes; after it, whoever asked is dead. */
const attemptLivesSeconds = 15

/** Whether somebody is waiting for Stripe's answer to a try to pay at this moment. */
export async function isBeingConfirmed({
  req,
  paymentId,
}: {
  req: PayloadRequest
  paymentId: string
}): Promise<boolean> {
  const [row] = await sql<{ isRunning: boolean }>({
    req,
    text: `SELECT EXISTS (
             SELECT 1 FROM stripe_operations
              WHERE payment_id = $1 AND kind = 'intent.confirm' AND outcome = 'open'
                AND coalesce(attempted_at, created_at) > now() - make_interval(secs => $2)
           ) AS "isRunning"`,
    values: [paymentId, attemptLivesSeconds],
  })
  return row?.isRunning ?? false
}
