import type { StreamEvent } from '../../adapters/events/readEvents.ts'
import { encodeCursor, type Cursor } from '../../domain/eventCursor.ts'
import { eventText } from '../../domain/eventText.ts'

/** Events as text, each with the position behind it: who has seen it resumes with the next. `after` is the position behind all of them. */
export function renderEvents({
  events,
  positionOf,
  after,
  epoch,
}: {
  events: readonly StreamEvent[]
  /** The position behind an event that is not the last. */
  positionOf: (event: StreamEvent) => Cursor
  after: Cursor
  epoch: string
}): string {
  return events
    .map((event, index) => {
      const cursor = index === events.length - 1 ? after : positionOf(event)
      return eventText({ id: encodeCursor({ cursor, epoch }), kind: event.kind, data: event.data })
    })
    .join('')
}
