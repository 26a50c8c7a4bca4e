import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { postings } from '../../domain/ledger/postings.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'

type CreditDisputeWinArgs = { req: PayloadRequest; payment: Payment; row: PaymentDispute }

/**
 * Credits a dispute that was won on appeal after its unmatched money was dismissed as lost. The money becomes the
 * client's credit, as if it had been kept. Once for a dispute, under the payment's lock; does nothing when no money was
 * dismissed.
 */
export async function creditDisputeWin({ req, payment, row }: CreditDisputeWinArgs): Promise<void> {
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
