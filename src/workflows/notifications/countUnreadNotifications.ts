import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** How many notifications wait for the user. One statement on an index of just those. */
export async function countUnreadNotifications({
  req,
  userId,
}: {
  req: PayloadRequest
  userId: string
}): Promise<number> {
  const [row] = await sql<{ count: number }>({
    req,
    text: 'SELECT count(*)::int AS count FROM notifications WHERE user_id = $1 AND read IS NOT TRUE',
    values: [userId],
  })
  return row?.count ?? 0
}
