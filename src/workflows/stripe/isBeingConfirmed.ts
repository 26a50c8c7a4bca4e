import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Longer than any request to Stripe takes. After it, the process that asked is dead. */
const attemptLivesSeconds = 15

type IsBeingConfirmedArgs = { req: PayloadRequest; paymentId: string }

/** Whether a request is waiting for Stripe's answer to an attempt right now. */
export async function isBeingConfirmed({ req, paymentId }: IsBeingConfirmedArgs): Promise<boolean> {
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
