import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { fail } from '../../errors.ts'
import type { Message, User } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'

type MarkMessageReadArgs = { req: PayloadRequest; message: Message; reader: Pick<User, 'id' | 'role'> }

/**
 * Marks a message as read by one of its recipients, any admin if it is for all of them; other viewers get 403. The
 * first time counts, for the reader and for the message: reading again changes nothing.
 */
export async function markMessageRead({ req, message, reader }: MarkMessageReadArgs): Promise<void> {
  const recipient = idOf(message.recipient)
  const isRecipient = recipient === null ? reader.role === 'admin' : recipient === reader.id
  if (!isRecipient) throw fail('forbidden')
  const readAt = now().toISOString()
  await inTransaction({
    req,
    work: async () => {
      // An admin who joined after the message has no receipt of it yet.
      await sql({
        req,
        text: `INSERT INTO message_receipts (id, message_id, user_id, read_at, created_at, updated_at)
               VALUES ($4, $1, $2, $3, $3, $3)
               ON CONFLICT (message_id, user_id) DO UPDATE SET read_at = $3, updated_at = $3
                WHERE message_receipts.read_at IS NULL`,
        values: [message.id, reader.id, readAt, uuidv7()],
      })
      await sql({
        req,
        text: 'UPDATE messages SET read_at = $2, updated_at = $2 WHERE id = $1 AND read_at IS NULL',
        values: [message.id, readAt],
      })
    },
  })
}
