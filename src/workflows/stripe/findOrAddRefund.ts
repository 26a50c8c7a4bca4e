import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { sql } from '../../adapters/database/sql.ts'
import { fromStripeAmount } from '../../domain/cardAmounts.ts'
import { refundReasons } from '../../domain/refundReasons.ts'
import type { Payment, PaymentRefund } from '../../payload-types.ts'
import { readPaymentBalance } from '../ledger/readBalances.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'
import { isBooked } from './isBooked.ts'

type RefundOf = {
  req: PayloadRequest
  payment: Payment
  refund: Stripe.Refund
  intentId: string
  /** The row that asked for it, where Stripe has just answered that. */
  askedBy?: string | undefined
}

/**
 * The row of a refund of Stripe's, which from now on has its id: the one that asked for it, or a new one for a refund that was made in Stripe's
 * dashboard. Null where nothing came in through its intent. Run under the payment's lock.
 */
export async function findOrAddRefund(args: RefundOf): Promise<PaymentRefund | null> {
  const { req, payment } = args
  // It goes back in what was paid, also where that is not said again.
  const refund = { ...args.refund, currency: args.refund.currency ?? payment.currency.toLowerCase() }
  // As Stripe wrote it where the currency is none that we know, as it was kept when it came.
  const money = fromStripeAmount(refund) ?? { amountMinor: refund.amount, currency: refund.currency.toUpperCase() }
  const id = (await findRow({ ...args, ...money })) ?? (await addRow({ ...args, ...money }))
  if (id === null) return null
  await sql({
    req,
    text: 'UPDATE payment_refunds SET stripe_refund_id = $2 WHERE id = $1 AND stripe_refund_id IS NULL',
    values: [id, refund.id],
  })
  return readRow({ req, collection: 'payment-refunds', id })
}

type Money = { amountMinor: number; currency: string }

/** Of the metadata only a row of this very payment and amount is believed. */
async function findRow({
  req,
  payment,
  refund,
  askedBy,
  amountMinor,
  currency,
}: RefundOf & Money): Promise<string | null> {
  const [row] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payment_refunds
            WHERE stripe_refund_id = $1
               OR (id::text = $2 AND payment_id = $3 AND amount = $4 AND currency = $5 AND stripe_refund_id IS NULL)
            ORDER BY stripe_refund_id NULLS LAST LIMIT 1`,
    values: [refund.id, askedBy ?? refund.metadata?.['refundId'] ?? null, payment.id, amountMinor, currency],
  })
  return row?.id ?? null
}

async function addRow({
  req,
  payment,
  refund,
  intentId,
  amountMinor,
  currency,
}: RefundOf & Money): Promise<string | null> {
  const review = await findReview({ req, intentId })
  if (!review && !(await hasSettled({ req, payment }))) return null
  const row = await req.payload.db.create({
    collection: 'payment-refunds',
    data: {
      payment: payment.id,
      client: idOf(payment.client),
      amount: amountMinor,
      currency,
      status: 'pending',
      stripeRefundId: refund.id,
      reason: reasonOf(refund),
      review,
    },
    req,
  })
  return String(row.id)
}

/** What the client is told. That he is suspected of fraud is between the agency and Stripe. */
function reasonOf({ reason }: Stripe.Refund): string {
  const isTold = reason && reason !== 'fraudulent'
  return isTold ? `${refundReasons.atStripe}: ${reason.replaceAll('_', ' ')}` : refundReasons.atStripe
}

/** The review of an intent whose money settled nothing. */
async function findReview({ req, intentId }: { req: PayloadRequest; intentId: string }): Promise<string | null> {
  if (!(await isBooked({ req, key: `intent:${intentId}:unmatched` }))) return null
  const [row] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payment_reviews WHERE stripe_object_id = $1 AND kind <> 'overpaid_invoice' ORDER BY created_at LIMIT 1`,
    values: [intentId],
  })
  return row?.id ?? null
}

/** Of several intents of one payment only one can have settled it; what came in through another is in suspense. */
async function hasSettled({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<boolean> {
  if (payment.method !== 'card') return false
  return (await readPaymentBalance({ req, id: payment.id })).received > 0
}
