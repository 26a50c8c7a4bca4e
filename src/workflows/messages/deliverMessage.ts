import type { PayloadRequest } from 'payload'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { Message, User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
import { addReceipts } from './addReceipts.ts'
import { requireAttachable } from './requireAttachable.ts'
import { notifyRecipients } from './notifyRecipients.ts'

export type Sender = Pick<User, 'id' | 'role' | 'firstName' | 'lastName'>

export type NewMessage = Pick<Message, 'type' | 'content'> & {
  project: string
  client: string
  /** `null` when it begins a thread. */
  thread: string | null
  parent: string | null
  /** `null` for everyone at the agency. */
  recipient: string | null
  subject: string | null
  attachments: readonly string[]
}

type DeliverMessageArgs = { req: PayloadRequest; sender: Sender; message: NewMessage; projectName?: string }

/**
 * Writes a message with a receipt for each recipient and notifies them: all of it or nothing. `not_found` for an
 * attachment that the sender may not share. Returns the message's id.
 */
export async function deliverMessage({ req, sender, message, projectName }: DeliverMessageArgs): Promise<string> {
  const id = uuidv7()
  const thread = message.thread ?? id
  const attachments = [...new Set(message.attachments)]
  await inTransaction({
    req,
    work: async () => {
      // All writers on one project share one queue.
      await queueForRows({ req, rows: { projects: message.project, users: sender.id } })
      // A user being erased or suspended right now has either written before, or has not. Notifications about them are
      // then deleted too.
      await lockActiveUser({ req, userId: sender.id })
      await requireAttachable({ req, ids: attachments, sender, clientId: message.client })
      await req.payload.db.create({
        collection: 'messages',
        customID: id,
        data: { ...message, thread, attachments, sender: sender.id, readAt: null },
        req,
        returning: false,
      })
      const recipients = await addReceipts({ req, messageId: id, recipient: message.recipient })
      await recordActivity({
        req,
        action: 'message.sent',
        entityType: 'messages',
        entityId: id,
        after: { project: message.project, recipient: message.recipient, attachments: attachments.length },
      })
      const { content } = message
      await notifyRecipients({
        req,
        recipients,
        sender,
        message: { id, thread, content },
        ...(projectName !== undefined && { projectName }),
      })
    },
  })
  return id
}
