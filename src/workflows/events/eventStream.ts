import type { Cursor } from '../../domain/notifications/eventCursor.ts'

/**
 * One open stream. It buffers nothing for its reader: undelivered events stay in the database, and `cursor` says from
 * where to continue.
 */
export type EventStream = {
  readonly body: ReadableStream<Uint8Array>
  readonly userId: string
  readonly sessionId: string
  /** When the token that opened it expires. */
  readonly endsAtMs: number
  cursor: Cursor
  /** Its next page is being read. */
  isReading: boolean
  /** When something was last delivered, on the clock of `performance`. */
  sentAtMs: number
  isClosed: () => boolean
  /** The reader has taken everything delivered, and waits. */
  isReady: () => boolean
  /** Only while it is ready. */
  send: (text: string) => void
  /** Ends it. Data on its way to a slow reader is dropped. */
  close: () => void
}

const encoder = new TextEncoder()

type CreateEventStreamArgs = Pick<EventStream, 'userId' | 'sessionId' | 'endsAtMs' | 'cursor'> & {
  /** Delivered first. */
  greeting: string
  onReady: (stream: EventStream) => void
  /** Called once, whichever side ended it. */
  onClosed: (stream: EventStream) => void
}

export function createEventStream({
  userId,
  sessionId,
  endsAtMs,
  cursor,
  greeting,
  onReady,
  onClosed,
}: CreateEventStreamArgs): EventStream {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let taken: (() => void) | undefined
  let waiting: string | undefined = greeting
  let isClosed = false
  const end = () => {
    if (isClosed) return false
    isClosed = true
    taken = undefined
    onClosed(stream)
    return true
  }
  const stream: EventStream = {
    userId,
    sessionId,
    endsAtMs,
    cursor,
    isReading: false,
    sentAtMs: performance.now(),
    isClosed: () => isClosed,
    isReady: () => taken !== undefined && !isClosed,
    send: (text) => {
      const done = taken
      if (done === undefined || isClosed) return
      taken = undefined
      stream.sentAtMs = performance.now()
      controller?.enqueue(encoder.encode(text))
      done()
    },
    close: () => {
      const wasReady = taken !== undefined
      if (!end()) return
      if (wasReady) controller?.close()
      else controller?.error(new Error('The stream was ended before its reader had taken all of it.'))
    },
    // High-water mark 0: the stream asks for more only when all it gave was taken.
    body: new ReadableStream<Uint8Array>(
      {
        start: (given) => {
          controller = given
        },
        pull: () =>
          new Promise((resolve) => {
            taken = resolve
            if (waiting !== undefined) {
              stream.send(waiting)
              waiting = undefined
              return
            }
            onReady(stream)
          }),
        cancel: () => void end(),
      },
      { highWaterMark: 0 },
    ),
  }
  return stream
}
