import type { PayloadRequest } from 'payload'
import { postings } from '../../domain/ledger/postings.ts'
import type { Invoice, Payment, PaymentRefund } from '../../payload-types.ts'
import { coverRefund } from '../allocations/coverRefund.ts'
import { reversePayment } from '../invoices/reversePayment.ts'
import { readPaymentBalance } from '../ledger/readBalances.ts'
import { bookPayment, claimOf } from '../payments/bookPayment.ts'
import { notifyOfRefund } from '../settlement/notifyOfRefund.ts'
import { idOf } from '../request/idOf.ts'
import { transition } from '../lifecycle/transition.ts'
import { matchReissuedRefund } from './matchReissuedRefund.ts'
import { reverseKeptCredit } from '../paymentExceptions/reverseKeptCredit.ts'
import { settlePaymentException } from '../paymentExceptions/settlePaymentException.ts'

type RefundOf = { req: PayloadRequest; payment: Payment; invoice: Invoice | null; refund: PaymentRefund }

/**
 * Books a refund that Stripe took, once, under the payment's lock. Payment, invoice and client follow. Money that
 * settled nothing leaves suspense instead, and its review closes once none is left; money kept as the client's credit
 * leaves that. A refund that replaces a returned one moves only the money that was owed.
 */
export async function bookRefund({ req, payment, invoice, refund }: RefundOf): Promise<void> {
  if (await matchReissuedRefund({ req, payment, refund })) return
  const reviewId = idOf(refund.review)
  const { currency, reason } = refund
  const isNew = await bookPayment({
    req,
    payment,
    // Unmatched money may have several parts, under the one review.
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
  await coverRefund({ req, payment })
  await notifyOfRefund({ req, payment, amount: refund.amount, currency, reason })
}

async function leaveReview(args: Omit<RefundOf, 'invoice'> & { reviewId: string }): Promise<void> {
  await reverseKeptCredit(args)
  await settlePaymentException({ req: args.req, id: args.reviewId })
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
  if (invoice) await reversePayment({ req, invoice })
}
