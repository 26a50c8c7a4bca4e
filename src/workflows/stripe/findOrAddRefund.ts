import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { sql } from '../../adapters/database/sql.ts'
import { fromStripeAmount } from '../../domain/payments/cardAmounts.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import type { Payment, PaymentRefund } from '../../payload-types.ts'
import { readPaymentBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { isBooked } from '../paymentExceptions/isBooked.ts'

type RefundOf = {
  req: PayloadRequest
  payment: Payment
  refund: Stripe.Refund
  intentId: string
  /** The row that requested it, when Stripe has just answered that request. */
  askedBy?: string | undefined
}

/**
 * The row of a Stripe refund, which now gets its id: the one that requested it, or a new one for a refund made in
 * Stripe's dashboard. Null when nothing was received through its intent. Runs under the payment's lock.
 */
export async function findOrAddRefund(args: RefundOf): Promise<PaymentRefund | null> {
  const { req, payment } = args
  // A refund has the currency of the payment, even if Stripe does not repeat it.
  const refund = { ...args.refund, currency: args.refund.currency ?? payment.currency.toLowerCase() }
  // If we do not know the currency, as Stripe wrote it, which is how it was stored when received.
  const money = fromStripeAmount(refund) ?? { amountMinor: refund.amount, currency: refund.currency.toUpperCase() }
  const id = (await findRow({ ...args, ...money })) ?? (await addRow({ ...args, ...money }))
  if (id === null) return null
  await sql({
    req,
    text: 'UPDATE payment_refunds SET stripe_refund_id = $2 WHERE id = $1 AND stripe_refund_id IS NULL',
    values: [id, refund.id],
  })
  // Its request, if the process died before it heard of this.
  await sql({
    req,
    text: `UPDATE stripe_operations SET outcome = 'succeeded', result_id = $2, updated_at = now()
            WHERE subject = 'refund:' || $1 AND outcome = 'open'`,
    values: [id, refund.id],
  })
  return readRow({ req, collection: 'payment-refunds', id })
}

type Money = { amountMinor: number; currency: string }

/** The metadata is believed only if it names a row of this payment and amount. */
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
  const review = await findPaymentException({ req, intentId })
  if (!review && !(await hasSettled({ req, payment }))) return null
  const { locale } = await readRow({ req, collection: 'users', id: idOf(payment.client) })
  const row = await req.payload.db.create({
    collection: 'payment-refunds',
    data: {
      payment: payment.id,
      client: idOf(payment.client),
      amount: amountMinor,
      currency,
      status: 'pending',
      stripeRefundId: refund.id,
      reason: reasonOf({ refund, locale: languageOf(locale) }),
      review,
    },
    req,
  })
  return String(row.id)
}

/** What the client reads. A suspicion of fraud stays between the agency and Stripe. */
function reasonOf({ refund: { reason }, locale }: { refund: Stripe.Refund; locale: Locale }): string {
  const say = translator(locale)
  return reason && reason !== 'fraudulent' ? say('refunds.atStripeBecause', { reason }) : say('refunds.atStripe')
}

type FindPaymentExceptionArgs = { req: PayloadRequest; intentId: string }

/** The review of an intent whose money settled nothing. */
async function findPaymentException({ req, intentId }: FindPaymentExceptionArgs): Promise<string | null> {
  if (!(await isBooked({ req, key: `intent:${intentId}:unmatched` }))) return null
  const [row] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payment_reviews WHERE stripe_object_id = $1 AND kind <> 'overpaid_invoice' ORDER BY created_at LIMIT 1`,
    values: [intentId],
  })
  return row?.id ?? null
}

/** Of several intents of a payment only one can have settled it. Money received through another is in suspense. */
async function hasSettled({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<boolean> {
  if (payment.method !== 'card') return false
  return (await readPaymentBalance({ req, id: payment.id })).received > 0
}
