import { types } from 'node:util'
import { scrubErrorMessage } from './scrub.ts'

export type LoggedError = {
  type: string
  message: string
  code?: string
  constraint?: string
  table?: string
  stack?: string
  cause?: LoggedError
}

const maxCauses = 3
/** Postgres quotes the value it refuses in class 22, and what it cannot read in 42601. */
const quotesValues = /^(22[\dA-Z]{3}|42601)$/

/**
 * What the log says of an error: never the values of a query, the details of a row, or what a body or an answer held.
 */
export function serializeError(error: unknown, depth = 0): LoggedError {
  if (!types.isNativeError(error)) return { type: typeof error, message: scrubErrorMessage(messageOf(error)) }
  const code = textOf(error, 'code')
  const message = scrubErrorMessage(messageOf(error))
  const constraint = textOf(error, 'constraint')
  const table = textOf(error, 'table')
  const reason = reasonOf(error)
  const cause = reason === undefined || depth >= maxCauses ? undefined : serializeError(reason, depth + 1)
  return {
    type: error.name,
    message: code !== undefined && quotesValues.test(code) ? message.replace(/"[\s\S]*"/, '"…"') : message,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(error.stack !== undefined && { stack: framesOf(error) }),
    ...(cause !== undefined && { cause }),
  }
}

/** GraphQL keeps what it wraps under a name of its own. */
function reasonOf(error: Error): unknown {
  return error.cause ?? ('originalError' in error ? error.originalError : undefined)
}

/** The stack repeats the message, which is scrubbed apart from it. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}

/** Libraries also throw plain objects that look like errors; of several errors in one only theirs say something. */
function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error)
  if (error.message === '' && 'errors' in error && Array.isArray(error.errors)) {
    return error.errors.map((one: unknown) => messageOf(one)).join('; ')
  }
  return String(error.message)
}

function textOf(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
