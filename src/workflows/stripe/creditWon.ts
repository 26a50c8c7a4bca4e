import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { postings } from '../../domain/postings.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'

/**
 * Unmatched money was dismissed as lost, and its dispute is won after an appeal: what came back is the client's credit, as if it had been kept. Once
 * for a dispute, under the payment's lock; nothing where no money was dismissed.
 */
export async function creditWon({
  req,
  payment,
  row,
}: {
  req: PayloadRequest
  payment: Payment
  row: PaymentDispute
}): Promise<void> {
  const dismissed = await sql<{ key: string; amount: string }>({
    req,
    text: `SELECT 'review:' || r.id || ':won:' || $2::text AS key, least(-e.amount, $3::numeric)::text AS amount
             FROM payment_reviews r
             JOIN ledger_transactions t ON t.key = 'review:' || r.id || ':kept'
             JOIN ledger_entries e ON e.transaction_id = t.id AND e.account = 'dispute_losses'
            WHERE r.payment_id = $1 AND r.resolution = 'dismiss' AND r.currency = $4 ORDER BY r.created_at LIMIT 1`,
    values: [payment.id, row.id, row.amount, row.currency],
  })
  for (const { key, amount } of dismissed) {
    await bookPayment({
      req,
      payment,
      key,
      kind: 'unmatched_kept',
      currency: row.currency,
      memo: row.stripeDisputeId,
      isOnInvoice: false,
      entries: postings.unmatchedWon({ amount: BigInt(amount) }),
    })
  }
}
