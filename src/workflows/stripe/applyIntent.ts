import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { tellableDecline } from '../../domain/declineCodes.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { applySuccess } from './applySuccess.ts'
import { findPaymentOfIntent } from './findPaymentOfIntent.ts'
import { tellOfFailure } from '../payments/tellOfFailure.ts'
import { isBeingConfirmed } from './isBeingConfirmed.ts'

export type IntentOutcome = 'settled' | 'failed' | 'processing' | 'unchanged' | 'review' | 'unknown'

/**
 * Brings the payment of an intent forward to what the intent says, in one transaction under the payment's lock: settled, failed, processing, or
 * money put to review. However often, in whatever order and from however many sides it is called, each has its effect once, and nothing moves
 * back. `intent` was fetched just now with `fetchIntent`. `unknown`: the intent is of something else than our payments.
 */
export async function applyIntent({
  req,
  intent,
}: {
  req: PayloadRequest
  intent: Stripe.PaymentIntent
}): Promise<{ paymentId: string | null; outcome: IntentOutcome }> {
  return inTransaction({
    req,
    work: async () => {
      const paymentId = await findPaymentOfIntent({ req, intent })
      if (paymentId === null) return { paymentId, outcome: 'unknown' }
      const locked = await lockPayment({ req, id: paymentId })
      return { paymentId, outcome: await applyTo({ req, intent, ...locked }) }
    },
  })
}

type Applied = { req: PayloadRequest; intent: Stripe.PaymentIntent; payment: Payment; invoice: Invoice | null }

async function applyTo({ req, intent, payment, invoice }: Applied): Promise<IntentOutcome> {
  if (intent.status === 'succeeded') return applySuccess({ req, intent, payment, invoice })
  // What an earlier generation says matters only where it brought money.
  const isCurrent = !payment.stripePaymentIntentId || payment.stripePaymentIntentId === intent.id
  if (!isCurrent) return 'unchanged'
  if (intent.status === 'processing') return applyProcessing({ req, payment })
  const isOver = ['requires_payment_method', 'requires_confirmation', 'canceled'].includes(intent.status)
  return isOver ? applyFailure({ req, intent, payment }) : 'unchanged'
}

async function applyProcessing({ req, payment }: Pick<Applied, 'req' | 'payment'>): Promise<IntentOutcome> {
  if (payment.status !== 'pending' && payment.status !== 'failed') return 'unchanged'
  await transition({ req, collection: 'payments', id: payment.id, action: 'process', by: 'system' })
  return 'processing'
}

/** A try that failed. While another one runs, its own answer decides. */
async function applyFailure({ req, intent, payment }: Omit<Applied, 'invoice'>): Promise<IntentOutcome> {
  const { id, status } = payment
  const error = intent.last_payment_error
  const hasFailed =
    status === 'processing' || (status === 'pending' && error && intent.status === 'requires_payment_method')
  if (!hasFailed || (await isBeingConfirmed({ req, paymentId: id }))) return 'unchanged'
  if (status === 'pending') await transition({ req, collection: 'payments', id, action: 'process', by: 'system' })
  const failureReason = error
    ? tellableDecline({ declineCode: error.decline_code, code: error.code })
    : intent.status === 'canceled'
      ? 'cancelled'
      : 'not_confirmed'
  await transition({
    req,
    collection: 'payments',
    id,
    action: 'fail',
    by: 'system',
    data: { failureReason },
    activity: { failureReason },
  })
  // Whoever is paying in this request is answered by it.
  if (!req.user) await tellOfFailure({ req, payment })
  return 'failed'
}
