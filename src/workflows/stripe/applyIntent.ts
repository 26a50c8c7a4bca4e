import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { publicDeclineCode } from '../../domain/payments/publicDeclineCode.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { applySuccess } from './applySuccess.ts'
import { findPaymentOfIntent } from './findPaymentOfIntent.ts'
import { notify } from '../notifications/notify.ts'
import { aboutPayment } from '../payments/aboutPayment.ts'
import { idOf } from '../request/idOf.ts'
import { isBeingConfirmed } from './isBeingConfirmed.ts'

export type IntentOutcome = 'settled' | 'failed' | 'processing' | 'unchanged' | 'review' | 'unknown'

type ApplyIntentArgs = { req: PayloadRequest; intent: Stripe.PaymentIntent }

/**
 * Moves an intent's payment forward to what the intent says, in one transaction under the payment's lock: settled,
 * failed, processing, or money to review. Repeated, reordered and parallel calls each have their effect once, and
 * nothing moves back. `intent` was fetched just now with `fetchIntent`. `unknown`: the intent is not for one of our
 * payments.
 */
export async function applyIntent({
  req,
  intent,
}: ApplyIntentArgs): Promise<{ paymentId: string | null; outcome: IntentOutcome }> {
  const paymentId = await findPaymentOfIntent({ req, intent })
  if (paymentId === null) return { paymentId, outcome: 'unknown' }
  return inTransaction({
    req,
    work: async () => {
      const locked = await lockPayment({
        req,
        id: paymentId,
        ...(intent.status === 'succeeded' && { money: 'in' as const }),
      })
      return { paymentId, outcome: await applyTo({ req, intent, ...locked }) }
    },
  })
}

type Applied = { req: PayloadRequest; intent: Stripe.PaymentIntent; payment: Payment; invoice: Invoice | null }

async function applyTo({ req, intent, payment, invoice }: Applied): Promise<IntentOutcome> {
  if (intent.status === 'succeeded') return applySuccess({ req, intent, payment, invoice })
  // An earlier generation matters only if it brought money.
  const isCurrent = !payment.stripePaymentIntentId || payment.stripePaymentIntentId === intent.id
  if (!isCurrent) return 'unchanged'
  if (intent.status === 'processing') return applyProcessing({ req, payment })
  const isOver = ['requires_payment_method', 'requires_confirmation', 'canceled'].includes(intent.status)
  return isOver ? applyFailure({ req, intent, payment }) : 'unchanged'
}

async function applyProcessing({ req, payment }: Pick<Applied, 'req' | 'payment'>): Promise<IntentOutcome> {
  if (!paymentLifecycle.moves.process.from.includes(payment.status)) return 'unchanged'
  await transition({ req, collection: 'payments', id: payment.id, action: 'process', by: 'system' })
  return 'processing'
}

/** An attempt that failed. While another one runs, its own answer decides. */
async function applyFailure({ req, intent, payment }: Omit<Applied, 'invoice'>): Promise<IntentOutcome> {
  const { id, status } = payment
  const error = intent.last_payment_error
  const hasFailed =
    status === 'processing' || (status === 'pending' && error && intent.status === 'requires_payment_method')
  if (!hasFailed || (await isBeingConfirmed({ req, paymentId: id }))) return 'unchanged'
  if (status === 'pending') await transition({ req, collection: 'payments', id, action: 'process', by: 'system' })
  const failureReason = error
    ? publicDeclineCode({ declineCode: error.decline_code, code: error.code })
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
  // The client who is paying in this request gets the answer from it.
  if (!req.user) await notify({ req, kind: 'payment.failed', to: [idOf(payment.client)], data: aboutPayment(payment) })
  return 'failed'
}
