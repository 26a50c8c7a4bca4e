import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { tellableDecline } from '../../domain/declineCodes.ts'
import { fail } from '../../errors.ts'
import { applyIntent } from '../stripe/applyIntent.ts'

/** What the client has to do next; the secret where there is something. */
export type CardAnswer = { requiresAction: boolean; clientSecret: string | null }

/** Brings the payment to what its intent says after a try, and says it: 402 where the card was declined, 409 where the money does not fit. */
export async function answerAttempt({
  req,
  intent,
}: {
  req: PayloadRequest
  intent: Stripe.PaymentIntent
}): Promise<CardAnswer> {
  const { outcome } = await applyIntent({ req, intent })
  if (outcome === 'review') throw fail('payment_mismatch')
  const { status, client_secret: clientSecret, last_payment_error: error } = intent
  if (status === 'requires_payment_method') {
    const declineCode = tellableDecline({ declineCode: error?.decline_code, code: error?.code })
    throw fail('card_declined', { declineCode })
  }
  if (status === 'canceled') throw fail('illegal_transition', { from: 'failed', action: 'process' })
  const requiresAction = status === 'requires_action' || status === 'requires_confirmation'
  return { requiresAction, clientSecret: requiresAction ? clientSecret : null }
}
