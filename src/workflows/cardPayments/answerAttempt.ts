import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { publicDeclineCode } from '../../domain/payments/publicDeclineCode.ts'
import { fail } from '../../errors.ts'
import { applyIntent } from '../stripe/applyIntent.ts'

/** What the client has to do next, with the secret when there is something to do. */
export type CardAnswer = { requiresAction: boolean; clientSecret: string | null }

type AnswerAttemptArgs = { req: PayloadRequest; intent: Stripe.PaymentIntent }

/**
 * Moves the payment to what its intent says after an attempt, and reports it. 402 when the card was declined, 409 when
 * the money does not match.
 */
export async function answerAttempt({ req, intent }: AnswerAttemptArgs): Promise<CardAnswer> {
  const { outcome } = await applyIntent({ req, intent })
  if (outcome === 'review') throw fail('payment_mismatch')
  const { status, client_secret: clientSecret, last_payment_error: error } = intent
  if (status === 'requires_payment_method') {
    const declineCode = publicDeclineCode({ declineCode: error?.decline_code, code: error?.code })
    throw fail('card_declined', { declineCode })
  }
  if (status === 'canceled') throw fail('illegal_transition', { from: 'failed', action: 'process' })
  const requiresAction = status === 'requires_action' || status === 'requires_confirmation'
  return { requiresAction, clientSecret: requiresAction ? clientSecret : null }
}
