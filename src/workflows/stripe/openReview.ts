import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { formatAnyMoney } from '../../domain/formatAnyMoney.ts'
import type { ReviewKind } from '../../domain/reviews.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'

export type ReviewDraft = {
  /** What is reviewed once: `intent:<pi_id>`, `payment:<id>:overpaid`. */
  key: string
  kind: ReviewKind
  /** Ids. */
  payment: string | null
  client: string | null
  /** Minor units of `currency`: the money that waits. */
  amount: number
  currency: string
  stripeObjectId: string | null
  expected: Record<string, unknown>
  found: Record<string, unknown>
}

/** Puts money before the admins, once for a key, in the open transaction; they are told the first time. Answers the review's id. */
export async function openReview({ req, review }: { req: PayloadRequest; review: ReviewDraft }): Promise<string> {
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
      if (opened.length === 0) return findReview({ req, key: review.key })
      await announce({ req, id, review })
      return id
    },
  })
}

async function findReview({ req, key }: { req: PayloadRequest; key: string }): Promise<string> {
  const [row] = await sql<{ id: string }>({ req, text: 'SELECT id FROM payment_reviews WHERE key = $1', values: [key] })
  if (!row) throw new Error('A review that exists cannot be read.')
  return row.id
}

async function announce({ req, id, review }: { req: PayloadRequest; id: string; review: ReviewDraft }) {
  const { kind, payment, amount, currency, stripeObjectId } = review
  await recordActivity({
    req,
    action: 'review.opened',
    entityType: 'payment-reviews',
    entityId: id,
    after: { kind, payment, amount, currency, stripeObjectId },
  })
  const data = { amount: formatAnyMoney({ amountMinor: amount, currency }), problem: kind }
  await notify({
    req,
    to: 'admins',
    type: 'review.opened',
    data,
    entity: { type: 'payment-reviews', id },
    mail: ({ firstName }) => ({
      template: 'review_opened',
      link: { site: 'backend', path: `/admin/collections/payment-reviews/${id}` },
      data: { ...data, firstName },
    }),
  })
}
