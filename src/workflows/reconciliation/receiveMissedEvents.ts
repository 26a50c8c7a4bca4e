import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { askStripe, isRefusal } from '../../adapters/stripe/askStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { moneyEventTypes } from '../../domain/stripeEvents.ts'
import { parseEvent } from '../stripe/parseEvent.ts'
import { receiveEvent } from '../stripe/receiveEvent.ts'
import { readMark, writeMark } from './marks.ts'
import type { ReconcileStep } from './step.ts'

/** Events come into Stripe's list a little later than they are dated, and our clock is not Stripe's. */
const overlapSeconds = 600
const maxPages = 20

/**
 * Takes into the inbox what Stripe has told since the last time, whether or not a webhook brought it; what is there already stays as it is. Stripe
 * lists the newest first: where there is more than one run takes, the next goes on below, and the mark moves only when all was read.
 */
export const receiveMissedEvents: ReconcileStep = async function receiveMissedEvents({ req, isTimeUp }) {
  const since = (await readMark({ req, name: 'events' })) ?? (await firstOperation({ req }))
  // Nothing was ever asked of Stripe, so nothing of ours can have happened there.
  if (!since) return
  const below = await readMark({ req, name: 'events.below' })
  const begun = (below && (await readMark({ req, name: 'events.begun' }))) || now()
  const rest = await readPages({ req, since, below, isTimeUp })
  if (rest === 'unknown') return
  await writeMark({ req, name: 'events.begun', at: rest === null ? null : begun })
  await writeMark({ req, name: 'events.below', at: rest })
  if (rest === null) await writeMark({ req, name: 'events', at: begun })
}

/** Answers the time below which events are left to be read, `null` where none are, `unknown` where this Stripe has no such list. */
async function readPages({
  req,
  since,
  below,
  isTimeUp,
}: {
  req: PayloadRequest
  since: Date
  below: Date | null
  isTimeUp: () => boolean
}): Promise<Date | null | 'unknown'> {
  let first: Stripe.Event | undefined
  let last: Stripe.Event | undefined
  // What is left begins at a whole second: a run goes on until it has left the one that it began in.
  for (let page = 0; (page < maxPages || first?.created === last?.created) && !isTimeUp(); page += 1) {
    const list = await readPage({ since, below, after: last?.id })
    if (!list) return 'unknown'
    await takeIn({ req, events: list.data })
    first ??= list.data[0]
    last = list.data.at(-1)
    if (!list.has_more || !last) return null
  }
  return last ? new Date(last.created * 1000) : below
}

async function takeIn({ req, events }: { req: PayloadRequest; events: readonly Stripe.Event[] }): Promise<void> {
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

async function readPage({
  since,
  below,
  after,
}: {
  since: Date
  below: Date | null
  after: string | undefined
}): Promise<Stripe.ApiList<Stripe.Event> | null> {
  const created = {
    gte: secondsOf(since) - overlapSeconds,
    ...(below && { lte: secondsOf(below) }),
  }
  try {
    return await askStripe(async (stripe) =>
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
