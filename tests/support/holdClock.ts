import type { Platform } from './platform.ts'
import { until } from './until.ts'

/** From now on a scheduled job runs only when the test starts it (`runJob`). A restart of the server ends that. */
export async function holdClock({ platform: { db }, name }: { platform: Platform; name: string }): Promise<void> {
  await db.query('DELETE FROM pgboss.schedule WHERE name = $1', [name])
  const isHeld = async () => {
    // Jobs that the schedule has already sent pass through a separate queue.
    const { rowCount } = await db.query(
      `SELECT 1 FROM pgboss.job WHERE state IN ('created', 'active', 'retry') AND (name = $1 OR name = '__pgboss__send-it')`,
      [name],
    )
    return rowCount === 0
  }
  await until(isHeld, { what: `The end of ${name}` })
}
