import type { PayloadRequest } from 'payload'
import { isMissing } from '../../adapters/stripe/askStripe.ts'
import { subjectOfEvent } from '../../domain/stripeEvents.ts'
import type { StripeEvent } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { applyDispute } from './applyDispute.ts'
import { applyIntent } from './applyIntent.ts'
import { applyRefunds } from './applyRefunds.ts'
import { fetchIntent } from './fetchIntent.ts'
import { fetchRefund } from './fetchRefund.ts'
import { intentOfCharge } from './intentOfCharge.ts'

export type EventOutcome = { action: 'handle' } | { action: 'ignore'; note: string }

const handled: EventOutcome = { action: 'handle' }
const ignored = (note: string): EventOutcome => ({ action: 'ignore', note })

/**
 * What an event means is asked of Stripe: the object that it is about is fetched anew, and the books are brought to what that says. So it matters
 * neither what the event itself says, nor how old it is, nor which came before it.
 */
export async function applyEvent({
  req,
  event: { type, objectType, objectId },
}: {
  req: PayloadRequest
  event: Pick<StripeEvent, 'type' | 'objectType' | 'objectId'>
}): Promise<EventOutcome> {
  const subject = subjectOfEvent(type)
  if (subject === null) return ignored('nothing here depends on events of this type')
  if (!objectId) return ignored('it names no object')
  try {
    const { paymentId } = await apply({ req, subject, objectType, objectId })
    return paymentId === null ? ignored('its object belongs to none of our payments') : handled
  } catch (error) {
    if (isMissing(error)) return ignored('Stripe has no such object')
    throw error
  }
}

async function apply({
  req,
  subject,
  objectType,
  objectId,
}: {
  req: PayloadRequest
  subject: 'intent' | 'refund' | 'dispute'
  objectType: string | null | undefined
  objectId: string
}): Promise<{ paymentId: string | null }> {
  if (subject === 'intent') return applyIntent({ req, intent: await fetchIntent({ id: objectId }) })
  if (subject === 'dispute') return applyDispute({ req, disputeId: objectId })
  const isCharge = objectType === 'charge' || (!objectType && objectId.startsWith('ch_'))
  const refund = isCharge ? undefined : await fetchRefund({ id: objectId })
  const intentId = refund ? idOf(refund.payment_intent) : await intentOfCharge(objectId)
  return intentId === null ? { paymentId: null } : applyRefunds({ req, intentId, refund })
}
