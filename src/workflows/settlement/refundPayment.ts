import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { accountOfMethod, postings } from '../../domain/ledger/postings.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { coverRefund } from '../allocations/coverRefund.ts'
import { reversePayment } from '../invoices/reversePayment.ts'
import { readPaymentBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { bookPayment, claimOf } from '../payments/bookPayment.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { checkRefundable, type RefundOrder } from './reserveRefund.ts'
import { notifyOfRefund } from './notifyOfRefund.ts'
import { refuseDuplicateRefund } from './refuseDuplicate.ts'

/**
 * Records a refund of an offline payment: `amount` minor units, or all that is left. This is bookkeeping; an admin
 * moves the money. All refunds together never exceed what was received (409 `amount_exceeded`, `left`), even when made
 * in parallel. The same refund again on the same day is 409 `duplicate` unless `confirm` says that it is a second one.
 * For a card payment it does nothing and returns `null`: that is refunded at Stripe (`refundCardPayment`).
 */
export async function refundPayment({
  req,
  id,
  amount,
  reason,
  refundedBy,
  confirm = false,
}: RefundOrder): Promise<Payment | null> {
  return inTransaction({
    req,
    work: async () => {
      const { payment, invoice } = await lockPayment({ req, id, money: 'out' })
      checkRefundable(payment)
      if (payment.method === 'card') return null
      const { received, refunded: before } = await readPaymentBalance({ req, id })
      const left = received - before
      const refunded = amount ?? left
      const at = now().toISOString()
      if (!confirm) await refuseDuplicateRefund({ req, payment: id, amount: refunded, reason, at })
      if (refunded > left) throw fail('amount_exceeded', { left, currency: payment.currency })
      const refundId = await recordRefund({ req, payment, amount: refunded, reason, refundedBy })
      await bookPayment({
        req,
        payment,
        key: `refund:${refundId}`,
        kind: 'refund',
        memo: reason,
        entries: postings.refund({
          amount: BigInt(refunded),
          outOf: accountOfMethod[payment.method ?? 'other'],
          claim: claimOf(payment),
        }),
      })
      const { after } = await transition({
        req,
        collection: 'payments',
        id,
        action: refunded === left ? 'refundAll' : 'refundPart',
        by: 'admin',
        reason,
        activity: { refunded, currency: payment.currency },
      })
      if (invoice) await reversePayment({ req, invoice })
      await coverRefund({ req, payment })
      await notifyOfRefund({ req, payment, amount: refunded, currency: payment.currency, reason })
      return after
    },
  })
}

type RecordRefundArgs = { req: PayloadRequest; payment: Payment; amount: number; reason: string; refundedBy: string }

async function recordRefund({ req, payment, amount, reason, refundedBy }: RecordRefundArgs): Promise<string> {
  const { id } = await req.payload.db.create({
    collection: 'payment-refunds',
    data: {
      payment: payment.id,
      client: idOf(payment.client),
      amount,
      currency: payment.currency,
      reason,
      refundedBy,
      status: 'succeeded',
      settledAt: now().toISOString(),
    },
    req,
  })
  return String(id)
}
