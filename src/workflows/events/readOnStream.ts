import { now } from '../../adapters/now.ts'
import { readEvents, type StreamEvent } from '../../adapters/events/readEvents.ts'
import { limitConcurrency } from '../../adapters/images/limitConcurrency.ts'
import { logger } from '../../adapters/logger.ts'
import { isBefore, type Cursor } from '../../domain/notifications/eventCursor.ts'
import { checkSessions } from './closeEndedStreams.ts'
import type { EventStream } from './eventStream.ts'
import type { Hub } from './createHubState.ts'
import { renderEvents } from './renderEvents.ts'

const pageSize = 100
/** So that many clients reconnecting at once leave connections for everyone else. */
const limitReads = limitConcurrency({ running: 4, waiting: Infinity })

/** Whether it may have missed events that will not be delivered again: it resumed, or its reader was slow. */
export function isBehind({ hub, stream: { cursor } }: { hub: Hub; stream: EventStream }): boolean {
  return cursor.page !== null || (hub.position !== undefined && isBefore(cursor.had, hub.position))
}

/** Reads a stream that is behind from its own position, a page whenever its reader has taken the one before. */
export async function readOnStream({ hub, stream }: { hub: Hub; stream: EventStream }): Promise<void> {
  while (!stream.isReading && stream.isReady() && isBehind({ hub, stream })) {
    stream.isReading = true
    try {
      await limitReads(() => readPage({ hub, stream }))
    } catch (err) {
      // Retried at the next lookup.
      logger.debug({ err }, 'a stream could not be read on')
      return
    } finally {
      stream.isReading = false
    }
  }
}

async function readPage({ hub, stream }: { hub: Hub; stream: EventStream }): Promise<void> {
  if (stream.isClosed()) return
  const { had, page, atMs } = stream.cursor
  const askedAtMs = now().getTime()
  const { target, events } = await readEvents({
    db: hub.pool,
    userIds: [stream.userId],
    had,
    target: page?.of,
    after: page?.through,
    limit: pageSize + 1,
  })
  const shown = events.slice(0, pageSize)
  const isWhole = shown.length === events.length
  const positionOf = ({ id }: StreamEvent): Cursor => ({ had, page: { of: target, through: id }, atMs })
  const last = shown.at(-1)
  // A page begun before no longer tells which moment it shows.
  const whole: Cursor = { had: target, page: null, atMs: page ? atMs : askedAtMs }
  const after = isWhole || last === undefined ? whole : positionOf(last)
  await checkSessions({ hub })
  if (last) stream.send(renderEvents({ events: shown, positionOf, after, epoch: hub.epoch }))
  stream.cursor = after
}
