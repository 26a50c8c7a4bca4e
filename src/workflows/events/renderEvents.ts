import type { StreamEvent } from '../../adapters/events/readEvents.ts'
import { encodeCursor, type Cursor } from '../../domain/notifications/eventCursor.ts'
import { eventText } from '../../domain/notifications/eventText.ts'

type RenderEventsArgs = {
  events: readonly StreamEvent[]
  /** The position after an event that is not the last. */
  positionOf: (event: StreamEvent) => Cursor
  after: Cursor
  epoch: string
}

/**
 * Events as text, each with the position after it, from which a reader resumes. `after` is the position after all of
 * them.
 */
export function renderEvents({ events, positionOf, after, epoch }: RenderEventsArgs): string {
  return events
    .map((event, index) => {
      const cursor = index === events.length - 1 ? after : positionOf(event)
      return eventText({ id: encodeCursor({ cursor, epoch }), kind: event.kind, data: event.data })
    })
    .join('')
}
