import type { PayloadRequest } from 'payload'
import { markRepeatable } from '../../adapters/database/runFor.ts'
import type Stripe from 'stripe'
import { isKeptFailure } from '../../adapters/stripe/callStripe.ts'
import { PlatformError } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { ensureIntent } from '../stripe/ensureIntent.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { isOpenIntent } from '../stripe/isOpenIntent.ts'
import { closeOperation, type Operation } from '../stripe/operations.ts'
import { answerAttempt, type CardAnswer } from './answerAttempt.ts'
import { beginAttempt, findAttempt } from './beginAttempt.ts'
import { checkPayable } from '../payments/checkPayable.ts'
import { confirmAttempt } from './confirmAttempt.ts'
import { refuseAttempt } from './refuseAttempt.ts'
import { refuseClosedIntent } from './refuseClosedIntent.ts'

type Paying = { req: PayloadRequest; payment: Payment; paymentMethodId: string }

/**
 * Pays with a card at once. The intent exists before the payment moves, so a Stripe outage leaves the payment as it
 * was. The attempt is then recorded together with the move to `processing`, and Stripe is asked under its key.
 * - Succeeded: settled.
 * - Declined: failed, and 402 `card_declined`.
 * - The bank wants to see the cardholder: `requiresAction`, and the payment stays `processing`.
 * - No answer: 503, it stays `processing`, and what Stripe says later decides.
 *
 * The same request again is the same attempt and gets its outcome, even if something else settled it meanwhile. One
 * intent means one charge.
 */
export async function payByCard(paying: Paying): Promise<CardAnswer> {
  markRepeatable()
  return pay(paying).catch(async (error: unknown) => {
    if (!(error instanceof PlatformError) || error.code !== 'illegal_transition') throw error
    return (await answerLostTry(paying)) ?? Promise.reject(error)
  })
}

async function pay({ req, payment, paymentMethodId }: Paying): Promise<CardAnswer> {
  checkPayable(payment)
  const intent = await ensureIntent({ req, payment })
  const params = { intent: intent.id, payment_method: paymentMethodId }
  if (!isOpenIntent(intent)) {
    // What this same attempt had done before its answer was lost.
    const earlier = await findAttempt({ req, payment, params })
    if (!earlier) return refuseClosedIntent({ req, payment, intent })
    return answerEarlier({ req, earlier, intent })
  }
  const isWaiting = intent.status === 'requires_action' && payment.status === 'processing'
  if (isWaiting && idOf(intent.payment_method) === paymentMethodId) return answerAttempt({ req, intent })
  return tryOnce({ req, payment, params }).catch((error: unknown) => {
    // Stripe stores its own fault under the key, and nothing was charged. Ask once more under another key.
    if (isKeptFailure(error)) return tryOnce({ req, payment, params })
    throw error
  })
}

/**
 * The payment is completed. If an attempt with this card charged it and the server died before answering, its repeat
 * gets the answer now.
 */
async function answerLostTry({ req, payment: { id }, paymentMethodId }: Paying): Promise<CardAnswer | undefined> {
  const payment = await readRow({ req, collection: 'payments', id })
  const intentId = payment.stripePaymentIntentId
  if (payment.status !== 'completed' || !intentId) return undefined
  const params = { intent: intentId, payment_method: paymentMethodId }
  const earlier = await findAttempt({ req, payment, params })
  if (!earlier) return undefined
  const intent = await fetchIntent({ id: intentId })
  return intent.status === 'succeeded' ? answerEarlier({ req, earlier, intent }) : undefined
}

async function answerEarlier({
  req,
  earlier,
  intent,
}: Pick<Paying, 'req'> & { earlier: Operation; intent: Stripe.PaymentIntent }): Promise<CardAnswer> {
  await closeOperation({ req, id: earlier.id, outcome: 'succeeded', resultId: intent.id })
  return answerAttempt({ req, intent })
}

type TryOnceArgs = Omit<Paying, 'paymentMethodId'> & { params: { intent: string; payment_method: string } }

async function tryOnce({ req, payment, params }: TryOnceArgs): Promise<CardAnswer> {
  const attempt = await beginAttempt({ req, payment, params })
  const { intent, refusal } = await confirmAttempt({ req, payment, attempt })
  if (intent) return answerAttempt({ req, intent })
  return refuseAttempt({ req, payment, intentId: params.intent, refusal })
}
