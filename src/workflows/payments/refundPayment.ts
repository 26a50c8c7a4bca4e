import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { accountOfMethod, postings } from '../../domain/postings.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { takeOutOfInvoice } from '../invoices/takeOutOfInvoice.ts'
import { readPaymentBalance } from '../ledger/readBalances.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { bookPayment, claimOf } from './bookPayment.ts'
import { lockPayment } from './lockPayment.ts'
import { checkRefundable, type RefundOrder } from './reserveRefund.ts'
import { tellOfRefund } from './tellOfRefund.ts'

/**
 * Money of a recorded payment that went back: `amount` minor units, or all that is left. This is bookkeeping, the admin moves the money. However
 * many refunds are made at once, together they never exceed what came in (409 `amount_exceeded`, `left`). `null`, and nothing is done, for money that
 * came by card: it goes back at Stripe (`refundCardPayment`).
 */
export async function refundPayment({ req, id, amount, reason, refundedBy }: RefundOrder): Promise<Payment | null> {
  return inTransaction({
    req,
    work: async () => {
      const { payment, invoice } = await lockPayment({ req, id })
      checkRefundable(payment)
      if (payment.method === 'card') return null
      const { received, refunded: before } = await readPaymentBalance({ req, id })
      const left = received - before
      const refunded = amount ?? left
      if (refunded > left) throw fail('amount_exceeded', { left, currency: payment.currency })
      const refundId = await keepRefund({ req, payment, amount: refunded, reason, refundedBy })
      await bookPayment({
        req,
        payment,
        key: `refund:${refundId}`,
        kind: 'refund',
        memo: reason,
        entries: postings.refund({
          amount: BigInt(refunded),
          outOf: accountOfMethod(payment.method),
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
      if (invoice) await takeOutOfInvoice({ req, invoice })
      await tellOfRefund({ req, payment, amount: refunded, currency: payment.currency, reason })
      return after
    },
  })
}

async function keepRefund({
  req,
  payment,
  amount,
  reason,
  refundedBy,
}: {
  req: PayloadRequest
  payment: Payment
  amount: number
  reason: string
  refundedBy: string
}): Promise<string> {
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
