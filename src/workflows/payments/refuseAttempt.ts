import type { PayloadRequest } from 'payload'
import { isDecline, type StripeRefusal } from '../../adapters/stripe/askStripe.ts'
import { tellableDecline } from '../../domain/declineCodes.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { asChargeRefusal } from '../stripe/asChargeRefusal.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { isBeingConfirmed } from '../stripe/isBeingConfirmed.ts'
import { answerAttempt, type CardAnswer } from './answerAttempt.ts'
import { lockPayment } from './lockPayment.ts'

type Refused = { req: PayloadRequest; payment: Payment; intentId: string; refusal: StripeRefusal }

/**
 * Stripe refused a try: the payment is `failed`, never left `processing`, and the reason is thrown as one of ours. Where another try was faster, what
 * the intent says now is the answer.
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
  if (!isAboutMethod) return asChargeRefusal({ error: refusal, payment })
  const message = 'Stripe has no such payment method, or it cannot be used here.'
  return fail('validation_failed', { errors: [{ path: 'paymentMethodId', message }] })
}

function declineOf({ decline_code: declineCode, code }: StripeRefusal): string {
  return tellableDecline({ declineCode, code })
}

/** Without the intent, which could not be read just now: the refusal itself is certain. */
async function failAttempt({
  req,
  id,
  refusal,
}: {
  req: PayloadRequest
  id: string
  refusal: StripeRefusal
}): Promise<void> {
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
