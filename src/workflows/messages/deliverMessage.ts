import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { previewOf } from '../../domain/previewOf.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import type { Message, User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'

type NewMessage = Pick<Message, 'type' | 'content'> & {
  project: string
  client: string
  thread: string
  parent: string | null
  recipient: string | null
  subject: string | null
  attachments: string[]
}

/**
 * Writes a message with one receipt for each recipient (every active admin, where it is for all of them) and tells them. Run inside a
 * transaction.
 */
export async function deliverMessage({
  req,
  id,
  sender,
  message,
  projectName,
}: {
  req: PayloadRequest
  id: string
  sender: Pick<User, 'id' | 'role' | 'firstName' | 'lastName'>
  message: NewMessage
  projectName?: string
}): Promise<void> {
  await req.payload.db.create({
    collection: 'messages',
    customID: id,
    data: { ...message, sender: sender.id, readAt: null },
    req,
    returning: false,
  })
  const recipients = await addReceipts({ req, id, recipient: message.recipient })
  await recordActivity({
    req,
    action: 'message.sent',
    entityType: 'messages',
    entityId: id,
    after: { project: message.project, recipient: message.recipient, attachments: message.attachments.length },
  })
  const senderName = `${sender.firstName} ${sender.lastName}`
  const preview = previewOf(message.content)
  await notify({
    req,
    to: recipients,
    topic: 'messages',
    type: 'message.received',
    title: `New message from ${senderName}`,
    message: preview,
    entity: { type: 'messages', id },
    mail: ({ firstName, role }) => ({
      template: 'message_received',
      link:
        role === 'admin'
          ? { site: 'backend', path: `/admin/collections/messages/${id}` }
          : { path: `/messages/${message.thread}` },
      data: { firstName, senderName, preview, ...(projectName !== undefined && { projectName }) },
    }),
  })
}

/** Answers who got one. */
async function addReceipts({
  req,
  id,
  recipient,
}: {
  req: PayloadRequest
  id: string
  recipient: string | null
}): Promise<string[]> {
  const userIds = recipient === null ? await findAdmins(req) : [recipient]
  await sql({
    req,
    text: `INSERT INTO message_receipts (id, message_id, user_id, created_at, updated_at)
           SELECT receipt.id, $3, receipt.user_id, $4, $4 FROM unnest($1::uuid[], $2::uuid[]) AS receipt (id, user_id)`,
    values: [userIds.map(() => uuidv7()), userIds, id, now().toISOString()],
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
