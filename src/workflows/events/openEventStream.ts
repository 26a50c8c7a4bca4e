import { now } from '../../adapters/now.ts'
import { readPresent } from '../../adapters/events/readPresent.ts'
import {
  decodeCursor,
  encodeCursor,
  isBefore,
  type Cursor,
  type Snapshot,
} from '../../domain/notifications/eventCursor.ts'
import { eventText, greetingText } from '../../domain/notifications/eventText.ts'
import { shareOfProcess } from '../../adapters/shareOfProcess.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { createEventStream, type EventStream } from './eventStream.ts'
import type { Hub } from './createHubState.ts'
import { readOnStream } from './readOnStream.ts'

const streamsPerUser = 20
const retrySeconds = 15

type OpenEventStreamArgs = { hub: Hub; userId: string; sessionId: string; endsAtMs: number; lastEventId: string | null }

/**
 * Opens a stream of a user's events: those after `lastEventId`, then new ones as they happen. Nothing committed after
 * this returns is missed. An unknown or too old id gets one `resync` event: the reader reloads what they show. More
 * than 20 streams of a user of this server are `too_many_streams`, more than `MAX_STREAMS` of all `unavailable`.
 */
export async function openEventStream({
  hub,
  userId,
  sessionId,
  endsAtMs,
  lastEventId,
}: OpenEventStreamArgs): Promise<EventStream['body']> {
  const leave = takePlace({ hub, userId })
  try {
    const atMs = now().getTime()
    const { snapshot, epoch } = await readPresent({ db: hub.pool })
    enterHistory({ hub, epoch })
    const cursor = lastEventId === null ? null : resumeAt({ text: lastEventId, epoch, snapshot })
    if (hub.isStopping) throw fail('unavailable', {}, 1)
    if (hub.streams.size === 0) {
      // No one listened until now, so the hub has nothing to look for before this.
      hub.position = snapshot
      hub.checkedAtMs = performance.now()
    }
    const position = cursor ?? { had: snapshot, page: null, atMs }
    const id = encodeCursor({ cursor: position, epoch })
    const isLost = lastEventId !== null && cursor === null
    const stream = createEventStream({
      userId,
      sessionId,
      endsAtMs,
      cursor: position,
      greeting: greetingText({ id }) + (isLost ? eventText({ id, kind: 'resync', data: '{}' }) : ''),
      onReady: (ready) => void readOnStream({ hub, stream: ready }),
      onClosed: (closed) => {
        hub.streams.delete(closed)
        leave()
      },
    })
    hub.streams.add(stream)
    return stream.body
  } catch (err) {
    leave()
    throw err
  }
}

/**
 * A promoted or restored database has another history: earlier positions mean nothing there, and no stream stays on
 * them.
 */
export function enterHistory({ hub, epoch }: { hub: Hub; epoch: string }): void {
  if (hub.epoch === epoch) return
  hub.epoch = epoch
  hub.position = undefined
  for (const stream of hub.streams) stream.close()
}

/**
 * Taken before the first wait, so parallel requests cannot exceed the limits. Returns a function that gives the place
 * back.
 */
function takePlace({ hub, userId }: { hub: Hub; userId: string }): () => void {
  if (hub.isStopping) throw fail('unavailable', {}, 1)
  let taken = 0
  for (const count of hub.places.values()) taken += count
  const own = hub.places.get(userId) ?? 0
  if (own >= shareOfProcess(streamsPerUser)) throw fail('too_many_streams', {}, retrySeconds)
  if (taken >= shareOfProcess(env.maxStreams)) throw fail('unavailable', {}, retrySeconds)
  hub.places.set(userId, own + 1)
  return () => {
    const left = (hub.places.get(userId) ?? 1) - 1
    if (left === 0) hub.places.delete(userId)
    else hub.places.set(userId, left)
  }
}

/** `null` when the id is not of this history, too old, or of the future. */
function resumeAt({ text, epoch, snapshot }: { text: string; epoch: string; snapshot: Snapshot }): Cursor | null {
  const cursor = decodeCursor({ text, epoch, nowMs: now().getTime() })
  if (cursor === null || isBefore(snapshot, cursor.page?.of ?? cursor.had)) return null
  return isBefore(snapshot, cursor.had) ? null : cursor
}
