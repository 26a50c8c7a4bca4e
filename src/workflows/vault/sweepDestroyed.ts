import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'

/** Longer than from one run to the next, so that none that was destroyed in between is missed. */
const lookBackMs = 3 * 60 * 60 * 1000

/**
 * Takes what destroyed keys were out of the database's tables. An UPDATE leaves the old row in the table, and so does VACUUM, which only gives its
 * place free: the small table of keys is written anew. Whoever wants a key in that moment waits for it. Never throws: the next run does it again.
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
    // Nobody is kept waiting behind a rewriting that has to wait itself.
    await client.query(`SET lock_timeout = '3s'`)
    await client.query('VACUUM (FULL) vault_keys')
  } catch (err) {
    logger.warn({ err }, 'what destroyed keys were is left in the table until the next run')
  } finally {
    await client.query('RESET lock_timeout').catch(() => undefined)
    client.release()
  }
}
