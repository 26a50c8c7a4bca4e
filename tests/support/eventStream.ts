import http from 'node:http'
import { until } from './until.ts'

/** The events as read, with `data` parsed. */
export type ReadEvent = { event: string; id: string; data: Record<string, unknown>; atMs: number }

export type OpenStream = {
  status: number
  headers: http.IncomingHttpHeaders
  events: ReadEvent[]
  /** Comments so far: heartbeats. */
  comments: () => string[]
  /** The position to resume from: the newest `id`, with or without an event. */
  lastEventId: () => string | undefined
  isEnded: () => boolean
  ended: Promise<void>
  /** Waits until this many events have come. */
  has: (count: number) => Promise<ReadEvent[]>
  /** Stops reading, as a reader that hangs does, or goes on. */
  pause: () => void
  resume: () => void
  close: () => void
}

type OpenStreamArgs = {
  url: string
  token?: string | undefined
  lastEventId?: string | undefined
  headers?: Record<string, string>
  method?: string
  query?: string
}

/** A reader of a stream by the rules of the standard (WHATWG HTML, 9.2.6), on its own connection. */
export async function openStream({
  url,
  token,
  lastEventId,
  headers = {},
  method = 'GET',
  query = '',
}: OpenStreamArgs): Promise<OpenStream> {
  const request = http.request(`${url}/api/messages/stream${query}`, {
    method,
    agent: false,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      ...headers,
    },
  })
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.once('error', reject)
    request.end()
  })
  const events: ReadEvent[] = []
  const comments: string[] = []
  let isEnded = false
  let id: string | undefined
  let rest = ''
  response.setEncoding('utf8')
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map<string, string>()
      for (const line of block.split('\n')) {
        if (line.startsWith(':')) comments.push(line.slice(1).trim())
        else fields.set(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2))
      }
      id = fields.get('id') ?? id
      const data = fields.get('data')
      if (data === undefined) continue
      const event = fields.get('event') ?? 'message'
      events.push({ event, id: id ?? '', data: JSON.parse(data), atMs: performance.now() })
    }
  })
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isEnded = true
      resolve()
    }
    response.once('close', end)
    response.on('error', end)
  })
  request.on('error', () => undefined)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    comments: () => comments,
    lastEventId: () => id,
    isEnded: () => isEnded,
    ended,
    has: async (count) => {
      await until(() => events.length >= count, { what: `Event ${count} (${events.length} came)`, everyMs: 10 })
      return events
    },
    pause: () => void response.pause(),
    resume: () => void response.resume(),
    close: () => request.destroy(),
  }
}
