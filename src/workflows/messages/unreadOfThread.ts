import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

type UnreadOfThreadArgs = { req: PayloadRequest; userId: string; thread: string }

/** The messages of a thread that this reader has not read, oldest first. */
export async function unreadOfThread({ req, userId, thread }: UnreadOfThreadArgs): Promise<string[]> {
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT message.id FROM message_receipts receipt JOIN messages message ON message.id = receipt.message_id
            WHERE receipt.user_id = $1 AND receipt.read_at IS NULL AND message.thread_id = $2
            ORDER BY message.created_at, message.id`,
    values: [userId, thread],
  })
  return rows.map(({ id }) => id)
}
