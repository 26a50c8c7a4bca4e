import type { PayloadRequest } from 'payload'
import { isDecline, type StripeRefusal } from '../../adapters/stripe/callStripe.ts'
import { publicDeclineCode } from '../../domain/payments/publicDeclineCode.ts'
import { fail, failField } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { toChargeError } from '../stripe/toChargeError.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { isBeingConfirmed } from '../stripe/isBeingConfirmed.ts'
import { answerAttempt, type CardAnswer } from './answerAttempt.ts'
import { lockPayment } from '../payments/lockPayment.ts'

type Refused = { req: PayloadRequest; payment: Payment; intentId: string; refusal: StripeRefusal }

/**
 * Handles an attempt that Stripe refused. The payment becomes `failed`, never stays `processing`, and the reason is
 * thrown as one of ours. If another attempt was faster, the answer is what the intent says now.
 */
export async function refuseAttempt({ req, payment, intentId, refusal }: Refused): Promise<CardAnswer> {
  const intent = await fetchIntent({ id: intentId }).catch(() => null)
  const isOvertaken = intent?.status === 'succeeded' || refusal.code === 'payment_intent_unexpected_state'
  if (intent && isOvertaken) return answerAttempt({ req, intent })
  const reason = reasonOf({ payment, refusal })
  if (intent) await applyIntent({ req, intent })
  else await failAttempt({ req, id: payment.id, refusal })
  throw reason
}

function reasonOf({ payment, refusal }: Pick<Refused, 'payment' | 'refusal'>): unknown {
  if (isDecline(refusal)) return fail('card_declined', { declineCode: declineOf(refusal) })
  const isAboutMethod = refusal.param === 'payment_method' || refusal.code?.startsWith('payment_method_')
  if (!isAboutMethod) return toChargeError({ error: refusal, payment })
  return failField('paymentMethodId', 'invalid_value.payment_method')
}

function declineOf({ decline_code: declineCode, code }: StripeRefusal): string {
  return publicDeclineCode({ declineCode, code })
}

type FailAttemptArgs = { req: PayloadRequest; id: string; refusal: StripeRefusal }

/** Without the intent, which could not be read just now. The refusal itself is certain. */
async function failAttempt({ req, id, refusal }: FailAttemptArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const { payment } = await lockPayment({ req, id })
      if (payment.status !== 'processing' || (await isBeingConfirmed({ req, paymentId: id }))) return
      const data = { failureReason: declineOf(refusal) }
      await transition({ req, collection: 'payments', id, action: 'fail', by: 'system', data, activity: data })
    },
  })
}
