import type { Config } from 'payload'
import { logger, type Logger } from './logger.ts'
import { noteFailure, requestScope } from './requestScope.ts'

const lines = logger.child({ source: 'payload' })

/**
 * Sends Payload's log lines to ours. Payload's pino is an older major version, so only the methods that it calls are
 * passed on. Errors of a request become part of the request's own line, and migrations are logged at `debug`.
 */
export const payloadLogger = Object.assign(Object.create(lines) as Logger, {
  error: (entry: unknown, ...rest: []) => {
    if (hasError(entry) && noteFailure({ error: entry.err })) return
    lines.error(entry, ...rest)
  },
  info: (entry: unknown, ...rest: []) => {
    const text = typeof entry === 'object' && entry !== null && 'msg' in entry ? String(entry.msg) : ''
    if (text.startsWith('Migrating: ')) lines.trace(entry, ...rest)
    else if (text.startsWith('Migrated: ') || requestScope.getStore()?.isAnswered === false) lines.debug(entry, ...rest)
    else lines.info(entry, ...rest)
  },
}) as unknown as NonNullable<Config['logger']>

function hasError(entry: unknown): entry is { err: unknown } {
  return typeof entry === 'object' && entry !== null && 'err' in entry
}
