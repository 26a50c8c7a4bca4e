import type { PayloadRequest } from 'payload'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { holdActiveUser } from '../auth/lockActiveUser.ts'
import { readRecipients } from '../notifications/readRecipients.ts'
import { addMessage, type NewMessage } from './addMessage.ts'
import { requireAttachable } from './requireAttachable.ts'
import { notifyRecipients } from './notifyRecipients.ts'

export type Sender = Pick<User, 'id' | 'role' | 'firstName' | 'lastName'>

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
      await holdActiveUser({ req, userId: sender.id })
      await requireAttachable({ req, ids: attachments, sender, clientId: message.client })
      const recipients = await readRecipients({ req, to: [message.recipient ?? 'admins'], topic: 'messages' })
      const readers = message.recipient === null ? recipients.map((reader) => reader.id) : [message.recipient]
      await addMessage({ req, id, sender: sender.id, message: { ...message, thread, attachments }, readers })
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
