import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { toSafeNumber } from '../../domain/money/toSafeNumber.ts'
import type { PaymentReview } from '../../payload-types.ts'

type SuspenseBalanceArgs = { req: PayloadRequest; review: Pick<PaymentReview, 'id' | 'stripeObjectId'> }

/**
 * The part of a review's money that is still in suspense, in minor units, by the ledger. Runs under the lock of the
 * review's payment.
 */
export async function suspenseBalance({ req, review: { id, stripeObjectId } }: SuspenseBalanceArgs): Promise<number> {
  const [row] = await sql<{ left: string }>({
    req,
    text: `SELECT coalesce(-sum(e.amount), 0)::text AS left
             FROM ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id
            WHERE e.account = 'suspense'
              AND t.key IN (SELECT 'review:' || r.review_id || step || r.id
                              FROM payment_refunds r, unnest(ARRAY[':refunded:', ':returned:']) AS step WHERE r.review_id = $1
                             UNION ALL SELECT unnest($2::text[]))`,
    values: [id, [`intent:${stripeObjectId ?? ''}:unmatched`, `review:${id}:kept`]],
  })
  return toSafeNumber(BigInt(row?.left ?? 0))
}
