import type { Platform } from './platform.ts'
import { until } from './until.ts'

/** From now on a job of the clock runs when the test starts it (`runJob`), and not because a minute has passed. A start of the server begins it anew. */
export async function holdClock({ platform: { db }, name }: { platform: Platform; name: string }): Promise<void> {
  await db.query('DELETE FROM pgboss.schedule WHERE name = $1', [name])
  const isHeld = async () => {
    // What the clock has sent already goes by way of a queue of its own.
    const { rowCount } = await db.query(
      `SELECT 1 FROM pgboss.job WHERE state IN ('created', 'active', 'retry') AND (name = $1 OR name = '__pgboss__send-it')`,
      [name],
    )
    return rowCount === 0
  }
  await until(isHeld, { what: `The end of ${name}` })
}
