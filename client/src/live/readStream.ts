import type { Transport } from '../http/createTransport.ts'
import { eventParser } from './eventParser.ts'
import type { LiveEvent, LiveEvents } from './types.ts'

type ReadStreamArgs = {
  request: Transport
  lastEventId: string | undefined
  signal: AbortSignal
  onOpen: () => void
  onEvent: (event: LiveEvent) => void
  /** The place to go on from, also where there was no event. */
  onPosition: (id: string) => void
  onRetry: (ms: number) => void
}

/** The platform says something every 15 seconds. A connection that is silent for three of them is dead. */
const longestSilenceMs = 45_000
const names = new Set<string>(['message', 'notification', 'read', 'resync'] satisfies (keyof LiveEvents)[])

/** Reads the stream until it ends: the platform closes it at the latest with the access token. */
export async function readStream(args: ReadStreamArgs): Promise<void> {
  const dead = new AbortController()
  const abort = () => dead.abort(args.signal.reason)
  if (args.signal.aborted) return
  args.signal.addEventListener('abort', abort)
  let timer: ReturnType<typeof setTimeout> | undefined
  const live = () => {
    clearTimeout(timer)
    timer = setTimeout(() => dead.abort(new Error('The stream fell silent.')), longestSilenceMs)
  }
  try {
    live()
    const response = await args.request('get', '/messages/stream', {
      headers: { accept: 'text/event-stream', ...(args.lastEventId && { 'last-event-id': args.lastEventId }) },
      signal: dead.signal,
    })
    if (!response.body) throw new TypeError('This fetch does not stream: give the client one that does.')
    args.onOpen()
    await readBody({ body: response.body, onChunk: live, ...args })
  } finally {
    clearTimeout(timer)
    args.signal.removeEventListener('abort', abort)
  }
}

type ReadBodyArgs = ReadStreamArgs & { body: ReadableStream<Uint8Array>; onChunk: () => void }

async function readBody({ body, onChunk, onEvent, onPosition, onRetry }: ReadBodyArgs): Promise<void> {
  const decoder = new TextDecoder()
  const read = eventParser(({ event, data, id, retryMs }) => {
    if (retryMs !== undefined) onRetry(retryMs)
    // What is handled first is not asked for again.
    if (data !== '' && names.has(event)) onEvent({ event, data: JSON.parse(data), id: id ?? '' } as LiveEvent)
    if (id) onPosition(id)
  })
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onChunk()
    read(decoder.decode(value, { stream: true }))
  }
}
