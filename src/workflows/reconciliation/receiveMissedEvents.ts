import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { callStripe, isRefusal } from '../../adapters/stripe/callStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { moneyEventTypes } from '../../domain/payments/stripeEvents.ts'
import { parseEvent } from '../stripe/parseEvent.ts'
import { receiveEvent } from '../stripe/receiveEvent.ts'
import { readCursor, writeCursor } from './cursors.ts'
import type { ReconcileStep } from './types.ts'

/** Events appear in Stripe's list a little later than they are dated, and our clock is not Stripe's. */
const overlapSeconds = 600
const maxPages = 20

/**
 * Stores all events of Stripe since the last run, whether or not a webhook brought them; known ones stay as they are.
 * Stripe lists the newest first: if there are more than one run takes, the next continues below, and the cursor moves
 * only when all are read.
 */
export const receiveMissedEvents: ReconcileStep = async function receiveMissedEvents({ req, isTimeUp }) {
  const since = (await readCursor({ req, name: 'events' })) ?? (await firstOperation({ req }))
  // Stripe was never called, so nothing of ours can have happened there.
  if (!since) return
  const below = await readCursor({ req, name: 'events.below' })
  const begun = (below && (await readCursor({ req, name: 'events.begun' }))) || now()
  const rest = await readPages({ req, since, below, isTimeUp })
  if (rest === 'unknown') return
  await writeCursor({ req, name: 'events.begun', at: rest === null ? null : begun })
  await writeCursor({ req, name: 'events.below', at: rest })
  if (rest === null) await writeCursor({ req, name: 'events', at: begun })
}

type ReadPagesArgs = { req: PayloadRequest; since: Date; below: Date | null; isTimeUp: () => boolean }

/**
 * Returns the time below which events are still unread, `null` when there are none, `unknown` when this Stripe has no
 * such list.
 */
async function readPages({ req, since, below, isTimeUp }: ReadPagesArgs): Promise<Date | null | 'unknown'> {
  let first: Stripe.Event | undefined
  let last: Stripe.Event | undefined
  // The rest begins at a whole second: a run continues until it has left the second that it began in.
  for (let page = 0; (page < maxPages || first?.created === last?.created) && !isTimeUp(); page += 1) {
    const list = await readPage({ since, below, after: last?.id })
    if (!list) return 'unknown'
    await receiveAll({ req, events: list.data })
    first ??= list.data[0]
    last = list.data.at(-1)
    if (!list.has_more || !last) return null
  }
  return last ? new Date(last.created * 1000) : below
}

async function receiveAll({ req, events }: { req: PayloadRequest; events: readonly Stripe.Event[] }): Promise<void> {
  const known = await sql<{ id: string }>({
    req,
    text: 'SELECT event_id AS id FROM stripe_events WHERE event_id = ANY($1)',
    values: [events.map(({ id }) => id)],
  })
  const ids = new Set(known.map(({ id }) => id))
  for (const value of events) {
    const event = ids.has(value.id) ? null : parseEvent(value)
    if (event) await receiveEvent({ req, event, source: 'reconciliation' })
  }
}

type ReadPageArgs = { since: Date; below: Date | null; after: string | undefined }

async function readPage({ since, below, after }: ReadPageArgs): Promise<Stripe.ApiList<Stripe.Event> | null> {
  const created = {
    gte: secondsOf(since) - overlapSeconds,
    ...(below && { lte: secondsOf(below) }),
  }
  try {
    return await callStripe(async (stripe) =>
      expectObject(
        await stripe.events.list({
          created,
          types: [...moneyEventTypes],
          limit: 100,
          ...(after !== undefined && { starting_after: after }),
        }),
        'list',
      ),
    )
  } catch (error) {
    if (isRefusal(error) && error.statusCode === 404) return null
    throw error
  }
}

function secondsOf(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}

async function firstOperation({ req }: { req: PayloadRequest }): Promise<Date | null> {
  const [row] = await sql<{ at: Date | null }>({ req, text: 'SELECT min(created_at) AS at FROM stripe_operations' })
  return row?.at ?? null
}
