import type { Transport } from '../http/createTransport.ts'
import type { SessionEvents } from '../session/sessionEvents.ts'
import { keepStream } from './keepStream.ts'
import { leadTabs } from './leadTabs.ts'
import type { LiveEvent, LiveHandlers } from './types.ts'

type CreateLiveArgs = { request: Transport; key: string; events: SessionEvents }

type Note =
  { type: 'event'; event: LiveEvent } | { type: 'position'; id: string } | { type: 'open' } | { type: 'hello' }

const remembered = 200

/**
 * Live events for as many handlers as an app has, in all its tabs, over one stream. Each event arrives once in each
 * tab; after a lost connection or a closed tab the stream goes on where it was.
 */
export function createLive({ request, key, events }: CreateLiveArgs): (handlers: LiveHandlers) => () => void {
  const handlers = new Set<LiveHandlers>()
  const seen = new Set<string>()
  let position: string | undefined
  let isOpen = false
  let running: AbortController | undefined
  let channel: BroadcastChannel | undefined

  const tell = (work: (each: LiveHandlers) => void) => handlers.forEach(work)
  const handle = (event: LiveEvent) => {
    if (event.id && seen.has(event.id)) return
    remember(seen, event.id)
    // Each handler's data is that of its event.
    tell((each) => (each[event.event] as ((data: LiveEvent['data']) => void) | undefined)?.(event.data))
  }
  const take = (note: Note) => {
    if (note.type === 'hello' && isOpen) post({ type: 'open' })
    if (note.type === 'hello' && isOpen && position) post({ type: 'position', id: position })
    if (note.type === 'open') tell((each) => each.open?.())
    if (note.type === 'event') handle(note.event)
    if (note.type === 'position') position = note.id
  }
  const post = (note: Note) => channel?.postMessage(note)
  const both = (note: Note) => {
    take(note)
    post(note)
  }

  const lead = ({ signal, hadToWait }: { signal: AbortSignal; hadToWait: boolean }) =>
    keepStream({
      request,
      signal,
      // Whoever led before may have had events that nobody told this tab.
      mayMiss: hadToWait && position === undefined,
      position: () => position,
      onOpen: () => {
        isOpen = true
        both({ type: 'open' })
      },
      onEvent: (event) => both({ type: 'event', event }),
      onPosition: (id) => both({ type: 'position', id }),
      onLost: (error) => {
        isOpen = false
        if (error !== undefined) tell((each) => each.lost?.(error))
      },
    })
  const start = () => {
    if (running || handlers.size === 0) return
    running = new AbortController()
    const { signal } = running
    channel ??= openChannel({ name: `${key}:live`, take })
    post({ type: 'hello' })
    void leadTabs({ name: `${key}:live`, signal, lead: (about) => lead({ signal, ...about }) })
  }
  const stop = () => {
    running?.abort()
    running = undefined
    isOpen = false
    channel?.close()
    channel = undefined
  }
  pauseWhileHidden({ isRunning: () => running !== undefined, start, stop })
  events.subscribe((state) => {
    // Another user has other events.
    stop()
    position = undefined
    if (state === 'signedIn') start()
  })
  return (added) => {
    handlers.add(added)
    if (isOpen) added.open?.()
    start()
    return () => {
      handlers.delete(added)
      if (handlers.size === 0) stop()
    }
  }
}

type PauseArgs = { isRunning: () => boolean; start: () => void; stop: () => void }

/**
 * A page that the browser keeps for its back button holds no stream and keeps no other tab waiting. Shown again, it
 * opens as if anew.
 */
function pauseWhileHidden({ isRunning, start, stop }: PauseArgs): void {
  // Only pages have these.
  const page = globalThis as { addEventListener?: typeof addEventListener }
  let isPaused = false
  page.addEventListener?.('pagehide', () => {
    isPaused = isRunning()
    stop()
  })
  page.addEventListener?.('pageshow', () => {
    if (isPaused) start()
    isPaused = false
  })
}

function remember(seen: Set<string>, id: string): void {
  seen.add(id)
  const [oldest] = seen
  if (seen.size > remembered && oldest !== undefined) seen.delete(oldest)
}

function openChannel({ name, take }: { name: string; take: (note: Note) => void }): BroadcastChannel | undefined {
  // React Native has none.
  if (typeof BroadcastChannel === 'undefined') return undefined
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<Note>) => take(data)
  return channel
}
