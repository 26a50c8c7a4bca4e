import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { isMissing, isRefusal } from '../../adapters/stripe/callStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'
import { applyIntent } from './applyIntent.ts'
import { createIntent } from './createIntent.ts'
import { fetchIntent } from './fetchIntent.ts'
import { readOperations, type Operation } from './operations.ts'
import { runOperation } from './runOperation.ts'

/**
 * Cancels a payment's open intents at Stripe, and brings the payment to what Stripe says of the rest: faster money
 * settles it or goes to review. Stripe is not asked if there never was an intent. 503 when Stripe is down: it then has
 * to be repeated.
 */
export async function cancelIntents({ req, paymentId }: { req: PayloadRequest; paymentId: string }): Promise<void> {
  const made = await readOperations({ req, kind: 'intent.create', payment: paymentId })
  const cancelled = await readOperations({ req, kind: 'intent.cancel', payment: paymentId })
  const isDone = ({ resultId }: Operation) =>
    cancelled.some(({ outcome, params }) => outcome === 'succeeded' && params['intent'] === resultId)
  for (const [index, operation] of made.entries()) {
    if (operation.outcome === 'failed' || isDone(operation)) continue
    const intent = await intentOf({ req, paymentId, operation, generation: index + 1 })
    if (intent) await cancelIntent({ req, paymentId, intent, cancelled })
  }
}

type CancelIntentsJobArgs = { req: PayloadRequest; data: { paymentId: string } }

/** The job after a commit: retried for a day. */
export async function cancelIntentsJob({ req, data: { paymentId } }: CancelIntentsJobArgs): Promise<void> {
  await cancelIntents({ req, paymentId })
}

type IntentOfArgs = { req: PayloadRequest; paymentId: string; operation: Operation; generation: number }

/**
 * The intent as it is now. One whose creation has an unknown outcome is created first, because only then can it be
 * cancelled.
 */
async function intentOf({
  req,
  paymentId,
  operation: { params, resultId },
  generation,
}: IntentOfArgs): Promise<Stripe.PaymentIntent | null> {
  try {
    if (resultId !== null) return await fetchIntent({ id: resultId })
    return await createIntent({ req, paymentId, generation, params })
  } catch (error) {
    // Refused or gone: nothing to cancel.
    if (isMissing(error) || (resultId === null && isRefusal(error))) return null
    throw error
  }
}

type CancelIntentArgs = {
  req: PayloadRequest
  paymentId: string
  intent: Stripe.PaymentIntent
  cancelled: readonly Operation[]
}

async function cancelIntent({ req, paymentId, intent, cancelled }: CancelIntentArgs): Promise<void> {
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    await applyIntent({ req, intent })
    return
  }
  const refused = cancelled.filter(({ outcome, params }) => outcome === 'failed' && params['intent'] === intent.id)
  const subject = refused.length === 0 ? `cancel:${intent.id}` : `cancel:${intent.id}:${refused.length + 1}`
  try {
    const { result } = await runOperation<Stripe.PaymentIntent>({
      req,
      operation: { subject, kind: 'intent.cancel', payment: paymentId, params: { intent: intent.id } },
      ask: async ({ stripe, options }) => expectIntent(await stripe.paymentIntents.cancel(intent.id, {}, options)),
      read: async ({ id }) => fetchIntent({ id }),
    })
    await applyIntent({ req, intent: result })
  } catch (error) {
    if (!isRefusal(error)) throw error
    // It was paid, is being paid or was cancelled in this moment.
    await applyIntent({ req, intent: await fetchIntent({ id: intent.id }) })
  }
}
