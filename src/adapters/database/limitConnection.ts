import type { ClientBase } from 'pg'
import { env } from '../../env.ts'
import type { Purpose } from './runFor.ts'

/**
 * Sets the timeouts of a new connection, and UTC for its arithmetic with days, before the pool hands it out
 * (`onConnect`: pg waits for its promise). Uses a statement, because poolers refuse these settings as start-up
 * parameters.
 */
export function limitConnection(purpose: Purpose): (client: ClientBase) => unknown {
  const { statementMs, lockMs, idleMs } = env.databaseLimits[purpose]
  const limits = `SET statement_timeout = ${statementMs}; SET lock_timeout = ${lockMs}; SET idle_in_transaction_session_timeout = ${idleMs}`
  const text = `SET TIME ZONE 'UTC'; ${limits}`
  return (client) => client.query(text)
}
