import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** How many messages the user has not read. One statement on an index of just those. */
export async function countUnreadMessages({ req, userId }: { req: PayloadRequest; userId: string }): Promise<number> {
  const [row] = await sql<{ count: number }>({
    req,
    text: 'SELECT count(*)::int AS count FROM message_receipts WHERE user_id = $1 AND read_at IS NULL',
    values: [userId],
  })
  return row?.count ?? 0
}
