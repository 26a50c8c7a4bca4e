import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { scrubErrorMessage } from '../../adapters/scrub.ts'
import type { StripeEvent } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../shared/transition.ts'
import { applyEvent, type EventOutcome } from './applyEvent.ts'

/**
 * The job `stripe.event`: what a stored event means is done, and the event is handled or ignored for good; a replay does nothing. A failure is
 * kept with the event and thrown, to be tried again; after the last try the event has failed and the admins are told.
 */
export async function handleEvent({
  req,
  data: { eventId },
  isLastAttempt,
}: {
  req: PayloadRequest
  data: { eventId: string }
  isLastAttempt: boolean
}): Promise<void> {
  const event = await readRow({ req, collection: 'stripe-events', id: eventId })
  if (event.status !== 'received') return
  await countAttempt({ req, id: eventId })
  try {
    const outcome = await applyEvent({ req, event })
    await finish({ req, id: eventId, outcome })
  } catch (error) {
    await keepFailure({ req, event, error, isLastAttempt })
    throw error
  }
}

async function countAttempt({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await sql({
    req,
    text: 'UPDATE stripe_events SET attempts = attempts + 1, updated_at = now() WHERE id = $1',
    values: [id],
  })
}

/** Of two that handled it at once, the effect was one and the status moves once. */
async function finish({ req, id, outcome }: { req: PayloadRequest; id: string; outcome: EventOutcome }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const event = await lockRow({ req, collection: 'stripe-events', id })
      if (event.status !== 'received' && event.status !== 'failed') return
      const note = outcome.action === 'ignore' ? outcome.note : event.note
      await transition({
        req,
        collection: 'stripe-events',
        id,
        action: outcome.action,
        by: 'system',
        data: { handledAt: now().toISOString(), lastError: null, note: note ?? null },
        activity: { type: event.type, ...(outcome.action === 'ignore' && { note: outcome.note }) },
      })
    },
  })
}

async function keepFailure({
  req,
  event: { id, type, eventId },
  error,
  isLastAttempt,
}: {
  req: PayloadRequest
  event: StripeEvent
  error: unknown
  isLastAttempt: boolean
}): Promise<void> {
  const lastError = scrubErrorMessage(error instanceof Error ? error.message : String(error)).slice(0, 1000)
  await inTransaction({
    req,
    work: async () => {
      const { status } = await lockRow({ req, collection: 'stripe-events', id })
      if (status !== 'received') return
      await sql({ req, text: 'UPDATE stripe_events SET last_error = $2 WHERE id = $1', values: [id, lastError] })
      if (!isLastAttempt) return
      const activity = { type, lastError }
      await transition({ req, collection: 'stripe-events', id, action: 'giveUp', by: 'system', activity })
      const data = { event: `${type} (${eventId})`, error: lastError }
      await notify({
        req,
        to: 'admins',
        type: 'stripe_event.failed',
        data,
        entity: { type: 'stripe-events', id },
        mail: ({ firstName }) => ({
          template: 'stripe_event_failed',
          link: { site: 'backend', path: `/admin/collections/stripe-events/${id}` },
          data: { ...data, firstName },
        }),
      })
    },
  })
}
