import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { isMissing, isRefusal } from '../../adapters/stripe/askStripe.ts'
import { expectIntent } from '../../adapters/stripe/expectIntent.ts'
import { applyIntent } from './applyIntent.ts'
import { createIntent } from './createIntent.ts'
import { fetchIntent } from './fetchIntent.ts'
import { readOperations, type Operation } from './operations.ts'
import { runOperation } from './runOperation.ts'

/**
 * Takes back at Stripe whatever could still be paid for a payment, and brings the payment to what Stripe says of the rest: money that was faster
 * settles it, or goes to review. Nothing is asked where there never was an intent. 503 where Stripe is down: then it has to be done again.
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

/** The job after a commit: tried again for a day. */
export async function cancelIntentsJob({
  req,
  data: { paymentId },
}: {
  req: PayloadRequest
  data: { paymentId: string }
}): Promise<void> {
  await cancelIntents({ req, paymentId })
}

/** The intent as it is now. One whose making has an unknown outcome is made to have it: only then can it be cancelled. */
async function intentOf({
  req,
  paymentId,
  operation: { params, resultId },
  generation,
}: {
  req: PayloadRequest
  paymentId: string
  operation: Operation
  generation: number
}): Promise<Stripe.PaymentIntent | null> {
  try {
    if (resultId !== null) return await fetchIntent({ id: resultId })
    return await createIntent({ req, paymentId, generation, params })
  } catch (error) {
    // Refused or gone: there is nothing to cancel.
    if (isMissing(error) || (resultId === null && isRefusal(error))) return null
    throw error
  }
}

async function cancelIntent({
  req,
  paymentId,
  intent,
  cancelled,
}: {
  req: PayloadRequest
  paymentId: string
  intent: Stripe.PaymentIntent
  cancelled: readonly Operation[]
}): Promise<void> {
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
