import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { sessionIdleSeconds } from '../../domain/accounts/sessions.ts'
import { keptMs } from '../idempotency/claimKey.ts'
import { deleteDeadSessions } from './deleteDeadSessions.ts'

const batchSize = 1000

/**
 * Deletes what has been dead for as long as a session may be idle (30 days): sessions with their refresh tokens, used
 * refresh tokens and expired links. Also deletes expired limit counters and idempotency keys. Runs on a schedule.
 */
export async function sweepSessions({ req }: { req: PayloadRequest }): Promise<void> {
  const before = new Date(now().getTime() - sessionIdleSeconds * 1000)
  await deleteDeadSessions({ req, before })
  await deleteWhere({ req, table: 'refresh_tokens', key: 'id', condition: 'used_at < $1', value: before.toISOString() })
  await deleteWhere({ req, table: 'auth_tokens', key: 'id', condition: 'expires_at < $1', value: before.toISOString() })
  await deleteWhere({ req, table: 'rate_limits', key: 'key', condition: 'expire < $1', value: now().getTime() })
  const forgotten = new Date(now().getTime() - keptMs).toISOString()
  await deleteWhere({ req, table: 'idempotency_keys', key: 'id', condition: 'created_at <= $1', value: forgotten })
}

type DeleteWhereArgs = { req: PayloadRequest; table: string; key: string; condition: string; value: string | number }

/** In batches, so no statement locks many rows for long. */
async function deleteWhere({ req, table, key, condition, value }: DeleteWhereArgs): Promise<void> {
  const text = `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${condition} LIMIT ${batchSize}) RETURNING ${key}`
  let deleted = batchSize
  while (deleted === batchSize) deleted = (await sql({ req, text, values: [value] })).length
}
