import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { scrubErrorMessage } from '../../adapters/scrub.ts'
import { stripeEventLifecycle } from '../../domain/lifecycles/stripeEvent.ts'
import type { StripeEvent } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { applyEvent, type EventOutcome } from './applyEvent.ts'

type HandleEventArgs = { req: PayloadRequest; data: { eventId: string }; isLastAttempt: boolean }

/**
 * The job `stripe.event`: applies a stored event, which is then handled or ignored for good; a replay does nothing. A
 * failure is stored with the event and thrown, to be retried. After the last attempt the event has failed and the
 * admins are notified.
 */
export async function handleEvent({ req, data: { eventId }, isLastAttempt }: HandleEventArgs): Promise<void> {
  const event = await readRow({ req, collection: 'stripe-events', id: eventId })
  if (event.status !== 'received') return
  await countAttempt({ req, id: eventId })
  try {
    const outcome = await applyEvent({ req, event })
    await finish({ req, id: eventId, outcome })
  } catch (error) {
    await recordFailure({ req, event, error, isLastAttempt })
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

/** If two handled it in parallel, there was one effect and the status moves once. */
async function finish({ req, id, outcome }: { req: PayloadRequest; id: string; outcome: EventOutcome }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const event = await lockRow({ req, collection: 'stripe-events', id })
      if (!stripeEventLifecycle.moves[outcome.action].from.includes(event.status)) return
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

type RecordFailureArgs = { req: PayloadRequest; event: StripeEvent; error: unknown; isLastAttempt: boolean }

async function recordFailure({
  req,
  event: { id, type, eventId },
  error,
  isLastAttempt,
}: RecordFailureArgs): Promise<void> {
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
      const data = { stripeEventId: id, event: `${type} (${eventId})`, error: lastError }
      await notify({ req, kind: 'stripe_event.failed', to: ['admins'], data })
    },
  })
}
