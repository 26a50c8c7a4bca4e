import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { isRefusal } from '../../adapters/stripe/callStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { findByOperation } from '../../adapters/stripe/findByOperation.ts'
import { sql } from '../../adapters/database/sql.ts'
import { toStripeAmount } from '../../domain/payments/cardAmounts.ts'
import { isCurrency } from '../../domain/money/currencies.ts'
import { fail } from '../../errors.ts'
import type { PaymentRefund } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { applyRefund } from './applyRefund.ts'
import { applyRefunds } from './applyRefunds.ts'
import { failPendingRefund } from './failPendingRefund.ts'
import { fetchRefund } from './fetchRefund.ts'
import { withOperation } from './operations.ts'
import { runOperation } from './runOperation.ts'

type RefundAtStripeArgs = { req: PayloadRequest; refundId: string; intentId: string }

/**
 * Has Stripe refund what a pending row has reserved, once, and books the answer. A refusal fails the row with nothing
 * booked (409 `refund_refused` with Stripe's reason). A lost answer is 503 and leaves the row pending: the same request
 * again, or the reconciliation, finds the outcome.
 */
export async function refundAtStripe({ req, refundId, intentId }: RefundAtStripeArgs): Promise<void> {
  const row = await readRow({ req, collection: 'payment-refunds', id: refundId })
  try {
    const refund = await requestRefund({ req, row, intentId })
    await applyRefund({ req, refund, paymentId: idOf(row.payment), intentId, askedBy: refundId })
    await markAnswered({ req, refundId })
  } catch (error) {
    if (!isRefusal(error)) {
      await markLost({ req, refundId })
      throw error
    }
    const reason = error.code ?? error.type
    await failPendingRefund({ req, refundId, failureReason: reason })
    // Stripe knows more than the books here: it may have been refunded there.
    await applyRefunds({ req, intentId }).catch(() => undefined)
    throw fail('refund_refused', { reason })
  }
}

async function requestRefund({ req, row, intentId }: { req: PayloadRequest; row: PaymentRefund; intentId: string }) {
  const { id: refundId, amount: amountMinor, currency } = row
  const paymentId = idOf(row.payment)
  // Money in an unknown currency is stored as Stripe wrote it.
  const charged = isCurrency(currency) ? toStripeAmount({ amountMinor, currency }) : { amount: amountMinor }
  if (!charged) throw fail('amount_not_chargeable', { amount: amountMinor, currency })
  const { result, isRepeat } = await runOperation<Stripe.Refund>({
    req,
    operation: {
      subject: `refund:${refundId}`,
      kind: 'refund.create',
      payment: paymentId,
      refund: refundId,
      params: { payment_intent: intentId, amount: charged.amount, metadata: { paymentId, refundId } },
    },
    ask: async ({ stripe, params, operationId, options }) =>
      expectObject(await stripe.refunds.create(withOperation({ params, operationId }), options), 'refund'),
    read: async ({ stripe, id }) => expectObject(await stripe.refunds.retrieve(id), 'refund'),
    find: async ({ stripe, operationId }) =>
      findByOperation({ list: stripe.refunds.list({ payment_intent: intentId, limit: 100 }), operationId }),
  })
  if (!isRepeat) return result
  return fetchRefund({ id: result.id })
}

/** The next request takes the row over at once. */
async function markLost({ req, refundId }: { req: PayloadRequest; refundId: string }): Promise<void> {
  await sql({ req, text: 'UPDATE payment_refunds SET asked_at = NULL WHERE id = $1', values: [refundId] })
}

/** From now on the same request is a second refund. */
async function markAnswered({ req, refundId }: { req: PayloadRequest; refundId: string }): Promise<void> {
  await sql({ req, text: 'UPDATE payment_refunds SET answered_at = now() WHERE id = $1', values: [refundId] })
}
