import type { Logger } from '../adapters/logger.ts'
import { isBrokenConnection } from './isBrokenConnection.ts'

/** So many errors that nobody knows within `withinMs` are no mistake of one request: the process is not to be trusted any more. */
const mostUnknown = 10
const withinMs = 60_000

/**
 * Keeps one request, stream, timer or listener from ending the process for all others: an error that nobody handled is logged, and the process goes on.
 * `giveUp` is called when there are more than ten unknown ones within a minute.
 */
export function surviveErrors({
  logger,
  giveUp,
  now = () => performance.now(),
}: {
  logger: Logger
  giveUp: () => void
  now?: () => number
}): { onException: (err: unknown) => void; onRejection: (err: unknown) => void } {
  let unknownAtMs: number[] = []
  return {
    onRejection: (err) => logger.error({ err }, 'unhandled rejection'),
    onException: (err) => {
      if (isBrokenConnection(err)) return logger.error({ err }, 'uncaught error of a connection, file or stream')
      logger.fatal({ err }, 'uncaught exception')
      const atMs = now()
      unknownAtMs = [...unknownAtMs.filter((ms) => atMs - ms < withinMs), atMs]
      if (unknownAtMs.length > mostUnknown) giveUp()
    },
  }
}
