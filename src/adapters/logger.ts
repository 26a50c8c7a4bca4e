import { types } from 'node:util'
import { pino, type DestinationStream, type Logger, type LevelWithSilent, type LogFn } from 'pino'
import { env } from '../env.ts'
import { readableLines } from './readableLines.ts'
import { requestScope } from './requestScope.ts'
import { scrub, scrubAddresses, scrubErrorMessage, scrubText } from './scrub.ts'
import { serializeError } from './serializeError.ts'

export type { Logger } from 'pino'

/**
 * The log of the process, level from `LOG_LEVEL`: one JSON object to a line on stdout, or lines for people where that
 * is a terminal.
 */
export const logger = createLogger({
  level: env.logLevel,
  ...(process.stdout.isTTY && { destination: readableLines() }),
})

/**
 * A logger whose lines carry neither secrets nor personal data, whatever is handed to it: fields are redacted by name
 * at any depth, links, addresses and credentials inside texts by shape, and errors lose the values of their queries.
 * Within a request each line has its id.
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
    mixin: () => {
      const scope = requestScope.getStore()
      return scope === undefined || scope.isAnswered ? {} : { requestId: scope.requestId }
    },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: scrub,
    },
    serializers: { err: serializeError, error: serializeError },
    hooks: {
      streamWrite: (line: string) => scrubAddresses(scrubText(line)),
      logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn) {
        Reflect.apply(method, this, withSafeMessage(args))
      },
    },
  }
  return pino(options, destination ?? standardOutput())
}

/** A full disk or a terminal that is gone costs lines of the log. Of pino's own destination every call would throw then, or try again for ever. */
function standardOutput(): DestinationStream {
  process.stdout.on('error', () => undefined)
  return { write: (line) => void process.stdout.write(line) }
}

/** Where no message is given, pino takes the error's own as it is, with the values of a failed query. */
function withSafeMessage([first, ...rest]: unknown[]): unknown[] {
  if (typeof first === 'string') return [scrubErrorMessage(first), ...rest]
  if (typeof first !== 'object' || first === null) return [first, ...rest]
  if (types.isNativeError(first)) return withSafeMessage([{ err: first }, ...rest])
  if (rest.length > 0) return [first, ...rest]
  const { msg, err }: { msg?: unknown; err?: unknown } = first
  if (typeof msg === 'string') return [{ ...first, msg: scrubErrorMessage(msg) }]
  return msg === undefined && err !== undefined ? [first, serializeError(err).message] : [first]
}
