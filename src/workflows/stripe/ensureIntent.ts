import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { callStripe, isMissing, isRefusal } from '../../adapters/stripe/callStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'
import { stripeClient } from '../../adapters/stripe/stripeClient.ts'
import { sql } from '../../adapters/database/sql.ts'
import { toStripeAmount, type StripeAmount } from '../../domain/payments/cardAmounts.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { toChargeError } from './toChargeError.ts'
import { cancelIntents } from './cancelIntents.ts'
import { createIntent } from './createIntent.ts'
import { ensureCustomer } from './ensureCustomer.ts'
import { fetchIntent } from './fetchIntent.ts'
import { isOpenIntent } from './isOpenIntent.ts'
import { readOperations } from './operations.ts'

type EnsureIntentArgs = { req: PayloadRequest; payment: Payment }

/**
 * The one intent of a payment request, as it is at Stripe now: created once, and again only after it was cancelled.
 * Parallel requests get the same one. Its amount and currency are the payment's, never the caller's. 422
 * `amount_not_chargeable`, before Stripe is asked, if cards cannot be charged the amount; 409 if the payment was
 * cancelled or paid meanwhile.
 */
export async function ensureIntent({ req, payment }: EnsureIntentArgs): Promise<Stripe.PaymentIntent> {
  const { id, amount, currency } = payment
  const asked = toStripeAmount({ amountMinor: amount, currency })
  if (!asked) throw fail('amount_not_chargeable', { amount, currency })
  stripeClient() // 503 when Stripe is not set up, before anything is recorded
  const intent = await presentIntent({ req, payment, asked })
  await storeIntent({ req, id })
  return intent
}

/**
 * The newest generation, aligned with the payment while it is open. The next one if there is none, or it was refused or
 * cancelled.
 */
async function presentIntent({ req, payment, asked }: Wanted): Promise<Stripe.PaymentIntent> {
  const operations = await readOperations({ req, kind: 'intent.create', payment: payment.id })
  const last = operations.at(-1)
  const next = operations.length + 1
  if (!last || last.outcome === 'failed') return create({ req, payment, asked, generation: next })
  const intent = last.resultId
    ? await findIntent(last.resultId)
    : await create({ req, payment, asked, generation: operations.length })
  // A parallel request has counted the same operations, and gets the same intent.
  if (!intent || intent.status === 'canceled') return create({ req, payment, asked, generation: next })
  return isOpenIntent(intent) ? align({ payment, asked, intent }) : intent
}

/** `null` when it is gone: the Stripe account has changed, or its test data was deleted. */
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
      // The customer was deleted in Stripe's dashboard, or the account has changed.
      if (!isMissing(error, 'customer')) throw error
      return make(await ensureCustomer({ req, client, lost: customer }), generation + 1)
    })
  } catch (error) {
    throw toChargeError({ error, payment })
  }
}

function paramsOf({
  payment: { id, description },
  asked,
  customer,
}: Pick<Wanted, 'payment' | 'asked'> & { customer: string }) {
  return { ...asked, customer, description, allowed_payment_method_types: ['card'], metadata: { paymentId: id } }
}

/** Only Stripe's dashboard can have changed it. It is corrected before anyone pays. */
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
    return await callStripe(async (stripe) =>
      expectIntent(await stripe.paymentIntents.update(intent.id, { ...asked, metadata: { paymentId: payment.id } })),
    )
  } catch (error) {
    const isOver = isRefusal(error) && error.code === 'payment_intent_unexpected_state'
    if (isOver) return fetchIntent({ id: intent.id })
    throw toChargeError({ error, payment })
  }
}

/**
 * Stores the newest intent with a payment that can still be paid. If the payment ended meanwhile, the intent is
 * cancelled again.
 */
async function storeIntent({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const kept = await sql({
    req,
    text: `UPDATE payments SET stripe_payment_intent_id = (
             SELECT result_id FROM stripe_operations
              WHERE payment_id = $1 AND kind = 'intent.create' AND result_id IS NOT NULL
              ORDER BY created_at DESC, id DESC LIMIT 1)
            WHERE id = $1 AND status = ANY($2) RETURNING id`,
    values: [id, paymentStates.unsettled],
  })
  if (kept.length > 0) return
  await cancelIntents({ req, paymentId: id })
  const { status } = await readRow({ req, collection: 'payments', id })
  throw fail('illegal_transition', { from: status, action: 'process' })
}
