import { env } from '../../env.ts'
import type { Purpose } from './runFor.ts'

/**
 * The statement that bounds what a new connection may take. Sent after the connection is made: a pooler refuses it among the parameters
 * with which one is opened.
 */
export function sessionLimits(purpose: Purpose): string {
  const { statementMs, lockMs, idleMs } = env.databaseLimits[purpose]
  return `SET statement_timeout = ${statementMs}; SET lock_timeout = ${lockMs}; SET idle_in_transaction_session_timeout = ${idleMs}`
}
