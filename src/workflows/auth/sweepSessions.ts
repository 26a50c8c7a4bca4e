import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { sessionIdleSeconds } from '../../domain/sessions.ts'
import { deleteDeadSessions } from './deleteDeadSessions.ts'

const batchSize = 1000

/**
 * Deletes what has been dead for as long as a session may lie idle (30 days): sessions with their refresh tokens, refresh tokens used that
 * long ago, and links that ran out; and the counters of limits whose time is over. Run by the clock.
 */
export async function sweepSessions({ req }: { req: PayloadRequest }): Promise<void> {
  const before = new Date(now().getTime() - sessionIdleSeconds * 1000)
  await deleteDeadSessions({ req, before })
  await deleteWhere({ req, table: 'refresh_tokens', key: 'id', condition: 'used_at < $1', value: before.toISOString() })
  await deleteWhere({ req, table: 'auth_tokens', key: 'id', condition: 'expires_at < $1', value: before.toISOString() })
  await deleteWhere({ req, table: 'rate_limits', key: 'key', condition: 'expire < $1', value: now().getTime() })
}

/** In batches, so that no statement holds many rows for long. */
async function deleteWhere({
  req,
  table,
  key,
  condition,
  value,
}: {
  req: PayloadRequest
  table: string
  key: string
  condition: string
  value: string | number
}): Promise<void> {
  const text = `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${condition} LIMIT ${batchSize}) RETURNING ${key}`
  let deleted = batchSize
  while (deleted === batchSize) deleted = (await sql({ req, text, values: [value] })).length
}
