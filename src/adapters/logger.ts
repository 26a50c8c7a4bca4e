import { pino, type DestinationStream, type Logger, type LevelWithSilent } from 'pino'
import { env } from '../env.ts'
import { scrub, scrubText } from './scrub.ts'
import { serializeError } from './serializeError.ts'

export type { Logger } from 'pino'

/** The log of the process: one JSON object to a line on stdout, level from `LOG_LEVEL`. */
export const logger = createLogger({ level: env.logLevel })

/**
 * A logger whose lines carry neither secrets nor personal data, whatever is handed to it: fields are redacted by name at
 * any depth, links and credentials inside texts by shape, and errors lose the values of their queries.
 */
export function createLogger({
  level,
  destination,
}: {
  level: LevelWithSilent
  destination?: DestinationStream
}): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: scrub,
    },
    serializers: { err: serializeError, error: serializeError },
    hooks: { streamWrite: scrubText },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
