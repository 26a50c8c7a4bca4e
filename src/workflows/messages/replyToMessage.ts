import type { PayloadRequest } from 'payload'
import type { Message, User } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { chooseReplyRecipient } from './chooseRecipient.ts'
import { deliverMessage } from './deliverMessage.ts'

type ReplyToMessageArgs = {
  req: PayloadRequest
  sender: Pick<User, 'id' | 'role' | 'firstName' | 'lastName'>
  to: Message
  /** Stored as it was written. */
  content: string
  attachments: readonly string[]
}

/** Replies to a message that the sender may read, in its thread, to the other side. Returns the reply's id. */
export async function replyToMessage({ req, sender, to, content, attachments }: ReplyToMessageArgs): Promise<string> {
  return deliverMessage({
    req,
    sender,
    message: {
      project: idOf(to.project),
      client: idOf(to.client),
      thread: idOf(to.thread) ?? to.id,
      parent: to.id,
      recipient: await chooseReplyRecipient({ req, sender, message: to }),
      subject: to.subject ?? null,
      content,
      type: to.type,
      attachments,
    },
  })
}
