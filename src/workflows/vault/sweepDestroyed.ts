import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import type { PoolClient } from 'pg'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'

/** Longer than from one run to the next, so none that was destroyed in between is missed. */
const lookBackMs = 3 * 60 * 60 * 1000

/**
 * Removes destroyed keys from the database's tables physically. An UPDATE leaves the old row in the table, and VACUUM
 * only frees its space, so the small table of keys is rewritten. Rows that an older transaction may still see are
 * copied with it, so it waits for those for a while. Requests for a key wait meanwhile. Never throws; the next two runs
 * do it again in any case.
 */
export async function sweepDestroyed({ req }: { req: PayloadRequest }): Promise<void> {
  const [lately] = await sql({
    req,
    text: 'SELECT 1 FROM vault_keys WHERE destroyed_at > $1 LIMIT 1',
    values: [new Date(now().getTime() - lookBackMs).toISOString()],
  })
  if (!lately) return
  const client = await req.payload.db.pool.connect()
  try {
    await outlast(client)
    // No one waits behind a rewrite that has to wait itself.
    await client.query(`SET lock_timeout = '3s'`)
    await client.query('VACUUM (FULL) vault_keys')
  } catch (err) {
    logger.warn({ err }, 'what destroyed keys were is left in the table until the next run')
  } finally {
    // Not returned to the pool, which would reuse this limit.
    client.release(true)
  }
}

/** Waits, for half a minute at most, until no transaction sees the database as it was before now. */
async function outlast(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ xid: string }>('SELECT pg_current_xact_id()::xid::text AS xid')
  for (let tries = 0; tries < 60; tries += 1) {
    const older = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND age(backend_xmin) > age($1::xid) LIMIT 1`,
      [rows[0]?.xid],
    )
    if (older.rowCount === 0) return
    await sleep(500)
  }
}
