import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

type CountUnreadNotificationsArgs = { req: PayloadRequest; userId: string }

/** How many notifications the user has not read. One statement on an index of just those. */
export async function countUnreadNotifications({ req, userId }: CountUnreadNotificationsArgs): Promise<number> {
  const [row] = await sql<{ count: number }>({
    req,
    text: 'SELECT count(*)::int AS count FROM notifications WHERE user_id = $1 AND read IS NOT TRUE',
    values: [userId],
  })
  return row?.count ?? 0
}
