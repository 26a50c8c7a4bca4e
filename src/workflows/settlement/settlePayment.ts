import type { PayloadRequest } from 'payload'
import type { Invoice, Payment } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { transition } from '../lifecycle/transition.ts'
import { openPaymentException } from '../paymentExceptions/openPaymentException.ts'
import { receivePayment } from './receivePayment.ts'

type SettlePaymentArgs = {
  req: PayloadRequest
  payment: Payment
  /** The payment's, locked. */
  invoice: Invoice | null
  intentId: string
  /** ISO 8601. */
  paidAt: string
}

/**
 * Settles a locked payment whose card payment matches the request exactly. If its invoice was settled another way
 * meanwhile, the payment is still completed, because the money is here, and the excess goes to review.
 */
export async function settlePayment({
  req,
  payment: { id, linkUsedAt },
  invoice,
  intentId,
  paidAt,
}: SettlePaymentArgs): Promise<void> {
  const { after } = await transition({
    req,
    collection: 'payments',
    id,
    action: 'settle',
    by: 'system',
    data: { method: 'card', reference: intentId, stripePaymentIntentId: intentId, paidAt, failureReason: null },
    // A client who is signed in has confirmed it by themselves.
    activity: { method: 'card', reference: intentId, paidAt, ...(linkUsedAt && !req.user && { byLink: true }) },
  })
  await receivePayment({ req, payment: after, invoice, paidAt, memo: intentId })
  if (invoice) await reviewExcess({ req, payment: after, invoice, intentId })
}

type ReviewExcessArgs = { req: PayloadRequest; payment: Payment; invoice: Invoice; intentId: string }

async function reviewExcess({
  req,
  payment: { id, client, amount, currency },
  invoice,
  intentId,
}: ReviewExcessArgs): Promise<void> {
  const { owed } = await readInvoiceBalance({ req, id: invoice.id })
  if (owed >= 0) return
  await openPaymentException({
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
