import type { Config } from 'payload'
import { logger, type Logger } from './logger.ts'
import { noteFailure, requestScope } from './requestScope.ts'

const lines = logger.child({ source: 'payload' })

/**
 * Payload's log lines go into ours. Refusals that are answered to the client are no errors of the server: Payload logs each at the level
 * that its configuration names, and its own pino is of an older major version, so only the methods that it calls are handed over.
 * What goes wrong in a request is told in the request's own line, and a migration is a detail: the start sums them up.
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
