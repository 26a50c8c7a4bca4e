import type { PayloadRequest } from 'payload'
import type { Invoice, Payment } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { idOf } from '../shared/ids.ts'
import { transition } from '../shared/transition.ts'
import { openReview } from '../stripe/openReview.ts'
import { receivePayment } from './receivePayment.ts'

/**
 * A locked payment whose money came by card, exactly as it was asked for. Where its invoice was settled meanwhile in another way, the payment is
 * completed all the same, for the money is here, and what is too much is put before the admins.
 */
export async function settlePayment({
  req,
  payment: { id },
  invoice,
  intentId,
  paidAt,
}: {
  req: PayloadRequest
  payment: Payment
  /** The payment's, locked. */
  invoice: Invoice | null
  intentId: string
  /** ISO 8601. */
  paidAt: string
}): Promise<void> {
  const { after } = await transition({
    req,
    collection: 'payments',
    id,
    action: 'settle',
    by: 'system',
    data: { method: 'card', reference: intentId, stripePaymentIntentId: intentId, paidAt, failureReason: null },
    activity: { method: 'card', reference: intentId, paidAt },
  })
  await receivePayment({ req, payment: after, invoice, paidAt, memo: intentId })
  if (invoice) await reviewExcess({ req, payment: after, invoice, intentId })
}

async function reviewExcess({
  req,
  payment: { id, client, amount, currency },
  invoice,
  intentId,
}: {
  req: PayloadRequest
  payment: Payment
  invoice: Invoice
  intentId: string
}): Promise<void> {
  const { owed } = await readInvoiceBalance({ req, id: invoice.id })
  if (owed >= 0) return
  await openReview({
    req,
    review: {
      key: `payment:${id}:overpaid`,
      kind: 'overpaid_invoice',
      payment: id,
      client: idOf(client),
      amount: Math.min(amount, -owed),
      currency,
      stripeObjectId: intentId,
      expected: { invoice: invoice.id, owed: owed + amount },
      found: { amount },
    },
  })
}
