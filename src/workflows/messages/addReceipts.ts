import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'

type AddReceiptsArgs = { req: PayloadRequest; messageId: string; recipient: string | null }

/**
 * Adds one unread receipt for the recipient, or for each active admin when the message is for all of them. Returns who
 * got one.
 */
export async function addReceipts({ req, messageId, recipient }: AddReceiptsArgs): Promise<string[]> {
  const userIds = recipient === null ? await findAdmins(req) : [recipient]
  await sql({
    req,
    text: `INSERT INTO message_receipts (id, message_id, user_id, created_at, updated_at)
           SELECT receipt.id, $3, receipt.user_id, $4, $4 FROM unnest($1::uuid[], $2::uuid[]) AS receipt (id, user_id)`,
    values: [userIds.map(() => uuidv7()), userIds, messageId, now().toISOString()],
  })
  return userIds
}

async function findAdmins(req: PayloadRequest): Promise<string[]> {
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM users WHERE role = 'admin' AND status = 'active' ORDER BY id`,
  })
  return rows.map(({ id }) => id)
}
