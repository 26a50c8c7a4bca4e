import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { fromStripeAmount } from '../../domain/payments/cardAmounts.ts'
import { postings } from '../../domain/ledger/postings.ts'
import type { PaymentExceptionKind } from '../../domain/payments/paymentExceptions.ts'
import type { Payment } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { idOf } from '../request/idOf.ts'
import { openPaymentException } from './openPaymentException.ts'

type BookUnmatchedReceiptArgs = {
  req: PayloadRequest
  payment: Payment
  intent: Stripe.PaymentIntent
  kind: PaymentExceptionKind
  expected: Record<string, unknown>
  found: Record<string, unknown>
}

/**
 * Books received money that settles nothing into suspense and opens a review, once for an intent. Under the payment's
 * lock.
 */
export async function bookUnmatchedReceipt({
  req,
  payment,
  intent,
  kind,
  expected,
  found,
}: BookUnmatchedReceiptArgs): Promise<void> {
  const { amount, currency } = moneyOf(intent)
  if (amount > 0) {
    await bookPayment({
      req,
      payment,
      key: `intent:${intent.id}:unmatched`,
      kind: 'unmatched_receipt',
      currency,
      memo: intent.id,
      entries: postings.receipt({ amount: BigInt(amount), into: 'stripe', claim: 'suspense' }),
      isOnInvoice: false,
    })
  }
  await openPaymentException({
    req,
    review: {
      key: `intent:${intent.id}`,
      kind,
      payment: payment.id,
      client: idOf(payment.client),
      amount,
      currency,
      stripeObjectId: intent.id,
      expected,
      found,
    },
  })
}

/** In our minor unit, or as Stripe wrote it when we do not know the currency. */
function moneyOf({ amount_received: received, currency }: Stripe.PaymentIntent): { amount: number; currency: string } {
  const known = fromStripeAmount({ amount: received, currency })
  return known
    ? { amount: known.amountMinor, currency: known.currency }
    : { amount: received, currency: currency.toUpperCase() }
}
