import type { Logger } from '../adapters/logger.ts'
import { isBrokenConnection } from './isBrokenConnection.ts'

/** Unknown errors from more places than this within a minute mean that the process cannot be trusted any more. */
const mostPlaces = 10
const withinMs = 60_000

type SurviveErrorsArgs = { logger: Logger; giveUp: () => void; now?: () => number }

/**
 * Keeps an unhandled error from ending the process: it is logged and the process goes on, however often it repeats.
 * `giveUp` is called when more than ten different places throw unknown errors within a minute.
 */
export function surviveErrors({ logger, giveUp, now = () => performance.now() }: SurviveErrorsArgs): {
  onException: (err: unknown) => void
  onRejection: (err: unknown) => void
} {
  const seenAtMs = new Map<string, number>()
  return {
    onRejection: (err) => logger.error({ err }, 'unhandled rejection'),
    onException: (err) => {
      if (isBrokenConnection(err)) return logger.error({ err }, 'uncaught error of a connection, file or stream')
      logger.fatal({ err }, 'uncaught exception')
      const atMs = now()
      for (const [place, ms] of seenAtMs) if (atMs - ms >= withinMs) seenAtMs.delete(place)
      seenAtMs.set(placeOf(err), atMs)
      if (seenAtMs.size > mostPlaces) giveUp()
    },
  }
}

/** Where it was thrown. Errors without a stack count as one place. */
function placeOf(err: unknown): string {
  const stack = err instanceof Error ? err.stack : undefined
  return /^\s+at .*$/m.exec(stack ?? '')?.[0].trim() ?? 'nowhere'
}
