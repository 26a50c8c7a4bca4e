import { types } from 'node:util'
import { scrubErrorMessage } from './scrub.ts'

export type LoggedError = { type: string; message: string; code?: string; stack?: string; cause?: LoggedError | string }

/** What the log says of an error: never the values of a query, the details of a row or the data of an answer. */
export function serializeError(error: unknown, depth = 0): LoggedError {
  if (!types.isNativeError(error)) return { type: typeof error, message: scrubErrorMessage(messageOf(error)) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const cause = error.cause === undefined || depth >= 3 ? undefined : serializeError(error.cause, depth + 1)
  return {
    type: error.name,
    message: scrubErrorMessage(error.message),
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: framesOf(error) }),
    ...(cause !== undefined && { cause }),
  }
}

/** The stack repeats the message, which is scrubbed apart from it. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}

/** Libraries also throw plain objects that look like errors. */
function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  return String(error)
}
