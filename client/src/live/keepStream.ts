import { isApiError } from '../errors.ts'
import type { Transport } from '../http/createTransport.ts'
import { sleep } from '../http/sleep.ts'
import { readStream } from './readStream.ts'
import type { LiveEvent } from './types.ts'

type KeepStreamArgs = {
  request: Transport
  signal: AbortSignal
  /** There was a stream before, and nobody knows where it ended. */
  mayMiss: boolean
  /** Where to go on from. */
  position: () => string | undefined
  onOpen: () => void
  onEvent: (event: LiveEvent) => void
  onPosition: (id: string) => void
  /** With the reason, unless the platform ended it in peace. */
  onLost: (error: unknown) => void
}

const longestPauseMs = 30_000

/** Reads the stream, and opens it again where it ended, until the signal aborts or the session is over. */
export async function keepStream(args: KeepStreamArgs): Promise<void> {
  const { request, signal, position, onOpen, onEvent, onPosition, onLost } = args
  let { mayMiss } = args
  let usualMs = 2000
  for (let failures = 0; !signal.aborted; failures += 1) {
    let pauseMs = 0
    try {
      await readStream({
        request,
        signal,
        lastEventId: position(),
        onOpen: () => {
          failures = 0
          onOpen()
          if (mayMiss) onEvent({ event: 'resync', data: {}, id: '' })
          mayMiss = false
        },
        onEvent,
        onPosition,
        onRetry: (ms) => (usualMs = ms),
      })
      onLost(undefined)
    } catch (error) {
      if (signal.aborted || isApiError(error, 'unauthenticated')) return onLost(undefined)
      onLost(error)
      if (isApiError(error)) pauseMs = (error.retryAfterSeconds ?? 0) * 1000
    }
    // Clients that lost the same server do not come back at once.
    const backoffMs = Math.min(usualMs * 2 ** Math.min(failures, 4), longestPauseMs) * (0.5 + Math.random() / 2)
    await sleep({ ms: Math.max(pauseMs, backoffMs), signal }).catch(() => undefined)
  }
}
