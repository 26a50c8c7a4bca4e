import type { Config } from 'payload'
import { logger } from './logger.ts'

/**
 * Payload's log lines go into ours. Refusals that are answered to the client are no errors of the server: Payload logs each at the level
 * that its configuration names, and its own pino is of an older major version, so only the methods that it calls are handed over.
 */
export const payloadLogger = logger.child({ source: 'payload' }) as unknown as NonNullable<Config['logger']>
