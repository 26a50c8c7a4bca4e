import { now } from '../../adapters/clock.ts'
import type { StreamEvent } from '../../adapters/events/readEvents.ts'
import { encodeCursor, type Snapshot } from '../../domain/eventCursor.ts'
import { eventText } from '../../domain/eventText.ts'

/**
 * Events as text, each with the position behind it: who has seen it resumes with the next. `isWhole` says that these are all that
 * `target` shows beyond `had`.
 */
export function renderEvents({
  events,
  had,
  target,
  epoch,
  isWhole,
}: {
  events: readonly StreamEvent[]
  had: Snapshot
  target: Snapshot
  epoch: string
  isWhole: boolean
}): string {
  const atMs = now().getTime()
  return events
    .map(({ id, kind, data }, index) => {
      const isLast = isWhole && index === events.length - 1
      const cursor = isLast ? { had: target, page: null } : { had, page: { of: target, through: id } }
      return eventText({ id: encodeCursor({ cursor, epoch, atMs }), kind, data })
    })
    .join('')
}
