import type { ClientBase } from 'pg'
import { env } from '../../env.ts'
import type { Purpose } from './runFor.ts'

/**
 * Bounds what a new connection may take, before a pool hands it out (`onConnect`: pg waits for what it returns). By statement, for a pooler refuses
 * it among the parameters with which a connection is opened.
 */
export function limitConnection(purpose: Purpose): (client: ClientBase) => unknown {
  const { statementMs, lockMs, idleMs } = env.databaseLimits[purpose]
  const text = `SET statement_timeout = ${statementMs}; SET lock_timeout = ${lockMs}; SET idle_in_transaction_session_timeout = ${idleMs}`
  return (client) => client.query(text)
}
