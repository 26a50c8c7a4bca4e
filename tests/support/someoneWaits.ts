import type { Platform } from './platform.ts'

/**
 * Whether the platform waits for a lock that the test holds in the database. Its own connections wait for each other at
 * times.
 */
export async function someoneWaits(platform: Pick<Platform, 'db'>): Promise<boolean> {
  const { rows } = await platform.db.query(
    `SELECT 1 FROM pg_stat_activity waiting, pg_stat_activity holder
      WHERE waiting.datname = current_database() AND waiting.application_name = 'alphazee'
        AND waiting.wait_event_type = 'Lock' AND holder.pid = ANY (pg_blocking_pids(waiting.pid))
        AND holder.backend_type = 'client backend' AND holder.application_name NOT LIKE 'alphazee%'`,
  )
  return rows.length > 0
}
