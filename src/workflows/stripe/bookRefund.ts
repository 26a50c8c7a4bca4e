import type { PayloadRequest } from 'payload'
import { postings } from '../../domain/postings.ts'
import type { Invoice, Payment, PaymentRefund } from '../../payload-types.ts'
import { takeOutOfInvoice } from '../invoices/takeOutOfInvoice.ts'
import { readPaymentBalance } from '../ledger/readBalances.ts'
import { bookPayment, claimOf } from '../payments/bookPayment.ts'
import { tellOfRefund } from '../payments/tellOfRefund.ts'
import { idOf } from '../shared/ids.ts'
import { transition } from '../shared/transition.ts'
import { payOutAgain } from './payOutAgain.ts'
import { returnKept } from './returnKept.ts'
import { settleReview } from './settleReview.ts'

type RefundOf = { req: PayloadRequest; payment: Payment; invoice: Invoice | null; refund: PaymentRefund }

/**
 * Books a refund that Stripe took, once, under the payment's lock: payment, invoice and client follow. Money that had settled nothing leaves
 * suspense instead, and its review is over once none is left there; what was kept as the client's credit leaves that. One
 * that makes up for a refund which had been sent back moves nothing but the money that was owed of it.
 */
export async function bookRefund({ req, payment, invoice, refund }: RefundOf): Promise<void> {
  if (await payOutAgain({ req, payment, refund })) return
  const reviewId = idOf(refund.review)
  const { currency, reason } = refund
  const isNew = await bookPayment({
    req,
    payment,
    // Of unmatched money there may be several parts, under the one review.
    key: reviewId ? `review:${reviewId}:refunded:${refund.id}` : `refund:${refund.id}`,
    kind: reviewId ? 'unmatched_refund' : 'refund',
    currency,
    memo: reason,
    isOnInvoice: !reviewId,
    entries: postings.refund({
      amount: BigInt(refund.amount),
      outOf: 'stripe',
      claim: reviewId ? 'suspense' : claimOf(payment),
    }),
  })
  if (!isNew) return
  if (reviewId) await leaveReview({ req, payment, refund, reviewId })
  else await movePayment({ req, payment, invoice, refund })
  await tellOfRefund({ req, payment, amount: refund.amount, currency, reason })
}

async function leaveReview(args: Omit<RefundOf, 'invoice'> & { reviewId: string }): Promise<void> {
  await returnKept(args)
  await settleReview({ req: args.req, id: args.reviewId })
}

async function movePayment({ req, payment, invoice, refund }: RefundOf): Promise<void> {
  const { received, refunded } = await readPaymentBalance({ req, id: payment.id })
  await transition({
    req,
    collection: 'payments',
    id: payment.id,
    action: refunded >= received ? 'refundAll' : 'refundPart',
    by: req.user?.role === 'admin' ? 'admin' : 'system',
    reason: refund.reason,
    activity: { refunded: refund.amount, currency: refund.currency },
  })
  if (invoice) await takeOutOfInvoice({ req, invoice })
}
