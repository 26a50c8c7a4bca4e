export type PanelEvent = { event: 'message' | 'notification' | 'read' | 'resync'; data: Record<string, unknown> }
type Listener = (event: PanelEvent) => void

const names = ['message', 'notification', 'read', 'resync'] as const
const shared = 'az-panel-events'
const firstWaitMs = 2_000
const longestWaitMs = 60_000

/** Longer than a page takes from its rendering on the server to listening. */
const recentMs = 10_000

const listeners = new Set<Listener>()
const resync: PanelEvent = { event: 'resync', data: {} }
let lastAt = Number.NEGATIVE_INFINITY
let stop: (() => void) | undefined

/**
 * Reports events of the signed-in admin as they happen, until the returned function is called. All tabs of a browser
 * share one stream, because HTTP/1.1 allows six connections in all: the tab that holds the lock reads it and informs
 * the others, and another takes over when it closes. A `resync` comes on connecting, and at once if something happened
 * seconds ago, so nothing is missed while a page is rendered.
 */
export function listenToEvents(listener: Listener): () => void {
  listeners.add(listener)
  if (performance.now() - lastAt < recentMs) listener(resync)
  stop ??= start()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

function start(): () => void {
  const ending = new AbortController()
  const channel = new BroadcastChannel(shared)
  const notifyListeners = (event: PanelEvent) => {
    lastAt = performance.now()
    for (const listener of listeners) listener(event)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<PanelEvent>) => notifyListeners(data))
  const broadcast = (event: PanelEvent) => {
    notifyListeners(event)
    if (!ending.signal.aborted) channel.postMessage(event)
  }
  const read = () => readStream({ signal: ending.signal, onConnected: () => broadcast(resync), onEvent: broadcast })
  // Without HTTPS there are no locks: then each tab has a separate stream.
  if (!navigator.locks) void read()
  else void takeTurns({ signal: ending.signal, read, onOthers: () => notifyListeners(resync) })
  return () => {
    ending.abort()
    channel.close()
  }
}

type TakeTurnsArgs = { signal: AbortSignal; read: () => Promise<void>; onOthers: () => void }

/** Reads at once if no other tab does, or else registers and continues when that one ends. */
async function takeTurns({ signal, read, onOthers }: TakeTurnsArgs): Promise<void> {
  const isFree = await navigator.locks.request(shared, { ifAvailable: true }, async (lock) => {
    if (lock) await read()
    return lock !== null
  })
  if (isFree || signal.aborted) return
  onOthers()
  await navigator.locks.request(shared, { signal }, read).catch(() => undefined)
}

type ReadStreamArgs = { signal: AbortSignal; onConnected: () => void; onEvent: Listener }

/**
 * Reads until it is stopped. A stream that is refused or ended for good (its session expired) is requested again, from
 * the same position.
 */
async function readStream({ signal, onConnected, onEvent }: ReadStreamArgs): Promise<void> {
  let position = ''
  let isNew = true
  let waitMs = firstWaitMs
  while (!signal.aborted) {
    await new Promise<void>((resolve) => {
      const source = new EventSource(
        `/api/messages/stream${position && `?lastEventId=${encodeURIComponent(position)}`}`,
      )
      const end = () => {
        source.close()
        resolve()
      }
      signal.addEventListener('abort', end, { once: true })
      source.addEventListener('open', () => {
        waitMs = firstWaitMs
        if (isNew) onConnected()
        isNew = false
      })
      // While it is connecting, the browser retries.
      source.addEventListener('error', () => source.readyState === EventSource.CLOSED && end())
      for (const name of names) {
        source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
          position = lastEventId
          onEvent({ event: name, data: parse(data) })
        })
      }
    })
    if (signal.aborted) return
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    waitMs = Math.min(longestWaitMs, waitMs * 2)
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    // An object, which the line above could not know.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
