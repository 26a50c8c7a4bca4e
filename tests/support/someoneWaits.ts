import type { Platform } from './platform.ts'

/** Whether the platform waits for a lock that another connection holds in the database. */
export async function someoneWaits(platform: Pick<Platform, 'db'>): Promise<boolean> {
  const { rows } = await platform.db.query(
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'alphazee' AND wait_event_type = 'Lock'`,
  )
  return rows.length > 0
}
