export type PanelEvent = { event: 'message' | 'notification' | 'read' | 'resync'; data: Record<string, unknown> }
type Listener = (event: PanelEvent) => void

const names = ['message', 'notification', 'read', 'resync'] as const
const shared = 'az-panel-events'
const firstWaitMs = 2_000
const longestWaitMs = 60_000

/** Longer than a page takes from being made by the server to listening. */
const recentMs = 10_000

const listeners = new Set<Listener>()
const resync: PanelEvent = { event: 'resync', data: {} }
let lastAt = Number.NEGATIVE_INFINITY
let stop: (() => void) | undefined

/**
 * Tells what happens to the signed-in admin while it happens, until the answered function is called. All tabs of a browser share one stream (HTTP/1.1
 * allows it six connections in all): whichever tab holds the lock reads it and tells the others; when it is closed another goes on. A
 * `resync` comes when the tab is connected, and at once where something happened seconds ago: nothing that happened while a page was made is missed.
 */
export function listen(listener: Listener): () => void {
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
  const tell = (event: PanelEvent) => {
    lastAt = performance.now()
    for (const listener of listeners) listener(event)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<PanelEvent>) => tell(data))
  const tellAll = (event: PanelEvent) => {
    tell(event)
    if (!ending.signal.aborted) channel.postMessage(event)
  }
  const read = () => readStream({ signal: ending.signal, onConnected: () => tellAll(resync), onEvent: tellAll })
  // Without HTTPS there are no locks: then each tab has its own stream.
  if (!navigator.locks) void read()
  else void takeTurns({ signal: ending.signal, read, onOthers: () => tell(resync) })
  return () => {
    ending.abort()
    channel.close()
  }
}

/** Reads at once if no other tab does, or else says so and goes on where that one ends. */
async function takeTurns({
  signal,
  read,
  onOthers,
}: {
  signal: AbortSignal
  read: () => Promise<void>
  onOthers: () => void
}): Promise<void> {
  const isFree = await navigator.locks.request(shared, { ifAvailable: true }, async (lock) => {
    if (lock) await read()
    return lock !== null
  })
  if (isFree || signal.aborted) return
  onOthers()
  await navigator.locks.request(shared, { signal }, read).catch(() => undefined)
}

/** Reads until it is told to end. A stream that is refused or ended for good (its session ran out) is asked for anew, from the same position. */
async function readStream({
  signal,
  onConnected,
  onEvent,
}: {
  signal: AbortSignal
  onConnected: () => void
  onEvent: Listener
}): Promise<void> {
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
      // While it is connecting the browser tries by itself.
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
    // An object, which the line before could not know.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
