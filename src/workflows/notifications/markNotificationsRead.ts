import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'

type MarkNotificationsReadArgs = { req: PayloadRequest; userId: string; only?: string }

/** Marks the user's unread notifications as read, or only one of them. Returns how many were unread until now. */
export async function markNotificationsRead({ req, userId, only }: MarkNotificationsReadArgs): Promise<number> {
  const rows = await sql({
    req,
    text: `UPDATE notifications SET read = true, read_at = $2, updated_at = $2
            WHERE user_id = $1 AND read IS NOT TRUE AND ($3::uuid IS NULL OR id = $3) RETURNING id`,
    values: [userId, now().toISOString(), only ?? null],
  })
  return rows.length
}
