import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { askStripe, isMissing, isRefusal } from '../../adapters/stripe/askStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'
import { stripeClient } from '../../adapters/stripe/stripeClient.ts'
import { sql } from '../../adapters/database/sql.ts'
import { toStripeAmount, type StripeAmount } from '../../domain/cardAmounts.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'
import { asChargeRefusal } from './asChargeRefusal.ts'
import { cancelIntents } from './cancelIntents.ts'
import { createIntent } from './createIntent.ts'
import { ensureCustomer } from './ensureCustomer.ts'
import { fetchIntent } from './fetchIntent.ts'
import { isOpenIntent } from './isOpenIntent.ts'
import { readOperations } from './operations.ts'

/**
 * The one intent of a payment request, as it is at Stripe now: made the first time, the same one afterwards, another one only after it was
 * cancelled. However many ask at once, there is one. Its amount and currency are the payment's, never the caller's. 422 `amount_not_chargeable`
 * before anything is asked where cards cannot be charged it; 409 where the payment was cancelled or paid meanwhile.
 */
export async function ensureIntent({
  req,
  payment,
}: {
  req: PayloadRequest
  payment: Payment
}): Promise<Stripe.PaymentIntent> {
  const { id, amount, currency } = payment
  const asked = toStripeAmount({ amountMinor: amount, currency })
  if (!asked) throw fail('amount_not_chargeable', { amount, currency })
  stripeClient() // 503 where there is none, before anything is written down
  const intent = await presentIntent({ req, payment, asked })
  await keepIntent({ req, id })
  return intent
}

/** The newest generation, aligned with the payment while it is open; the next one where there is none, or it was refused or cancelled. */
async function presentIntent({ req, payment, asked }: Wanted): Promise<Stripe.PaymentIntent> {
  const operations = await readOperations({ req, kind: 'intent.create', payment: payment.id })
  const last = operations.at(-1)
  const next = operations.length + 1
  if (!last || last.outcome === 'failed') return create({ req, payment, asked, generation: next })
  const intent = last.resultId
    ? await findIntent(last.resultId)
    : await create({ req, payment, asked, generation: operations.length })
  // Whoever makes the next one at the same time has counted the same operations, and gets the same intent.
  if (!intent || intent.status === 'canceled') return create({ req, payment, asked, generation: next })
  return isOpenIntent(intent) ? align({ payment, asked, intent }) : intent
}

/** `null` where it is gone: the account is another one now, or its test data were deleted. */
async function findIntent(id: string): Promise<Stripe.PaymentIntent | null> {
  return fetchIntent({ id }).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
}

type Wanted = { req: PayloadRequest; payment: Payment; asked: StripeAmount }

async function create({ req, payment, asked, generation }: Wanted & { generation: number }) {
  const client = idOf(payment.client)
  const make = async (customer: string, number: number) => {
    const params = paramsOf({ payment, asked, customer })
    return createIntent({ req, paymentId: payment.id, generation: number, params })
  }
  try {
    const customer = await ensureCustomer({ req, client })
    return await make(customer, generation).catch(async (error: unknown) => {
      // Somebody deleted the customer in Stripe's dashboard, or the account is another one now.
      if (!isMissing(error, 'customer')) throw error
      return make(await ensureCustomer({ req, client, lost: customer }), generation + 1)
    })
  } catch (error) {
    throw asChargeRefusal({ error, payment })
  }
}

function paramsOf({
  payment: { id, description },
  asked,
  customer,
}: Pick<Wanted, 'payment' | 'asked'> & { customer: string }) {
  return { ...asked, customer, description, allowed_payment_method_types: ['card'], metadata: { paymentId: id } }
}

/** Nobody but Stripe's dashboard can have changed it: it is put right before anybody pays. */
async function align({
  payment,
  asked,
  intent,
}: Pick<Wanted, 'payment' | 'asked'> & { intent: Stripe.PaymentIntent }): Promise<Stripe.PaymentIntent> {
  const isAligned =
    intent.amount === asked.amount &&
    intent.currency === asked.currency &&
    intent.metadata?.['paymentId'] === payment.id
  if (isAligned) return intent
  try {
    return await askStripe(async (stripe) =>
      expectIntent(await stripe.paymentIntents.update(intent.id, { ...asked, metadata: { paymentId: payment.id } })),
    )
  } catch (error) {
    const isOver = isRefusal(error) && error.code === 'payment_intent_unexpected_state'
    if (isOver) return fetchIntent({ id: intent.id })
    throw asChargeRefusal({ error, payment })
  }
}

/** Notes the newest intent with a payment that can still be paid. Where that ended meanwhile, it is withdrawn again. */
async function keepIntent({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const kept = await sql({
    req,
    text: `UPDATE payments SET stripe_payment_intent_id = (
             SELECT result_id FROM stripe_operations
              WHERE payment_id = $1 AND kind = 'intent.create' AND result_id IS NOT NULL
              ORDER BY created_at DESC, id DESC LIMIT 1)
            WHERE id = $1 AND status IN ('pending', 'processing', 'failed') RETURNING id`,
    values: [id],
  })
  if (kept.length > 0) return
  await cancelIntents({ req, paymentId: id })
  const { status } = await readRow({ req, collection: 'payments', id })
  throw fail('illegal_transition', { from: status, action: 'process' })
}
