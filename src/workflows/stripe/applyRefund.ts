import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { now } from '../../adapters/now.ts'
import { postings } from '../../domain/ledger/postings.ts'
import type { Payment, PaymentRefund } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { bookRefund } from './bookRefund.ts'
import { findOrAddRefund } from './findOrAddRefund.ts'
import { isBooked } from '../paymentExceptions/isBooked.ts'
import { openPaymentException } from '../paymentExceptions/openPaymentException.ts'

type ApplyRefundArgs = {
  req: PayloadRequest
  refund: Stripe.Refund
  paymentId: string
  intentId: string
  askedBy?: string
}

/**
 * Brings the books to what a freshly fetched refund says, forward only and once, in one transaction. The first state
 * seen books all steps before it: a refund taken by Stripe is booked, and one that failed after that is owed to the
 * client and goes to review. A refund made in Stripe's dashboard gets a row; `askedBy` is the row that has just
 * requested this one. Returns false when nothing was received through its intent.
 */
export async function applyRefund({ req, refund, paymentId, intentId, askedBy }: ApplyRefundArgs): Promise<boolean> {
  return inTransaction({
    req,
    work: async () => {
      const { payment, invoice } = await lockPayment({ req, id: paymentId, money: 'out' })
      const row = await findOrAddRefund({ req, payment, refund, intentId, askedBy })
      if (!row) return false
      await bookRefund({ req, payment, invoice, refund: row })
      if (refund.status === 'failed' || refund.status === 'canceled') await sendBack({ req, payment, row, refund })
      else if (refund.status === 'succeeded') await succeed({ req, row })
      return true
    },
  })
}

async function succeed({ req, row }: { req: PayloadRequest; row: PaymentRefund }): Promise<void> {
  if (row.status === 'succeeded' || (await isBooked({ req, key: `refund:${row.id}:failed` }))) return
  await transition({
    req,
    collection: 'payment-refunds',
    id: row.id,
    action: 'succeed',
    by: 'system',
    data: { settledAt: now().toISOString(), failureReason: null },
  })
}

type SendBackArgs = { req: PayloadRequest; payment: Payment; row: PaymentRefund; refund: Stripe.Refund }

/** The bank rejected it: Stripe has the money again, and the client waits for it. */
async function sendBack({ req, payment, row, refund }: SendBackArgs): Promise<void> {
  const failureReason = refund.failure_reason ?? refund.status ?? 'failed'
  const isNew = await bookPayment({
    req,
    payment,
    key: `refund:${row.id}:failed`,
    kind: 'refund_failed',
    currency: row.currency,
    memo: failureReason,
    isOnInvoice: false,
    entries: postings.refundFailed({ amount: BigInt(row.amount) }),
  })
  if (!isNew) return
  const { id, amount, currency } = row
  if (row.status !== 'failed') {
    const data = { failureReason, settledAt: null }
    const activity = { failureReason }
    await transition({ req, collection: 'payment-refunds', id, action: 'fail', by: 'system', data, activity })
  }
  await openPaymentException({
    req,
    review: {
      key: `refund:${id}:failed`,
      kind: 'refund_failed',
      payment: payment.id,
      client: idOf(payment.client),
      amount,
      currency,
      stripeObjectId: refund.id,
      expected: { status: 'succeeded' },
      found: { status: refund.status, failureReason },
    },
  })
}
