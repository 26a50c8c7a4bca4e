import type { PayloadRequest } from 'payload'
import { isKeptFailure } from '../../adapters/stripe/askStripe.ts'
import type { Payment } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { ensureIntent } from '../stripe/ensureIntent.ts'
import { isOpenIntent } from '../stripe/isOpenIntent.ts'
import { closeOperation } from '../stripe/operations.ts'
import { answerAttempt, type CardAnswer } from './answerAttempt.ts'
import { beginAttempt, findAttempt } from './beginAttempt.ts'
import { checkPayable } from './checkPayable.ts'
import { confirmAttempt } from './confirmAttempt.ts'
import { refuseAttempt } from './refuseAttempt.ts'
import { refuseClosedIntent } from './refuseClosedIntent.ts'

/**
 * Pays with a card at once. The intent is there before the payment moves, so that a Stripe that is down leaves it as it was; then the try is
 * written down together with the move to `processing`, and Stripe is asked under its key. Succeeded: settled. Declined: failed, and 402
 * `card_declined`. The bank wants to see the cardholder: `requiresAction`, and the payment stays `processing`. No answer: 503, it stays
 * `processing`, and what Stripe says later decides; the same again is the same try. There is one intent, so there is one charge.
 */
export async function payByCard({
  req,
  payment,
  paymentMethodId,
}: {
  req: PayloadRequest
  payment: Payment
  paymentMethodId: string
}): Promise<CardAnswer> {
  checkPayable(payment)
  const intent = await ensureIntent({ req, payment })
  const params = { intent: intent.id, payment_method: paymentMethodId }
  if (!isOpenIntent(intent)) {
    // What this very try had done before its answer was lost.
    const earlier = await findAttempt({ req, payment, params })
    if (!earlier) return refuseClosedIntent({ req, payment, intent })
    await closeOperation({ req, id: earlier.id, outcome: 'succeeded', resultId: intent.id })
    return answerAttempt({ req, intent })
  }
  const isWaiting = intent.status === 'requires_action' && payment.status === 'processing'
  if (isWaiting && idOf(intent.payment_method) === paymentMethodId) return answerAttempt({ req, intent })
  return tryOnce({ req, payment, params }).catch((error: unknown) => {
    // Stripe keeps a fault of its own with the key, and nothing was charged: once more, under another.
    if (isKeptFailure(error)) return tryOnce({ req, payment, params })
    throw error
  })
}

async function tryOnce({
  req,
  payment,
  params,
}: {
  req: PayloadRequest
  payment: Payment
  params: { intent: string; payment_method: string }
}): Promise<CardAnswer> {
  const attempt = await beginAttempt({ req, payment, params })
  const { intent, refusal } = await confirmAttempt({ req, payment, attempt })
  if (intent) return answerAttempt({ req, intent })
  return refuseAttempt({ req, payment, intentId: params.intent, refusal })
}
