import { types } from 'node:util'
import { pino, type DestinationStream, type Logger, type LevelWithSilent, type LogFn } from 'pino'
import { env } from '../env.ts'
import { readableLines } from './readableLines.ts'
import { requestScope } from './requestScope.ts'
import { scrub, scrubAddresses, scrubErrorMessage, scrubText } from './scrub.ts'
import { serializeError } from './serializeError.ts'

export type { Logger } from 'pino'

/**
 * The log of the process, at `LOG_LEVEL`: one JSON object per line on stdout, or readable lines on a terminal.
 */
export const logger = createLogger({
  level: env.logLevel,
  ...(process.stdout.isTTY && { destination: readableLines() }),
})

type CreateLoggerArgs = { level: LevelWithSilent; destination?: DestinationStream }

/**
 * A logger that writes no secrets and no personal data, whatever it is given: fields are redacted by name at any depth;
 * links, addresses and credentials in text by shape; errors lose the values of their queries. Lines of a request carry
 * its id.
 */
export function createLogger({ level, destination }: CreateLoggerArgs): Logger {
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

/**
 * A full disk or a closed terminal loses log lines. pino's own destination would throw on every call or retry forever.
 * Lines of one turn of the event loop are written together, because each write waits for the system.
 */
function standardOutput(): DestinationStream {
  process.stdout.on('error', () => undefined)
  let waiting = ''
  const flush = () => {
    if (waiting !== '') process.stdout.write(waiting)
    waiting = ''
  }
  process.on('exit', flush)
  return {
    write: (line) => {
      if (waiting === '') setImmediate(flush)
      waiting += line
    },
  }
}

/** Without a message pino uses the error's own, which may hold the values of a failed query. */
function withSafeMessage([first, ...rest]: unknown[]): unknown[] {
  if (typeof first === 'string') return [scrubErrorMessage(first), ...rest]
  if (typeof first !== 'object' || first === null) return [first, ...rest]
  if (types.isNativeError(first)) return withSafeMessage([{ err: first }, ...rest])
  if (rest.length > 0) return [first, ...rest]
  const { msg, err }: { msg?: unknown; err?: unknown } = first
  if (typeof msg === 'string') return [{ ...first, msg: scrubErrorMessage(msg) }]
  return msg === undefined && err !== undefined ? [first, serializeError(err).message] : [first]
}
