import { sql } from '../../adapters/database/sql.ts'
import type { Cleaner } from './cleaner.ts'

const batchSize = 1000
const isRead = 'read AND coalesce(read_at, updated_at) < $1'

/** Read notifications. Unread ones stay however old they are. */
export const cleanNotifications: Cleaner = async ({ req, before, isDryRun }) => {
  const values = [before]
  if (isDryRun) {
    const text = `SELECT count(*)::int AS count FROM notifications WHERE ${isRead}`
    const [row] = await sql<{ count: number }>({ req, text, values })
    return row?.count ?? 0
  }
  const text = `DELETE FROM notifications WHERE id IN (
                  SELECT id FROM notifications WHERE ${isRead} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED) RETURNING id`
  let deleted = 0
  for (;;) {
    const { length } = await sql({ req, text, values })
    deleted += length
    if (length < batchSize) return deleted
  }
}
