import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '../../adapters/now.ts'
import { logger } from '../../adapters/logger.ts'
import { readEvents, type StreamEvent } from '../../adapters/events/readEvents.ts'
import { isBefore, isVisible, type Cursor, type Snapshot } from '../../domain/notifications/eventCursor.ts'
import { checkSessions } from './closeEndedStreams.ts'
import type { EventStream } from './eventStream.ts'
import type { Hub } from './createHubState.ts'
import { isBehind, readOnStream } from './readOnStream.ts'
import { renderEvents } from './renderEvents.ts'

const pauseMs = 25
const usersAtOnce = 500
/** A user with more news than this is read page by page. */
const maxEvents = 50

/**
 * Looks up new events for all listening users and delivers them to the streams whose readers are ready; the others
 * catch up by themselves. One lookup runs at a time: called again meanwhile, it looks once more.
 */
export async function deliverEvents({ hub }: { hub: Hub }): Promise<void> {
  if (hub.isDelivering) {
    hub.isAskedAgain = true
    return
  }
  hub.isDelivering = true
  try {
    do {
      hub.isAskedAgain = false
      await deliverOnce({ hub })
      await sleep(pauseMs)
    } while (hub.isAskedAgain)
  } catch (err) {
    logger.warn({ err }, 'events could not be looked up; they are as soon as the database answers')
  } finally {
    hub.isDelivering = false
  }
}

async function deliverOnce({ hub }: { hub: Hub }): Promise<void> {
  const from = hub.position
  if (from === undefined || hub.streams.size === 0) return
  const live = [...hub.streams].filter((stream) => !stream.isReading && !isBehind({ hub, stream }))
  const cursors = new Map(live.map((stream) => [stream, stream.cursor]))
  const atMs = now().getTime()
  const { target, events } = await readNews({ hub, from, userIds: [...new Set(live.map(({ userId }) => userId))] })
  await checkSessions({ hub })
  for (const [stream, cursor] of cursors) {
    // A stream that has advanced meanwhile has read for itself.
    if (stream.cursor !== cursor || stream.isReading) continue
    hand({ hub, stream, cursor, after: { had: target, page: null, atMs }, events: events.get(stream.userId) ?? [] })
  }
  if (hub.position === undefined || isBefore(hub.position, target)) hub.position = target
  for (const stream of hub.streams) void readOnStream({ hub, stream })
}

type News = { target: Snapshot; events: Map<string, StreamEvent[]> }

type ReadNewsArgs = { hub: Hub; from: Snapshot; userIds: readonly string[] }

/** All from one moment, however many users there are. */
async function readNews({ hub, from, userIds }: ReadNewsArgs): Promise<News> {
  const news: News = { target: from, events: new Map() }
  for (let start = 0; start < userIds.length; start += usersAtOnce) {
    const { target, events } = await readEvents({
      db: hub.pool,
      userIds: userIds.slice(start, start + usersAtOnce),
      had: from,
      target: start === 0 ? undefined : news.target,
      limit: maxEvents + 1,
    })
    news.target = target
    for (const event of events) {
      const ofUser = news.events.get(event.userId)
      if (ofUser) ofUser.push(event)
      else news.events.set(event.userId, [event])
    }
  }
  return news
}

type HandArgs = { hub: Hub; stream: EventStream; cursor: Cursor; after: Cursor; events: readonly StreamEvent[] }

/** A stream that cannot take its news now stays where it is. */
function hand({ hub, stream, cursor: { had, atMs }, after, events }: HandArgs): void {
  if (stream.isClosed() || !isBefore(had, after.had) || events.length > maxEvents) return
  // The stream may have begun after the position of this lookup.
  const fresh = events.filter(({ xid }) => !isVisible({ xid, snapshot: had }))
  if (fresh.length > 0) {
    if (!stream.isReady()) return
    const positionOf = ({ id }: StreamEvent): Cursor => ({ had, page: { of: after.had, through: id }, atMs })
    stream.send(renderEvents({ events: fresh, positionOf, after, epoch: hub.epoch }))
  }
  stream.cursor = after
}
