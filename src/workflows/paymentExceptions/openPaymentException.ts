import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import type { PaymentExceptionKind } from '../../domain/payments/paymentExceptions.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'

export type PaymentExceptionDraft = {
  /** What is reviewed once: `intent:<pi_id>`, `payment:<id>:overpaid`. */
  key: string
  kind: PaymentExceptionKind
  /** Ids. */
  payment: string | null
  client: string | null
  /** The money in question, in minor units of `currency`. */
  amount: number
  currency: string
  stripeObjectId: string | null
  expected: Record<string, unknown>
  found: Record<string, unknown>
}

type OpenPaymentExceptionArgs = { req: PayloadRequest; review: PaymentExceptionDraft }

/**
 * Opens a review of money, once for a key, in the open transaction. Admins are notified the first time. Returns the
 * review's id.
 */
export async function openPaymentException({ req, review }: OpenPaymentExceptionArgs): Promise<string> {
  return inTransaction({
    req,
    work: async () => {
      const id = uuidv7()
      const opened = await sql<{ id: string }>({
        req,
        text: `INSERT INTO payment_reviews
                 (id, key, kind, status, payment_id, client_id, amount, currency, stripe_object_id, expected, found)
               VALUES ($1, $2, $3::enum_payment_reviews_kind, 'open', $4, $5, $6, $7, $8, $9, $10)
               ON CONFLICT (key) DO NOTHING RETURNING id`,
        values: [
          id,
          review.key,
          review.kind,
          review.payment,
          review.client,
          review.amount,
          review.currency,
          review.stripeObjectId,
          JSON.stringify(review.expected),
          JSON.stringify(review.found),
        ],
      })
      if (opened.length === 0) return findPaymentException({ req, key: review.key })
      await announce({ req, id, review })
      return id
    },
  })
}

async function findPaymentException({ req, key }: { req: PayloadRequest; key: string }): Promise<string> {
  const [row] = await sql<{ id: string }>({ req, text: 'SELECT id FROM payment_reviews WHERE key = $1', values: [key] })
  if (!row) throw new Error('A review that exists cannot be read.')
  return row.id
}

async function announce({ req, id, review }: { req: PayloadRequest; id: string; review: PaymentExceptionDraft }) {
  const { kind, payment, amount, currency, stripeObjectId } = review
  await recordActivity({
    req,
    action: 'payment_exception.opened',
    entityType: 'payment-reviews',
    entityId: id,
    after: { kind, payment, amount, currency, stripeObjectId },
  })
  const data = { reviewId: id, amount: formatAnyMoney({ amountMinor: amount, currency }), problem: kind }
  await notify({ req, kind: 'payment_exception.opened', to: ['admins'], data })
}
