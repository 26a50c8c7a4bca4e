import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { PaymentReview } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'

type IsLostToDisputeArgs = {
  req: PayloadRequest
  review: PaymentReview
  /** Minor units in suspense. */
  left: number
}

/**
 * Whether the cardholder's bank has taken back what is left of a review's money: it can then be neither refunded nor
 * kept. When the payment was settled by card, disputes are about that money.
 */
export async function isLostToDispute({ req, review, left }: IsLostToDisputeArgs): Promise<boolean> {
  if (left <= 0) return false
  const [row] = await sql<{ lost: string }>({
    req,
    text: `SELECT coalesce(sum(d.amount), 0) AS lost FROM payment_disputes d JOIN payments p ON p.id = d.payment_id
            WHERE d.payment_id = $1 AND d.currency = $2 AND d.state = 'lost' AND p.method IS DISTINCT FROM 'card'`,
    values: [idOf(review.payment), review.currency],
  })
  return Number(row?.lost ?? 0) >= left
}
