import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { now } from '../../adapters/now.ts'
import { toStripeAmount } from '../../domain/payments/cardAmounts.ts'
import type { PaymentExceptionKind } from '../../domain/payments/paymentExceptions.ts'
import { matchCharge } from '../../domain/payments/matchCharge.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { env } from '../../env.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { settlePayment } from '../settlement/settlePayment.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { customersOf } from './ensureCustomer.ts'
import { bookUnmatchedReceipt } from '../paymentExceptions/bookUnmatchedReceipt.ts'

type Succeeded = { req: PayloadRequest; intent: Stripe.PaymentIntent; payment: Payment; invoice: Invoice | null }

/**
 * Handles money received for a locked payment. The payment is completed if it still waits and everything about the
 * money matches the request; all other money goes to review. The second call is `unchanged`.
 */
export async function applySuccess({
  req,
  intent,
  payment,
  invoice,
}: Succeeded): Promise<'settled' | 'unchanged' | 'review'> {
  if (isPaid(payment) && payment.method === 'card' && payment.stripePaymentIntentId === intent.id) return 'unchanged'
  const reason = await reasonForReview({ req, intent, payment, invoice })
  if (!reason) {
    await settlePayment({ req, payment, invoice, intentId: intent.id, paidAt: paidAtOf(intent) })
    return 'settled'
  }
  if (payment.status === 'processing') await giveUp({ req, id: payment.id })
  await bookUnmatchedReceipt({ req, payment, intent, ...reason })
  return 'review'
}

type Reason = { kind: PaymentExceptionKind; expected: Record<string, unknown>; found: Record<string, unknown> }

async function reasonForReview({ req, intent, payment, invoice }: Succeeded): Promise<Reason | null> {
  const { status } = payment
  const expected = { status: 'pending' }
  if (isPaid(payment)) return { kind: 'duplicate_payment', expected, found: { status } }
  if (status === 'cancelled' || invoice?.status === 'void') return { kind: 'late_payment', expected, found: { status } }
  return mismatchOf({ req, intent, payment })
}

function isPaid({ status }: Payment): boolean {
  return paymentStates.received.includes(status)
}

async function mismatchOf({ req, intent, payment }: Omit<Succeeded, 'invoice'>): Promise<Reason | null> {
  const asked = toStripeAmount({ amountMinor: payment.amount, currency: payment.currency })
  const client = idOf(payment.client)
  const { stripeCustomerId } = await readRow({ req, collection: 'users', id: client })
  const customers = [...(await customersOf({ req, client })), ...(stripeCustomerId ? [stripeCustomerId] : [])]
  return matchCharge({
    terms: {
      // An amount that cannot be charged never matches.
      amount: asked?.amount ?? -1,
      currency: payment.currency.toLowerCase(),
      customers: [...new Set(customers)],
      livemode: env.stripe?.livemode ?? false,
      paymentId: payment.id,
    },
    facts: {
      amount: intent.amount,
      amountReceived: intent.amount_received,
      currency: intent.currency,
      customer: idOf(intent.customer),
      livemode: intent.livemode,
      paymentId: intent.metadata?.['paymentId'] ?? null,
    },
  })
}

/** The payment no longer waits for this intent, and may be cancelled. */
async function giveUp({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const failureReason = 'payment_mismatch'
  await transition({ req, collection: 'payments', id, action: 'fail', by: 'system', data: { failureReason } })
}

function paidAtOf({ latest_charge: charge }: Stripe.PaymentIntent): string {
  const isKnown = charge !== null && typeof charge === 'object'
  return (isKnown && Number.isFinite(charge.created) ? new Date(charge.created * 1000) : now()).toISOString()
}
