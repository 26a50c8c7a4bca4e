import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

const batchSize = 1000

/** Read before `$1`, or unread and made before `$2`, and in no mail that waits. The first line is for the index. */
const isOld = `n.created_at < GREATEST($1::timestamptz, $2::timestamptz)
  AND CASE WHEN n.read THEN coalesce(n.read_at, n.updated_at) < $1::timestamptz ELSE n.created_at < $2::timestamptz END
  AND NOT EXISTS (SELECT 1 FROM waiting_mails w WHERE w.notification_id = n.id)`

type OldNotifications = { req: PayloadRequest; readBefore?: Date | undefined; unreadBefore?: Date | undefined }

/** How many there are. */
export async function countOldNotifications({ req, readBefore, unreadBefore }: OldNotifications): Promise<number> {
  const text = `SELECT count(*)::int AS count FROM notifications n WHERE ${isOld}`
  const [row] = await sql<{ count: number }>({ req, text, values: [readBefore, unreadBefore] })
  return row?.count ?? 0
}

/**
 * Deletes notifications that were read before `readBefore`, and unread ones made before `unreadBefore`; none of a kind
 * without its time. Oldest first, in batches, each of which begins where the one before ended. Returns how many.
 */
export async function deleteNotifications({ req, readBefore, unreadBefore }: OldNotifications): Promise<number> {
  let deleted = 0
  for (let after = '-infinity'; ;) {
    const [batch] = await sql<{ count: number; last: string | null }>({
      req,
      text: `WITH old AS (
               SELECT n.id, n.created_at FROM notifications n WHERE ${isOld} AND n.created_at >= $3::timestamptz
                ORDER BY n.created_at LIMIT ${batchSize} FOR UPDATE OF n SKIP LOCKED),
             gone AS (DELETE FROM notifications n USING old WHERE n.id = old.id)
             SELECT count(*)::int AS count, max(created_at)::text AS last FROM old`,
      values: [readBefore, unreadBefore, after],
    })
    deleted += batch?.count ?? 0
    if (!batch?.last || batch.count < batchSize) return deleted
    after = batch.last
  }
}
