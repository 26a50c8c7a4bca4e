import type { PayloadRequest } from 'payload'
import { isMissing } from '../../adapters/stripe/callStripe.ts'
import { subjectOfEvent } from '../../domain/payments/stripeEvents.ts'
import { reason, type Reason } from '../../i18n/reason.ts'
import type { StripeEvent } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { applyDispute } from './applyDispute.ts'
import { applyIntent } from './applyIntent.ts'
import { applyRefunds } from './applyRefunds.ts'
import { fetchIntent } from './fetchIntent.ts'
import { fetchRefund } from './fetchRefund.ts'
import { intentOfCharge } from './intentOfCharge.ts'

export type EventOutcome = { action: 'handle' } | { action: 'ignore'; note: Reason }

const handled: EventOutcome = { action: 'handle' }
const ignored = (note: Reason): EventOutcome => ({ action: 'ignore', note })

type ApplyEventArgs = { req: PayloadRequest; event: Pick<StripeEvent, 'type' | 'objectType' | 'objectId'> }

/**
 * Applies an event. The object that it is about is fetched again from Stripe, and the books are brought to what that
 * says. So the content, age and order of events do not matter.
 */
export async function applyEvent({
  req,
  event: { type, objectType, objectId },
}: ApplyEventArgs): Promise<EventOutcome> {
  const subject = subjectOfEvent(type)
  if (subject === null) return ignored(reason('event.not_used'))
  if (!objectId) return ignored(reason('event.no_object'))
  try {
    const { paymentId } = await apply({ req, subject, objectType, objectId })
    return paymentId === null ? ignored(reason('event.of_others')) : handled
  } catch (error) {
    if (isMissing(error)) return ignored(reason('event.object_missing'))
    throw error
  }
}

type ApplyArgs = {
  req: PayloadRequest
  subject: 'intent' | 'refund' | 'dispute'
  objectType: string | null | undefined
  objectId: string
}

async function apply({ req, subject, objectType, objectId }: ApplyArgs): Promise<{ paymentId: string | null }> {
  if (subject === 'intent') return applyIntent({ req, intent: await fetchIntent({ id: objectId }) })
  if (subject === 'dispute') return applyDispute({ req, disputeId: objectId })
  const isCharge = objectType === 'charge' || (!objectType && objectId.startsWith('ch_'))
  const refund = isCharge ? undefined : await fetchRefund({ id: objectId })
  const intentId = refund ? idOf(refund.payment_intent) : await intentOfCharge(objectId)
  return intentId === null ? { paymentId: null } : applyRefunds({ req, intentId, refund })
}
