import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { isRefusal } from '../../adapters/stripe/askStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'
import type { Payment } from '../../payload-types.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import type { Operation } from '../stripe/operations.ts'
import { runOperation } from '../stripe/runOperation.ts'
import { answerAttempt, type CardAnswer } from './answerAttempt.ts'
import { beginAttempt } from './beginAttempt.ts'
import { openIntentOf } from './openIntentOf.ts'
import { refuseAttempt } from './refuseAttempt.ts'

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
  const intent = await openIntentOf({ req, payment })
  const isWaiting = intent.status === 'requires_action' && payment.status === 'processing'
  if (isWaiting && methodOf(intent) === paymentMethodId) return answerAttempt({ req, intent })
  const attempt = await beginAttempt({ req, payment, intentId: intent.id, paymentMethodId })
  const outcome = await confirmAtStripe({ req, payment, attempt })
  if ('intent' in outcome) return answerAttempt({ req, intent: outcome.intent })
  return refuseAttempt({ req, payment, intentId: intent.id, refusal: outcome.refusal })
}

type Outcome = { intent: Stripe.PaymentIntent } | { refusal: Parameters<typeof refuseAttempt>[0]['refusal'] }

async function confirmAtStripe({
  req,
  payment,
  attempt: { subject, params },
}: {
  req: PayloadRequest
  payment: Payment
  attempt: Operation
}): Promise<Outcome> {
  const id = String(params['intent'])
  try {
    const { result, isRepeat } = await runOperation<Stripe.PaymentIntent>({
      req,
      operation: { subject, kind: 'intent.confirm', payment: payment.id, params },
      ask: async ({ stripe, params: frozen, options }) => {
        const asked = {
          payment_method: String(frozen['payment_method']),
          use_stripe_sdk: true,
          expand: ['latest_charge'],
        }
        // Stripe asks the bank in the meantime: one try may take as long as all of them together.
        const confirmed = await stripe.paymentIntents.confirm(id, asked, { ...options, timeout: 8000 })
        return expectIntent(confirmed)
      },
      read: async () => fetchIntent({ id }),
    })
    return { intent: isRepeat ? await fetchIntent({ id }) : result }
  } catch (error) {
    if (isRefusal(error)) return { refusal: error }
    throw error
  }
}

function methodOf({ payment_method: method }: Stripe.PaymentIntent): string | null {
  return typeof method === 'string' ? method : (method?.id ?? null)
}
